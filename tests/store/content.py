"""What a store holds, for comparing, and a way into its file from outside."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import select

from factcheck.store import Store
from factcheck.store.tables import JOURNALED

Content = dict[str, list[tuple[object, ...]]]


def content(store: Store) -> Content:
    """Every row of every journaled table, in the order of ids."""
    with store.read() as reading:
        return {
            table.name: [
                tuple(row) for row in reading.connection.execute(select(table).order_by(table.c.id))
            ]
            for table in JOURNALED
        }


@contextmanager
def outside(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as another program sees it: without our pragmas; committed at the end."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def without_triggers(connection: sqlite3.Connection) -> None:
    """Drop every trigger, as somebody would who wants to change the past."""
    connection.execute("BEGIN")
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f'DROP TRIGGER "{name}"')
