"""`python -m tests.durability NAME [--rounds N] [--seed S]`: one harness, its figures printed.

Exit status 1 when anything was found that must not be.
"""

import argparse
import os
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from random import Random

# Each with the rounds of a full run.
HARNESSES = {
    "killing": 1_000,
    "keystrokes": 200,
    "powercuts": 1_000,
    "halfway": 200,
    "damaging": 2_000,
    "salvaging": 500,
    "editing": 900,
    "deeds": 10_000,
    "writers": 60,
    "fuzzing": 1_800,
}
MEMORY = Path("/dev/shm")  # real files, but no waiting for a disk
MOST_TOLD = 20


def main() -> int:
    """Run one harness and print what it counted and what it found."""
    parser = argparse.ArgumentParser(prog="python -m tests.durability")
    parser.add_argument("name", choices=HARNESSES)
    parser.add_argument("--rounds", type=int, help="seconds, for writers and fuzzing")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rounds = asked.rounds or HARNESSES[asked.name]
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(folder, name.lower()))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        harness = import_module(f"tests.durability.{asked.name}")
        outcome = harness.run(rounds, Path(folder), Random(asked.seed))
    print(f"{asked.name}, seed {asked.seed}, {time.monotonic() - begun:.0f} s")
    for what, number in outcome.figures.items():
        print(f"  {what}: {number:,}")
    print(f"  faults: {len(outcome.faults):,}")
    for fault in outcome.faults[:MOST_TOLD]:
        print(f"    {fault}")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
