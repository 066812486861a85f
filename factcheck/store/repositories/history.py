"""The journal as an editor reads it."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, select, union

from factcheck.domain.changes import Change, HistoryEntry, HistoryFilter, OperationKind
from factcheck.store import journal, untangling
from factcheck.store.repositories import rows
from factcheck.store.repositories.whose import dossiers_of
from factcheck.store.store import Reading
from factcheck.store.tables import changes, claims, operations

_OF_CLAIM = ("pairings", "passages", "opinions", "readings", "replies", "corrections", "dismissals")


def entries(
    reading: Reading, *, limit: int, before: int | None = None, wanted: HistoryFilter | None = None
) -> list[HistoryEntry]:
    """Operations, the latest first, without their changes; `before` pages on from an operation."""
    query = select(operations).order_by(operations.c.id.desc()).limit(limit)
    query = query.where(*_conditions(wanted or HistoryFilter()))
    if before is not None:
        query = query.where(operations.c.id < before)
    return _told(reading, list(reading.connection.execute(query)))


def entry(reading: Reading, operation: int) -> HistoryEntry:
    """One operation with its changes. Raises UserError when there is none."""
    row = rows.one(reading, operations, operation, what="operation")
    recorded = select(changes).where(changes.c.operation == operation).order_by(changes.c.id)
    names = dossiers_of(reading, [operation])
    made = tuple(map(_change, reading.connection.execute(recorded)))
    return _entry(row, names.get(operation, ""), made)


def after(reading: Reading, *, noun: str, row: int, nouns: Iterable[str]) -> list[Change]:
    """What was changed of some nouns since a row was made, the first change first.

    Empty where the journal does not tell of that row, as when it came with a bundle's history.
    """
    made = select(func.min(changes.c.id)).where(changes.c.noun == noun, changes.c.row == row)
    query = select(changes).where(
        changes.c.id > made.scalar_subquery(), changes.c.noun.in_(sorted(nouns))
    )
    return list(map(_change, reading.connection.execute(query.order_by(changes.c.id))))


def depending(reading: Reading, operation: int) -> list[HistoryEntry]:
    """The later operations that keep one from being taken back by itself, the earliest first."""
    target = rows.one(reading, operations, operation, what="operation")
    return _told(reading, untangling.depending(reading.connection, target))


def step_size(reading: Reading, operation: int) -> int:
    """How many operations in effect are of the step of one."""
    step = select(operations.c.step).where(operations.c.id == operation).scalar_subquery()
    together = select(func.count()).where(
        operations.c.step == step, operations.c.reverted_by.is_(None)
    )
    return int(reading.connection.scalar(together) or 0)


def authors(reading: Reading) -> list[str]:
    """Everybody who did something, by name."""
    query = select(operations.c.author).distinct().order_by(operations.c.author)
    return list(reading.connection.scalars(query))


def next_labels(reading: Reading) -> tuple[str | None, str | None]:
    """What undo would take back and redo would put back, by label."""
    undo, redo = journal.next_undo(reading.connection), journal.next_redo(reading.connection)
    return (str(undo.label) if undo else None, str(redo.label) if redo else None)


def _conditions(wanted: HistoryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_says(word) for word in wanted.words.split()]
    if wanted.author:
        found.append(operations.c.author == wanted.author)
    if wanted.since:
        found.append(operations.c.at >= wanted.since)
    if wanted.until:
        found.append(operations.c.at < wanted.until)
    if wanted.claim:
        found.append(_of_claim(wanted))
    return found


def _says(word: str) -> ColumnElement[bool]:
    """Whether an operation holds a word: SQLite alone knows capitals of the Latin alphabet only."""
    undoes = operations.c.kind == OperationKind.UNDO
    kind = case((undoes, "undo "), (operations.c.kind == OperationKind.REDO, "redo "), else_="")
    fate = case((operations.c.reverted_by.is_(None), ""), (undoes, " redone"), else_=" undone")
    text = kind + operations.c.label + " " + operations.c.author + fate
    forms = {word, word.lower(), word.upper(), word.capitalize(), word.casefold()}
    return or_(*(text.contains(form, autoescape=True) for form in sorted(forms)))


def _of_claim(wanted: HistoryFilter) -> ColumnElement[bool]:
    """Whether an operation touched the claim of a number, or what hangs on it; deleted ones too."""
    told = func.coalesce(changes.c.after, changes.c.before)
    gone = select(changes.c.row).where(
        changes.c.noun == "claims",
        func.json_extract(told, "$.number") == wanted.claim,
        func.json_extract(told, "$.dossier") == wanted.dossier,
    )
    here = select(claims.c.id).where(
        claims.c.number == wanted.claim, claims.c.dossier == wanted.dossier
    )
    known = select(union(here, gone).subquery())
    touched = or_(
        and_(changes.c.noun == "claims", changes.c.row.in_(known)),
        and_(changes.c.noun.in_(_OF_CLAIM), func.json_extract(told, "$.claim").in_(known)),
    )
    return operations.c.id.in_(select(changes.c.operation).where(touched))


def _told(reading: Reading, found: list[Row[Any]]) -> list[HistoryEntry]:
    names = dossiers_of(reading, [row.id for row in found])
    return [_entry(row, names.get(row.id, "")) for row in found]


def _entry(row: Row[Any], dossier: str, recorded: tuple[Change, ...] = ()) -> HistoryEntry:
    return HistoryEntry(
        row.id,
        OperationKind(row.kind),
        row.label,
        row.author,
        row.at,
        row.reverted_by is not None,
        recorded,
        dossier,
    )


def _change(row: Row[Any]) -> Change:
    before = json.loads(row.before) if row.before else None
    after = json.loads(row.after) if row.after else None
    return Change(row.noun, row.row, before, after)
