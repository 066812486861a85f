"""Taking back one older operation while what was done later stays.

That is possible where nothing later hangs on it: every field it set is still as it left it, no row
refers to a row it made, and what a row it removed referred to is there. The fields of a verdict
count as one, for a claim's status rests on all of them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from factcheck.domain.changes import OperationKind
from factcheck.errors import UserError
from factcheck.store.tables import JOURNALED, changes, operations

Values = Mapping[str, Any]

_TABLES: Final = {table.name: table for table in JOURNALED}
# What counts numbers given: one that was given is not given again, so it is never taken back.
_BOOKKEEPING: Final = {"claims_numbered", "findings_numbered"}
_DECISION: Final = frozenset(
    {"verdict", "reason", "rationale", "status", "decided_by", "decided_at"}
)
_NAMED = 5  # operations that a refusal names


@dataclass(frozen=True, slots=True)
class _Net:
    """A row before the first and after the last change of an operation's step."""

    table: Table
    row: int
    before: Values | None
    after: Values | None


def refuse_unless_free(connection: Connection, operation: int) -> Row[Any]:
    """The operation, if it can be taken back by itself.

    Raises UserError when there is none, when it is not in effect, or with what depends on it.
    """
    found = connection.execute(select(operations).where(operations.c.id == operation)).first()
    if found is None:
        raise UserError(f"There is no operation {operation}.")
    if found.reverted_by is not None:
        raise UserError(f"“{found.label}” was taken back already.")
    if found.kind == OperationKind.UNDO:
        raise UserError(
            f"“{found.label}” was taken back here; an undo is not undone by itself.",
            todo="Use Redo, or do it anew.",
        )
    later = depending(connection, found)
    if later:
        named = ", ".join(f"“{each.label}”" for each in later[:_NAMED])
        more = f" and {len(later) - _NAMED:,} more" if len(later) > _NAMED else ""
        raise UserError(
            f"What was done later depends on it: {named}{more}; nothing was changed.",
            todo="Take that back first.",
        )
    return found


def depending(connection: Connection, target: Row[Any]) -> list[Row[Any]]:
    """The later operations in effect that keep one from being taken back, the earliest first."""
    group = _group(connection, target)
    nets = _nets(connection, group)
    ids: set[int] = set()
    for net in nets:
        ids |= set(_hanging_on(connection, net, nets, max(group)))
    query = select(operations).where(operations.c.id.in_(ids)).order_by(operations.c.id)
    return list(connection.execute(query))


def revert(connection: Connection, target: Row[Any], by: int) -> None:
    """Take back the step of an operation that nothing depends on, within the operation `by`.

    Raises UserError where a row that comes back finds its place taken.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    group = _group(connection, target)
    try:
        for net in reversed(_nets(connection, group)):
            _restore(connection, net)
    except IntegrityError:
        raise UserError(
            "What it removed has been made anew since; nothing was changed.",
            todo="Take the new one away first.",
        ) from None
    connection.execute(update(operations).where(operations.c.id.in_(group)).values(reverted_by=by))


def _group(connection: Connection, target: Row[Any]) -> list[int]:
    """The operations that are undone together with it."""
    together = select(operations.c.id).where(
        operations.c.step == target.step, operations.c.reverted_by.is_(None)
    )
    return list(connection.scalars(together))


def _nets(connection: Connection, group: list[int]) -> list[_Net]:
    recorded = connection.execute(
        select(changes).where(changes.c.operation.in_(group)).order_by(changes.c.id)
    )
    nets: dict[tuple[str, int], _Net] = {}
    for change in recorded:
        key = (change.noun, change.row)
        before = nets[key].before if key in nets else _told(change.before)
        nets[key] = _Net(_TABLES[change.noun], change.row, before, _told(change.after))
    return [net for net in nets.values() if net.before is not None or net.after is not None]


def _told(recorded: str | None) -> Values | None:
    return None if recorded is None else json.loads(recorded)


def _hanging_on(connection: Connection, net: _Net, nets: list[_Net], since: int) -> Iterator[int]:
    now = connection.execute(select(net.table).where(net.table.c.id == net.row)).mappings().first()
    if net.after is None:
        yield from _missing_parents(connection, net, nets, since)
        return
    set_fields = _set_by(net)
    if now is None or any(now[name] != net.after.get(name) for name in set_fields & set(now)):
        yield from _touching(connection, net.table.name, net.row, since, set_fields)
    if net.before is None:
        yield from _children(connection, net, nets, since)
    if net.table.name == "pairings":  # a claim's status rests on its pairings
        claim = int(net.after["claim"])
        yield from _touching(connection, "claims", claim, since, _DECISION)


def _set_by(net: _Net) -> frozenset[str]:
    """The fields that an operation set, all of a row it made."""
    after, before = net.after or {}, net.before
    if before is None:
        return frozenset(after) - _BOOKKEEPING
    fields = {name for name in after if after[name] != before.get(name)} - _BOOKKEEPING
    if net.table.name == "claims" and fields & _DECISION:
        fields |= _DECISION
    return frozenset(fields)


def _missing_parents(
    connection: Connection, net: _Net, nets: list[_Net], since: int
) -> Iterator[int]:
    """Who removed what a row that would come back refers to."""
    coming = {(other.table.name, other.row) for other in nets if other.after is None}
    for column, parent in _references(net.table):
        row = (net.before or {}).get(column)
        if row is None or (parent.name, row) in coming:
            continue
        if connection.execute(select(parent.c.id).where(parent.c.id == row)).first() is None:
            yield from _touching(connection, parent.name, row, since, None)


def _children(connection: Connection, net: _Net, nets: list[_Net], since: int) -> Iterator[int]:
    """Who made, or pointed at it, a row that refers to one that would go."""
    ours = {(other.table.name, other.row) for other in nets if other.before is None}
    for table in JOURNALED:
        for column, parent in _references(table):
            if parent is not net.table:
                continue
            found = connection.scalars(select(table.c.id).where(table.c[column] == net.row))
            for row in found.all():
                if (table.name, row) not in ours:
                    yield from _touching(connection, table.name, row, since, None)


def _references(table: Table) -> list[tuple[str, Table]]:
    return [
        (key.parent.name, key.column.table)
        for key in table.foreign_keys
        if key.column.table.name in _TABLES
    ]


def _touching(
    connection: Connection, noun: str, row: int, since: int, fields: frozenset[str] | None
) -> Iterator[int]:
    """The later operations in effect that changed a row, in one of the fields if any are given."""
    query = (
        select(changes.c.operation, changes.c.before, changes.c.after)
        .join(operations, operations.c.id == changes.c.operation)
        .where(changes.c.noun == noun, changes.c.row == row, changes.c.operation > since)
        .where(operations.c.reverted_by.is_(None), operations.c.digest.is_not(None))
    )
    for operation, before, after in connection.execute(query).all():
        was, became = _told(before) or {}, _told(after) or {}
        touched = {name for name in {*was, *became} if was.get(name) != became.get(name)}
        concerned = fields is None or not was or not became or touched & fields
        if concerned and not _takes_back_later(connection, operation, since):
            yield operation


def _takes_back_later(connection: Connection, operation: int, since: int) -> bool:
    """Whether an operation only undid what was itself done later."""
    kind = connection.scalar(select(operations.c.kind).where(operations.c.id == operation))
    if kind != OperationKind.UNDO:
        return False
    undone = select(operations.c.id).where(operations.c.reverted_by == operation)
    return all(each > since for each in connection.scalars(undone))


def _restore(connection: Connection, net: _Net) -> None:
    table = net.table
    if net.before is None:
        connection.execute(table.delete().where(table.c.id == net.row))
    elif net.after is None:
        known = {name: value for name, value in net.before.items() if name in table.c}
        connection.execute(insert(table).values(known))
    else:
        after = net.after
        changed = {
            name: value
            for name, value in net.before.items()
            if name in table.c and name not in _BOOKKEEPING and value != after.get(name)
        }
        if changed:
            connection.execute(update(table).where(table.c.id == net.row).values(changed))
