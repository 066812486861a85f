"""Taking back one older operation while what was done later stays.

That is possible where nothing later hangs on it: every field it set is still as it left it, no row
refers to a row it made, and what a row it removed referred to is there. The fields of a verdict
count as one, for a claim's status rests on all of them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, RowMapping, Table, select, update
from sqlalchemy.exc import IntegrityError

from factcheck.domain.changes import OperationKind
from factcheck.errors import UserError
from factcheck.store import reverting
from factcheck.store.repositories import rows
from factcheck.store.tables import JOURNALED, changes, operations

Values = Mapping[str, Any]

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
    concerns = _Concerns()
    _concern_changed(connection, nets, concerns)
    _concern_parents(connection, nets, concerns)
    _concern_children(connection, nets, concerns)
    ids = _touching(connection, concerns, max(group))
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
        nets[key] = _Net(reverting.TABLES[change.noun], change.row, before, _told(change.after))
    return [net for net in nets.values() if net.before is not None or net.after is not None]


def _told(recorded: str | None) -> Values | None:
    return None if recorded is None else json.loads(recorded)


class _Concerns:
    """The rows that what was done later may not have touched: in some fields, or at all."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[int, frozenset[str] | None]] = defaultdict(dict)

    def add(self, noun: str, row: int, fields: frozenset[str] | None) -> None:
        """Note fields of a row; None for all of it, its making and its removal too."""
        known = self._fields[noun].get(row, frozenset())
        self._fields[noun][row] = None if known is None or fields is None else known | fields

    def of(self, noun: str) -> Mapping[int, frozenset[str] | None]:
        """The rows of a table that are concerned, with the fields."""
        return self._fields[noun]


def _concern_changed(connection: Connection, nets: list[_Net], concerns: _Concerns) -> None:
    """Rows that are no longer as the operation left them."""
    for table in JOURNALED:
        left = {net.row: net for net in nets if net.table is table and net.after is not None}
        now = {row["id"]: row for row in _rows_where(connection, table, "id", left)}
        for row, net in left.items():
            after, fields = net.after or {}, _set_by(net)
            here = now.get(row)
            if here is None or any(here[name] != after.get(name) for name in fields & set(here)):
                concerns.add(table.name, row, fields)
            if table.name == "pairings":  # a claim's status rests on its pairings
                concerns.add("claims", int(after["claim"]), _DECISION)


def _set_by(net: _Net) -> frozenset[str]:
    """The fields that an operation set, all of a row it made."""
    after, before = net.after or {}, net.before
    if before is None:
        return frozenset(after) - _BOOKKEEPING
    fields = {name for name in after if after[name] != before.get(name)} - _BOOKKEEPING
    if net.table.name == "claims" and fields & _DECISION:
        fields |= _DECISION
    return frozenset(fields)


def _concern_parents(connection: Connection, nets: list[_Net], concerns: _Concerns) -> None:
    """What a row that would come back refers to, and that is not there."""
    coming = {(net.table.name, net.row) for net in nets if net.after is None}
    wanted: dict[Table, set[int]] = defaultdict(set)
    for net in nets:
        for column, parent in _references(net.table) if net.after is None else ():
            row = (net.before or {}).get(column)
            if row is not None and (parent.name, row) not in coming:
                wanted[parent].add(row)
    for parent, referred in wanted.items():
        there = {found["id"] for found in _rows_where(connection, parent, "id", referred)}
        for row in referred - there:
            concerns.add(parent.name, row, None)


def _concern_children(connection: Connection, nets: list[_Net], concerns: _Concerns) -> None:
    """What was made to refer to a row that would go."""
    ours: dict[str, set[int]] = defaultdict(set)
    for net in nets:
        if net.before is None:
            ours[net.table.name].add(net.row)
    for table in JOURNALED:
        for column, parent in _references(table):
            for found in _rows_where(connection, table, column, ours.get(parent.name, ())):
                if found["id"] not in ours[table.name]:
                    concerns.add(table.name, found["id"], None)


def _references(table: Table) -> list[tuple[str, Table]]:
    return [
        (key.parent.name, key.column.table)
        for key in table.foreign_keys
        if key.column.table.name in reverting.TABLES
    ]


def _rows_where(
    connection: Connection, table: Table, column: str, values: Iterable[int]
) -> Iterator[RowMapping]:
    for batch in rows.batches(sorted(values)):
        yield from connection.execute(select(table).where(table.c[column].in_(batch))).mappings()


def _touching(connection: Connection, concerns: _Concerns, since: int) -> set[int]:
    """The later operations in effect that changed what is concerned."""
    found: set[int] = set()
    for table in JOURNALED:
        concerned = concerns.of(table.name)
        for batch in rows.batches(sorted(concerned)):
            query = (
                select(changes.c.operation, changes.c.row, changes.c.before, changes.c.after)
                .join(operations, operations.c.id == changes.c.operation)
                .where(changes.c.noun == table.name, changes.c.row.in_(batch))
                .where(changes.c.operation > since)
                .where(operations.c.reverted_by.is_(None), operations.c.digest.is_not(None))
            )
            for operation, row, before, after in connection.execute(query).all():
                if operation not in found and _concerns(concerned[row], before, after):
                    found.add(operation)
    return {each for each in found if not _takes_back_later(connection, each, since)}


def _concerns(fields: frozenset[str] | None, before: str | None, after: str | None) -> bool:
    """Whether a recorded change made or removed its row, or changed one of the fields."""
    was, became = _told(before) or {}, _told(after) or {}
    touched = {name for name in {*was, *became} if was.get(name) != became.get(name)}
    return fields is None or not was or not became or bool(touched & fields)


def _takes_back_later(connection: Connection, operation: int, since: int) -> bool:
    """Whether an operation only undid what was itself done later."""
    kind = connection.scalar(select(operations.c.kind).where(operations.c.id == operation))
    if kind != OperationKind.UNDO:
        return False
    undone = select(operations.c.id).where(operations.c.reverted_by == operation)
    return all(each > since for each in connection.scalars(undone))


def _restore(connection: Connection, net: _Net) -> None:
    noun = net.table.name
    if net.before is None:
        reverting.remove(connection, noun, net.row)
    elif net.after is None:
        reverting.bring_back(connection, noun, net.before)
    else:
        kept = {name: value for name, value in net.before.items() if name not in _BOOKKEEPING}
        reverting.set_back(connection, noun, net.row, to=kept, was=net.after)
