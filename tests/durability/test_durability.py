"""A short round of each harness; long ones are run by hand, see `python -m tests.durability -h`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.durability import tracing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="forks, and looks into memory's disk"),
]
SHORT = {
    "killing": 10,
    "keystrokes": 3,
    "powercuts": 30,
    "halfway": 3,
    "damaging": 40,
    "salvaging": 9,
    "editing": 27,
    "deeds": 120,
    "writers": 3,
    "fuzzing": 12,
}
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "rounds"), SHORT.items(), ids=SHORT)
def test_a_short_round_finds_nothing(name: str, rounds: int) -> None:
    if name == "powercuts" and not tracing.available():
        pytest.skip("needs strace")
    command = [sys.executable, "-m", "tests.durability", name, "--rounds", str(rounds)]
    ran = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "faults: 0" in ran.stdout
