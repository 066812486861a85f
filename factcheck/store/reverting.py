"""Setting single rows to what the journal says they were.

The statements are built once for each table and set of columns: an operation of thousands of rows
is taken back by a handful of statements.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Delete, Update, bindparam, delete, insert, update

from factcheck.store.tables import JOURNALED

TABLES: Final = {table.name: table for table in JOURNALED}
_ROW: Final = "row_id"  # the parameter that names the row; no table has a column called so


def remove(connection: Connection, noun: str, row: int) -> None:
    """Delete a row."""
    connection.execute(_removing(noun), {_ROW: row})


def bring_back(connection: Connection, noun: str, values: Mapping[str, Any]) -> None:
    """Insert a row as it was, in the columns that there still are."""
    table = TABLES[noun]
    known = {name: value for name, value in values.items() if name in table.c}
    connection.execute(insert(table), known)


def set_back(
    connection: Connection, noun: str, row: int, *, to: Mapping[str, Any], was: Mapping[str, Any]
) -> bool:
    """Set what differs in `to` from `was`; whether the row is there.

    No other column is touched: it may be as an older operation, undone since, had left it.
    """
    table = TABLES[noun]
    values = {
        name: value for name, value in to.items() if name in table.c and value != was.get(name)
    }
    if not values:
        return True
    done = connection.execute(_setting(noun, tuple(values)), {**values, _ROW: row})
    return bool(done.rowcount == 1)


@cache
def _removing(noun: str) -> Delete:
    table = TABLES[noun]
    return delete(table).where(table.c.id == bindparam(_ROW))


@cache
def _setting(noun: str, names: tuple[str, ...]) -> Update:
    table = TABLES[noun]
    values: dict[str, Any] = {name: bindparam(name) for name in names}
    return update(table).where(table.c.id == bindparam(_ROW)).values(values)
