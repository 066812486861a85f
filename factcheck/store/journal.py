"""The journal: every change of a row, before and after, in the transaction that makes it.

It is the undo stack that outlives a restart, the history an editor reads, the feed that refreshes
the window, and, chained by hash, the proof that nobody edited the past. To undo an operation is to
revert its changes in an operation of its own, whose changes are recorded in turn; to redo is to
revert that one. Nothing in the journal is ever rewritten.
"""

import datetime as dt
import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    Connection,
    Row,
    Table,
    func,
    insert,
    select,
    text,
    update,
)

from factcheck.domain.changes import ChangeSet, OperationKind
from factcheck.errors import UserError
from factcheck.store import reverting, search
from factcheck.store.columns import added_as
from factcheck.store.tables import JOURNALED, changes, operations

JOINS_WITHIN = dt.timedelta(seconds=30)
_AT_ONCE = 1_000  # changes read at once
_NONE: tuple[float, Iterable[Row[Any]]] = (math.inf, ())


def now() -> str:
    """This moment as ISO 8601 in UTC, to the millisecond."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def begin(
    connection: Connection, *, author: str, kind: OperationKind, label: str, joins: str
) -> int:
    """Open an operation and return its id; triggers record under it until `finish`.

    An operation that `joins` the one before it (same word, same author, moments ago) is undone
    together with it: words as they are typed, a pairing and its stance.
    """
    last = connection.execute(select(operations).order_by(operations.c.id.desc()).limit(1)).first()
    at = now()
    number = 1 if last is None else last.id + 1
    step = last.step if last is not None and _joined(last, author, joins, at) else number
    connection.execute(
        insert(operations).values(
            id=number,
            uid=uuid4().hex,
            at=at,
            author=author,
            kind=kind,
            label=label,
            step=step,
            joins=joins,
        )
    )
    return number


def _joined(last: Row[Any], author: str, joins: str, at: str) -> bool:
    if not joins or last.joins != joins or last.author != author or last.reverted_by is not None:
        return False
    apart = dt.datetime.fromisoformat(at) - dt.datetime.fromisoformat(last.at)
    return abs(apart) <= JOINS_WITHIN  # the clock may have been set back in between


def finish(connection: Connection, operation: int, made: int | None) -> ChangeSet:
    """Seal the operation with its digest, let the search follow, and say what it changed."""
    row = connection.execute(select(operations).where(operations.c.id == operation)).one()
    recorded = _recorded(connection, operation)
    digest = digest_of(_digest_before(connection, operation), row, recorded)
    connection.execute(update(operations).where(operations.c.id == operation).values(digest=digest))
    search.follow(connection, recorded)
    touched: dict[str, set[int]] = defaultdict(set)
    for change in recorded:
        touched[change.noun].add(change.row)
    ids = {noun: frozenset(rows) for noun, rows in touched.items()}
    reshaped = frozenset(c.noun for c in recorded if c.before is None or c.after is None)
    return ChangeSet(operation, OperationKind(row.kind), row.label, made, ids, reshaped)


def _digest_before(connection: Connection, operation: int) -> str:
    found = connection.scalar(
        select(operations.c.digest)
        .where(operations.c.id < operation)
        .order_by(operations.c.id.desc())
        .limit(1)
    )
    return found or ""


def _recorded(connection: Connection, operation: int) -> list[Row[Any]]:
    of_it = select(changes).where(changes.c.operation == operation).order_by(changes.c.id)
    return list(connection.execute(of_it))


def digest_of(before: str, row: Row[Any], recorded: Iterable[Row[Any]]) -> str:
    """SHA-256 over the digest before, the operation, and its changes in order."""
    said = [before, row.id, row.uid, row.at, row.author, row.kind, row.label, row.step, row.joins]
    hashed = hashlib.sha256(_as_json(said))
    for c in recorded:
        hashed.update(_as_json([c.noun, c.row, c.before, c.after]))
    return hashed.hexdigest()


def _as_json(values: list[Any]) -> bytes:
    """Values for hashing; one that damage made bytes of is told as such."""
    return json.dumps(values, ensure_ascii=False, default=repr).encode()


def next_undo(connection: Connection) -> Row[Any] | None:
    """The operation that undo would take back; of several joined in one step, the first."""
    last = (
        select(operations.c.step)
        .where(operations.c.kind != OperationKind.UNDO, operations.c.reverted_by.is_(None))
        .where(operations.c.digest.is_not(None))
        .order_by(operations.c.id.desc())
        .limit(1)
    )
    step = connection.scalar(last)
    return connection.execute(select(operations).where(operations.c.id == step)).first()


def next_redo(connection: Connection) -> Row[Any] | None:
    """The undo that redo would take back: none once something new was done after it."""
    last_new = (
        select(func.coalesce(func.max(operations.c.id), 0))
        .where(operations.c.kind == OperationKind.DO)
        .scalar_subquery()
    )
    return connection.execute(
        select(operations)
        .where(operations.c.kind == OperationKind.UNDO, operations.c.reverted_by.is_(None))
        .where(operations.c.id > last_new, operations.c.digest.is_not(None))
        .order_by(operations.c.id.desc())
        .limit(1)
    ).first()


def revert(connection: Connection, target: Row[Any], by: int) -> None:
    """Take back every change of the target's step, last first, within the operation `by`."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    together = operations.c.step == target.step
    group = list(
        connection.scalars(
            select(operations.c.id).where(
                together, operations.c.reverted_by.is_(None), operations.c.id != by
            )
        )
    )
    recorded = connection.execute(
        select(changes).where(changes.c.operation.in_(group)).order_by(changes.c.id.desc())
    )
    for change in recorded.all():
        _apply(connection, change.noun, change.row, change.after, change.before)
    connection.execute(update(operations).where(operations.c.id.in_(group)).values(reverted_by=by))


def _apply(connection: Connection, noun: str, row: int, was: str | None, to: str | None) -> None:
    if to is None:
        reverting.remove(connection, noun, row)
    elif was is None:
        reverting.bring_back(connection, noun, json.loads(to))
    elif not reverting.set_back(connection, noun, row, to=json.loads(to), was=json.loads(was)):
        raise UserError(
            "What is to be taken back is no longer there.", todo="Run a check of the store."
        )


def check_chain(connection: Connection) -> list[tuple[str, str]]:
    """Where the journal does not agree with its digests or with the rows, as (what, where)."""
    rows = connection.execute(select(operations).order_by(operations.c.id)).all()
    found = sorted(edited(connection, rows))
    problems = [("The journal was edited from outside.", f"operation {n}") for n in found]
    return [*problems, *_cut_off(connection), *_rows_beside_the_journal(connection)]


def edited(connection: Connection, rows: Sequence[Row[Any]]) -> set[int]:
    """Which of all operations, in their order, are not what their digests say."""
    found = set()
    before = ""
    ordered = select(changes).order_by(changes.c.operation, changes.c.id)
    streamed = connection.execute(ordered.execution_options(yield_per=_AT_ONCE))
    groups = groupby(streamed, key=attrgetter("operation"))
    number, group = next(groups, _NONE)
    for row in rows:
        while number < row.id:  # changes of no operation: a broken reference, told as such
            number, group = next(groups, _NONE)
        if row.digest != digest_of(before, row, group if number == row.id else ()):
            found.add(row.id)
        before = row.digest or ""
    return found | _wrongly_reverted(rows)


def _cut_off(connection: Connection) -> list[tuple[str, str]]:
    """Whether the last operations are gone, with all they did: their numbers were given already."""
    found = []
    for table in (operations, changes):
        given = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        highest = connection.scalar(select(func.coalesce(func.max(table.c.id), 0)))
        if (connection.scalar(given, {"name": table.name}) or 0) != highest:
            where = f"after {table.name.removesuffix('s')} {highest}"
            found.append(("The end of the journal is gone.", where))
    return found


def _wrongly_reverted(rows: Sequence[Row[Any]]) -> set[int]:
    """The operations taken back by none that takes back, and those that take back nothing.

    What takes an operation back is noted after it is sealed, so its digest does not tell.
    """
    takers = {row.id for row in rows if row.kind != OperationKind.DO}
    taken = {row.reverted_by for row in rows if row.reverted_by is not None}
    return {
        row.id
        for row in rows
        if (row.reverted_by is not None and not _later(row, takers))
        or (row.id in takers and row.id not in taken)
    }


def _later(row: Row[Any], takers: set[int]) -> bool:
    return bool(row.reverted_by in takers and row.reverted_by > row.id)


def _rows_beside_the_journal(connection: Connection) -> list[tuple[str, str]]:
    """Rows that are not what their last change in the journal says."""
    latest = "SELECT max(id) FROM changes GROUP BY noun, row"
    last = f"SELECT noun, row, after FROM changes WHERE id IN ({latest})"
    told: dict[tuple[str, int], str | None] = {
        (noun, row): after for noun, row, after in connection.execute(text(last))
    }
    problems = []
    for table in JOURNALED:
        for found in connection.execute(select(table)).mappings():
            after = told.pop((table.name, found["id"]), None)
            if after is None or not _says(after, table, dict(found)):
                problems.append(
                    ("A row is not what the journal says.", f"{table.name} {found['id']}")
                )
    return problems + [
        ("A row of the journal is missing.", f"{noun} {row}")
        for (noun, row), after in told.items()
        if after is not None
    ]


def _says(recorded: str, table: Table, found: dict[str, object]) -> bool:
    """Whether the journal tells the row as it is; columns added since have to be as added."""
    try:
        told = json.loads(recorded)
    except ValueError:  # edited into something that is no JSON
        return False
    if not isinstance(told, dict):
        return False
    added = {c.name: added_as(c) for c in table.columns if c.name not in told}
    return bool(told | added == found)
