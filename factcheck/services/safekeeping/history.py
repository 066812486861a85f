"""Use cases of the journal: taking back, putting back, looking back."""

from dataclasses import dataclass

from factcheck.domain.changes import ChangeSet, HistoryEntry, HistoryFilter
from factcheck.store import Store
from factcheck.store.repositories import history

EVERYTHING = HistoryFilter()


@dataclass(frozen=True, slots=True)
class Next:
    """What undo would take back and redo would put back, by label; None where there is nothing."""

    undo: str | None
    redo: str | None


def undo(store: Store) -> ChangeSet:
    """Take back the last operation in effect. Raises UserError when there is none."""
    return store.undo()


def redo(store: Store) -> ChangeSet:
    """Put back what was undone last. Raises UserError when there is nothing to put back."""
    return store.redo()


def following(store: Store) -> Next:
    """What undo and redo would do now."""
    with store.read() as reading:
        return Next(*history.next_labels(reading))


def undo_one(store: Store, *, operation: int) -> ChangeSet:
    """Take back one operation, with those joined to it, and leave what was done later.

    Raises UserError when there is none, when it is not in effect, or when something later depends
    on it: `depending` says what.
    """
    return store.undo_one(operation)


def depending(store: Store, operation: int) -> list[HistoryEntry]:
    """The later operations that keep one from being taken back by itself, the earliest first."""
    with store.read() as reading:
        return history.depending(reading, operation)


def step_size(store: Store, operation: int) -> int:
    """How many operations in effect are taken back together with one, itself counted."""
    with store.read() as reading:
        return history.step_size(reading, operation)


def entries(
    store: Store,
    *,
    limit: int = 100,
    before: int | None = None,
    wanted: HistoryFilter = EVERYTHING,
) -> list[HistoryEntry]:
    """Operations, the latest first, without their changes; `before` pages on from an operation."""
    with store.read() as reading:
        return history.entries(reading, limit=limit, before=before, wanted=wanted)


def authors(store: Store) -> list[str]:
    """Everybody who did something, by name."""
    with store.read() as reading:
        return history.authors(reading)


def entry(store: Store, operation: int) -> HistoryEntry:
    """One operation with every change, before and after. Raises UserError when there is none."""
    with store.read() as reading:
        return history.entry(reading, operation)
