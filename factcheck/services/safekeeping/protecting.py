"""What is done for the store while nobody asks: its place and its soundness looked at, a copy."""

from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import EnvironmentProblem, FactcheckError
from factcheck.services.safekeeping import backups
from factcheck.services.safekeeping.verification import Problem
from factcheck.store import Store, integrity, places
from factcheck.store.copies import KeptCopy, Why
from factcheck.store.places import Risk


@dataclass(frozen=True, slots=True)
class Protected:
    """What came of it: `place` where it is a risk, damage, the copy made, why one was not."""

    place: Risk | None = None
    problems: tuple[Problem, ...] = ()
    kept: KeptCopy | None = None
    failed: FactcheckError | None = None


def protect(
    store: Store, *, daily: bool = False, also: Path | None = None, warned_of: str = ""
) -> Protected:
    """Check a store and, if it is sound, copy it: beside itself and into the folder `also`.

    Of a store that was `warned_of` the place is not looked at. A damaged store is not copied, so
    no good copy gives way to it.
    """
    place = None if warned_of == str(store.path) else places.risk(store.path)
    problems = check(store)
    if problems:
        return Protected(place, problems)
    try:
        kept = backups.keep_up(store, Why.DAILY if daily else Why.START, also)
    except FactcheckError as error:
        return Protected(place, failed=error)
    return Protected(place, kept=kept)


def check(store: Store) -> tuple[Problem, ...]:
    """What is wrong with the database, its keys and its journal; documents are not looked at."""
    try:
        with store.read() as reading:
            return tuple(Problem(*told) for told in integrity.problems(reading))
    except (EnvironmentProblem, ValueError) as error:  # a page that is none any more
        return (Problem("A part of the store cannot be read: it is damaged.", str(error)),)
