"""What the repositories share: inserting, changing, deleting and finding rows by id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, Select, Table, delete, insert, select, update

from factcheck.domain.dates import PartialDate
from factcheck.errors import UserError
from factcheck.store.store import Reading, Work

AT_ONCE = 5_000  # ids in one query; SQLite allows 32,766 parameters


def add(work: Work, table: Table, values: Mapping[str, object]) -> int:
    """Insert a row, with a `uid` of its own where the table has one, and return its id."""
    if "uid" in table.c:
        values = {"uid": uuid4().hex, **values}
    result = work.connection.execute(insert(table).returning(table.c.id), dict(values))
    return int(result.scalar_one())


def change(work: Work, table: Table, row: int, values: Mapping[str, object]) -> None:
    """Set some columns of a row that is known to be there."""
    if values:
        work.connection.execute(update(table).where(table.c.id == row), dict(values))


def remove(work: Work, table: Table, row: int) -> None:
    """Delete a row, with what belongs to it."""
    work.connection.execute(delete(table).where(table.c.id == row))


def one(reading: Reading, table: Table, row: int, *, what: str) -> Row[Any]:
    """A row by its id. Raises UserError, calling the noun `what`, when there is none."""
    found = reading.connection.execute(select(table).where(table.c.id == row)).first()
    if found is None:
        raise missing(what, row)
    return found


def missing(what: str, row: int) -> UserError:
    """The error for an id that is not there."""
    return UserError(f"There is no {what} {row}.", todo=f"List the {what}s to see their ids.")


def batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    """Ids in groups that fit into one query."""
    for first in range(0, len(keys), AT_ONCE):
        yield keys[first : first + AT_ONCE]


def of(reading: Reading, table: Table, column: str, keys: Iterable[int]) -> list[Row[Any]]:
    """All rows whose `column` is one of `keys`, in the order of their ids within each batch."""
    wanted = sorted(set(keys))
    found: list[Row[Any]] = []
    for batch in batches(wanted):
        query = select(table).where(table.c[column].in_(batch)).order_by(table.c.id)
        found += reading.connection.execute(query)
    return found


def ids(reading: Reading, query: Select[Any]) -> list[int]:
    """The ids a query selects, read in batches: one long fetch would hold up other threads."""
    found: list[int] = []
    for batch in (
        reading.connection.execution_options(yield_per=AT_ONCE).scalars(query).partitions()
    ):
        found += batch
    return found


def grouped(
    reading: Reading, table: Table, column: str, keys: Iterable[int]
) -> dict[int, list[Row[Any]]]:
    """The rows of `of`, by the key they belong to."""
    groups: dict[int, list[Row[Any]]] = {}
    for row in of(reading, table, column, keys):
        groups.setdefault(getattr(row, column), []).append(row)
    return groups


def date_of(value: str | None, inferred_from: str = "") -> PartialDate | None:
    """A date from its column and the one that says what it was inferred from."""
    return PartialDate(value, inferred_from) if value else None
