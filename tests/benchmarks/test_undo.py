"""Taking back what one key did to thousands: measured against the doing, and against itself."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.domain.changes import ChangeSet
from factcheck.services.deciding import dossiers
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from factcheck.store import Store

pytestmark = pytest.mark.benchmark

FEW, MANY = 750, 3_000
UNDO, REDO, BY_ITSELF = 0.75, 0.75, 1.0  # of the time of keeping; .62, .6 and .9 were seen
GROWTH = 1.6  # times what a straight line would give


def kept(folder: Path, count: int) -> tuple[Store, ChangeSet, float]:
    """A store in which so many statements were kept by one key, and the seconds it took."""
    store = Store(folder / f"{count}.db", editor="Ed")
    dossier = dossiers.create(store, name="Boats").made
    said = [f"Minister Sok Dara told the assembly that {n} boats sank." for n in range(count)]
    sources.import_pasted(store, dossier=dossier, text="\n\n".join(said))
    changes, took = timed(lambda: statements.keep_all(store, dossier=dossier))
    assert len(changes.touched["claims"]) == count
    return store, changes, took


def timed(do: Callable[[], ChangeSet]) -> tuple[ChangeSet, float]:
    """What it answers, and the seconds of this process that it took."""
    begun = time.process_time()
    answer = do()
    return answer, time.process_time() - begun


def test_thousands_kept_are_taken_back_as_fast_as_they_were_kept(tmp_path: Path) -> None:
    taken = {}
    for count in (FEW, MANY):
        store, keeping, keep = kept(tmp_path, count)
        _, undo = timed(lambda store=store: history.undo(store))  # type: ignore[misc]
        back, redo = timed(lambda store=store: history.redo(store))  # type: ignore[misc]
        _, alone = timed(
            lambda store=store, op=back.operation: history.undo_one(store, operation=op)
        )  # type: ignore[misc]
        store.close()
        taken[count] = (undo, redo, alone)
        print(
            f"\n{count:,}: keep {keep:.2f} s, undo {undo:.2f}, redo {redo:.2f}, alone {alone:.2f}"
        )
        assert keeping.operation < back.operation
    assert undo < UNDO * keep
    assert redo < REDO * keep
    assert alone < BY_ITSELF * keep
    for few, many in zip(taken[FEW], taken[MANY], strict=True):
        assert many < GROWTH * MANY / FEW * few
