"""What the tables are made of: the metadata they share, and the columns that recur."""

from typing import Any, cast

from sqlalchemy import Column, DefaultClause, ForeignKey, Integer, MetaData, Table, Text

LARGEST = 2**63 - 1  # what SQLite holds in an integer column

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text(name: str, *rest: Any) -> Column[str]:
    """Words; empty where nothing is known."""
    return Column(name, Text, *rest, nullable=False, server_default="")


def maybe(name: str) -> Column[str | None]:
    """Words or null: what has a form of its own, such as a date."""
    return Column(name, Text, nullable=True)


def number(name: str) -> Column[int]:
    """A count; 0 where there is none."""
    return Column(name, Integer, nullable=False, server_default="0")


def maybe_number(name: str) -> Column[int | None]:
    """A number or null."""
    return Column(name, Integer, nullable=True)


def link(name: str, target: str, *, required: bool = True, cascade: bool = False) -> Column[Any]:
    """The id of a row of another table; with `cascade`, this row goes when that one does."""
    key = ForeignKey(f"{target}.id", ondelete="CASCADE" if cascade else None)
    return Column(name, Integer, key, nullable=not required, index=True)


def tie(name: str, target: str) -> Column[Any]:
    """A link that is empty again once what it points to is gone."""
    key = ForeignKey(f"{target}.id", ondelete="SET NULL")
    return Column(name, Integer, key, nullable=True, index=True)


def noun(name: str, *columns: Any) -> Table:
    """A journaled table; ids are never used twice."""
    return Table(
        name, metadata, Column("id", Integer, primary_key=True), *columns, sqlite_autoincrement=True
    )


def added_as(column: Column[Any]) -> object:
    """The value that a migration gives to the rows there are when it adds the column."""
    if column.server_default is None:
        return None
    default = str(cast(DefaultClause, column.server_default).arg)
    return int(default) if isinstance(column.type, Integer) else default
