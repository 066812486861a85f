"""How soon the frozen program paints its window, against a bare window of Qt frozen alike.

`python packaging/first_paint.py [--work FOLDER]`, after a build. Both are started by turns; the
moment is when Qt says that it hands over a window's pixels. The exit status is 1 above `MOST`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import context as contexts
import running
from freezing import bare

MOST = 1.5  # times the bare window's
ROUNDS = 15
_PAINTED = b"qt.widgets.painting: Flushing"


def moment(program: Path, home: str) -> float:
    """Seconds from the start of a program to its first paint, after which it is ended."""
    environment = {
        "HOME": home,
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.widgets.painting.info=true;qt.widgets.painting.debug=true",
    }
    began = time.perf_counter()
    with subprocess.Popen(
        [program], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as started:
        assert started.stderr is not None
        try:
            if any(line.startswith(_PAINTED) for line in started.stderr):
                return time.perf_counter() - began
        finally:
            started.kill()
    raise SystemExit(f"{program} painted nothing.")


def ratios(floor: Path, program: Path) -> tuple[float, float]:
    """How many times as long the program takes: the fastest starts, and those in the middle."""
    with tempfile.TemporaryDirectory() as home:
        moment(floor, home), moment(program, home)  # from the disk, once
        runs = [(moment(floor, home), moment(program, home)) for _ in range(ROUNDS)]
    bares, ours = zip(*runs, strict=True)
    return min(ours) / min(bares), statistics.median(ours) / statistics.median(bares)


def main(arguments: Sequence[str] | None = None) -> int:
    """Say how the two compare; 1 when the program is too slow."""
    parser = argparse.ArgumentParser(description="Compare the first paint with a bare window's.")
    parser.add_argument("--work", type=Path, help="folder kept between builds (the user's cache)")
    context = contexts.current(out=None, work=parser.parse_args(arguments).work)
    program = context.work / "frozen" / "factcheck" / "factcheck"
    if not program.is_file():
        raise SystemExit("There is no frozen program yet: build one first.")
    fastest, median = ratios(bare.frozen(context), program)
    running.told(f"First paint: {fastest:.2f} times a bare window's, {median:.2f} in the middle.")
    return int(max(fastest, median) > MOST)


if __name__ == "__main__":
    sys.exit(main())
