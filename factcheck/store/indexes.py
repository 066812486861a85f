"""Whether the search indexes hold the words of their tables: SQLite's own check passes them over.

FTS5 checks itself by a command that counts as writing. So what an index consists of is copied into
memory and checked there; nobody waits for it, and the store may be one that is only read.
"""

import sqlite3
from contextlib import closing

from sqlalchemy import Connection, text

from factcheck.store import search

_PARTS = ("data", "idx", "docsize", "config")  # the tables FTS5 keeps an index in


def problems(connection: Connection) -> list[tuple[str, str]]:
    """Indexes that do not find what is there, or find what is not, as (what, where)."""
    return [
        ("A search index is damaged.", index)
        for noun in search.SEARCHED
        for index in search.indexes_of(noun)
        if not _is_sound(connection, noun, index)
    ]


def _is_sound(connection: Connection, noun: str, index: str) -> bool:
    defined = text("SELECT sql FROM sqlite_master WHERE name = :name")
    definition = connection.execute(defined, {"name": index}).scalar()
    if definition is None:
        return False
    with (
        closing(sqlite3.connect(":memory:")) as copied,
        closing(sqlite3.connect(":memory:")) as checked,
    ):
        try:
            copied.execute(f"CREATE TABLE {noun} (id INTEGER PRIMARY KEY, text)")
            _copy(connection, copied, noun, "id, text")
            copied.execute(str(definition))
            for part in _PARTS:
                copied.execute(f"DELETE FROM {index}_{part}")
                _copy(connection, copied, f"{index}_{part}", "*")
            copied.commit()
            copied.backup(checked)  # who made an index remembers it as it was made
            checked.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:  # a row that stands twice cannot even be copied
            return False
    return True


def _copy(connection: Connection, into: sqlite3.Connection, table: str, columns: str) -> None:
    found = connection.execute(text(f"SELECT {columns} FROM {table}"))
    places = ", ".join("?" for _ in found.keys())  # noqa: SIM118 - a result is no mapping
    into.executemany(f"INSERT INTO {table} VALUES ({places})", (tuple(row) for row in found))
