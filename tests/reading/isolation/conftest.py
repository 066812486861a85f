"""Children that can be told to misbehave, and the usual ones."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.reading.apart import starting, tasks
from factcheck.reading.isolated import Apart
from tests.reading.isolation.attacks import ATTACKS

ROOT = Path(__file__).parents[3]


def hostile(memory_mb: int) -> list[str]:
    """The command line of a child that also knows the attacks."""
    line = starting.command(memory_mb)
    program = line.index("-c") + 1
    line[program] = line[program].replace(
        "factcheck.reading.apart.child", "tests.reading.isolation.attacks"
    )
    return line


@pytest.fixture
def attacked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Apart]:
    """Children that do whatever they are told to."""
    for name, task in ATTACKS.items():
        monkeypatch.setitem(tasks.TASKS, name, task)
    apart = Apart(command=hostile)
    yield apart
    apart.close()


@pytest.fixture
def apart() -> Iterator[Apart]:
    """Children as the program has them."""
    opened = Apart()
    yield opened
    opened.close()


def child_of(script: str) -> list[str]:
    """The command line of a child that is a script of the test's."""
    return [sys.executable, "-I", "-S", "-c", script]
