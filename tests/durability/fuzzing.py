"""Fuzzing of what takes in files from elsewhere, for as many seconds as are given.

Each target runs under Hypothesis in turns, each turn from another seed; what is found is told in
its smallest form.
"""

import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.durability import fuzzed_bundles, fuzzed_documents
from tests.durability.outcome import Outcome

TURN = settings(
    max_examples=150,
    deadline=None,
    database=None,
    print_blob=False,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
)
TARGETS = (*fuzzed_bundles.TARGETS, *fuzzed_documents.TARGETS)
LONGEST_FAULT = 3_000  # characters
FRAMES = 4  # of a traceback, the last ones


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Fuzz each target in turn until the seconds are over."""
    outcome = Outcome()
    until = time.monotonic() + rounds
    targets = [target(folder) for target in TARGETS]
    while time.monotonic() < until:
        for target in targets:
            _turn(target.name, target.strategy, target.attempt, random.randrange(2**31), outcome)
            if time.monotonic() > until:
                break
    for target in targets:
        target.close()
    return outcome


def _turn(
    name: str, strategy: object, attempt: Callable[[object], str], number: int, outcome: Outcome
) -> None:
    @seed(number)
    @TURN
    @given(strategy)
    def attempted(drawn: object) -> None:
        outcome.count(f"{name}: {attempt(drawn)}")

    try:
        attempted()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        for each in error.exceptions if isinstance(error, ExceptionGroup) else (error,):
            outcome.faults.append(f"{name}, seed {number}: {_told(each)}"[:LONGEST_FAULT])


def _told(error: Exception) -> str:
    notes = "\n".join(getattr(error, "__notes__", ()))
    frames = "".join(traceback.format_tb(error.__traceback__)[-FRAMES:])
    return f"{frames}{type(error).__name__}: {error}\n{notes}"
