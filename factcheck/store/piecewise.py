"""Reading a damaged file row by row: what lies on pages that are gone is passed over.

A full scan ends at the first page that cannot be read; asking for each row by its number goes
around it.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table

Values = dict[str, Any]

_BLOCK: Final = 200  # rows asked for at once while nothing is wrong
_GAP: Final = 5_000  # numbers without a row, past the last one known, that end a table
_MOST: Final = 100_000_000  # no store has a row of a higher number


class Piecewise:
    """A file whose rows are read by their numbers; it is never written to."""

    def __init__(self, path: Path) -> None:
        logged = path.with_name(f"{path.name}-wal").exists()
        mode = "?mode=ro" if logged else "?mode=ro&immutable=1"
        self._connection = sqlite3.connect(path.absolute().as_uri() + mode, uri=True)
        self._connection.text_factory = bytes  # a broken text must not end the reading
        self._connection.execute("PRAGMA trusted_schema = OFF")

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def rows(self, table: Table) -> Iterator[Values]:
        """Every row of a table that can be read, with the columns that the file has of it."""
        names = self._columns(table)
        at, misses, last = 0, 0, self.last(table)
        while names and (at < last or misses < _GAP):
            block = self._block(table, names, at)
            if block is None:  # somewhere in it is a page that is gone
                block = self._one_by_one(table, names, at)
                at += _BLOCK
                misses = 0 if block else misses + _BLOCK
            elif not block:
                return
            else:
                at = max(at + 1, *(number for number, *_ in block))
            for _number, *values in block:
                row = _decoded(names, values)
                if row is not None:
                    yield row

    def last(self, table: Table) -> int:
        """The highest number given in a table, as far as anything tells it; 0 where nothing does.

        Not raised for a table that cannot be read at all.
        """
        for query, values in (
            ("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)),
            (f'SELECT max(rowid) FROM "{table.name}"', ()),
        ):
            found = self._asked(query, values)
            if found and isinstance(found[0][0], int):
                return min(int(found[0][0]), _MOST)
        return 0

    def _columns(self, table: Table) -> list[str]:
        told = self._asked(f'PRAGMA table_info("{table.name}")', ()) or []
        there = {row[1].decode(errors="replace") for row in told}
        return [column.name for column in table.columns if column.name in there]

    def _block(self, table: Table, names: list[str], after: int) -> list[tuple[Any, ...]] | None:
        query = _query(table, names) + "rowid > ? ORDER BY rowid LIMIT ?"
        return self._asked(query, (after, _BLOCK))

    def _one_by_one(self, table: Table, names: list[str], after: int) -> list[tuple[Any, ...]]:
        query = _query(table, names) + "rowid = ?"
        numbers = range(after + 1, after + _BLOCK + 1)
        return [row for number in numbers for row in self._asked(query, (number,)) or ()]

    def _asked(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]] | None:
        try:
            return self._connection.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError):  # a broken size
            return None


def _query(table: Table, names: list[str]) -> str:
    listed = ", ".join(f'"{name}"' for name in names)
    return f'SELECT rowid, {listed} FROM "{table.name}" WHERE '


def _decoded(names: list[str], values: list[Any]) -> Values | None:
    """A row as we keep it; None for one whose text is broken."""
    try:
        return {
            name: value.decode() if isinstance(value, bytes) and name != "bytes" else value
            for name, value in zip(names, values, strict=True)
        }
    except UnicodeDecodeError:
        return None
