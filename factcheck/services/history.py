"""Use cases of the journal: taking back, putting back, looking back."""

from dataclasses import dataclass

from factcheck.domain.changes import ChangeSet, HistoryEntry
from factcheck.store import Store
from factcheck.store.repositories import history


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


def entries(store: Store, *, limit: int = 100, before: int | None = None) -> list[HistoryEntry]:
    """Operations, the latest first, without their changes; `before` pages on from an operation."""
    with store.read() as reading:
        return history.entries(reading, limit=limit, before=before)


def entry(store: Store, operation: int) -> HistoryEntry:
    """One operation with every change, before and after. Raises UserError when there is none."""
    with store.read() as reading:
        return history.entry(reading, operation)
