"""The journal as an editor reads it."""

import json
from typing import Any

from sqlalchemy import Row, select

from factcheck.domain.changes import Change, HistoryEntry, OperationKind
from factcheck.store import journal
from factcheck.store.repositories import rows
from factcheck.store.store import Reading
from factcheck.store.tables import changes, operations


def entries(reading: Reading, *, limit: int, before: int | None = None) -> list[HistoryEntry]:
    """Operations, the latest first, without their changes; `before` pages on from an operation."""
    query = select(operations).order_by(operations.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(operations.c.id < before)
    return [_entry(row) for row in reading.connection.execute(query)]


def entry(reading: Reading, operation: int) -> HistoryEntry:
    """One operation with its changes. Raises UserError when there is none."""
    row = rows.one(reading, operations, operation, what="operation")
    recorded = select(changes).where(changes.c.operation == operation).order_by(changes.c.id)
    return _entry(row, tuple(map(_change, reading.connection.execute(recorded))))


def next_labels(reading: Reading) -> tuple[str | None, str | None]:
    """What undo would take back and redo would put back, by label."""
    undo, redo = journal.next_undo(reading.connection), journal.next_redo(reading.connection)
    return (str(undo.label) if undo else None, str(redo.label) if redo else None)


def _entry(row: Row[Any], recorded: tuple[Change, ...] = ()) -> HistoryEntry:
    return HistoryEntry(
        row.id,
        OperationKind(row.kind),
        row.label,
        row.author,
        row.at,
        row.reverted_by is not None,
        recorded,
    )


def _change(row: Row[Any]) -> Change:
    before = json.loads(row.before) if row.before else None
    after = json.loads(row.after) if row.after else None
    return Change(row.noun, row.row, before, after)
