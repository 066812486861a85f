"""The rows of a damaged file by table: those their table leads to, and those nothing leads to.

A broken page inside a table's tree cuts off every page below it. Such a page is still there, and
what its rows are of shows in their shape, for nearly every table has one of its own.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from functools import cached_property
from typing import Any

from sqlalchemy import Table

from factcheck.store.salvage import records
from factcheck.store.salvage.fitting import Values, fit, like
from factcheck.store.salvage.pages import Pages

_COUNTED = "sqlite_sequence"  # SQLite's own table of the highest numbers given
_MADE = re.compile(r"CREATE TABLE\b", re.IGNORECASE)


class Trees:
    """Reads the rows of some tables; each page's are given to one table at most.

    `usual` has the columns of each table in the order of a new file, for one whose own list of
    tables is gone.
    """

    def __init__(
        self, pages: Pages, tables: Collection[Table], usual: dict[str, list[str]]
    ) -> None:
        self._pages = pages
        self._tables = tables
        self._columns = dict(usual)
        self._reached: set[int] = set()
        self._broken: set[str] = set()  # tables of which some page is not reached
        self._roots: dict[str, int] = {}
        for _, values in self._cells(1, ""):
            self._learn(values)
        self._broken |= {table.name for table in tables if table.name not in self._roots}
        self.highest = self._highest()

    def rows(self, table: Table) -> Iterator[Values]:
        """The rows that a table leads to. To be asked of every table before `strays`."""
        root = self._roots.get(table.name)
        if root is None:
            return
        for leaf in self._leaves(root, table.name):
            found = [self._named(table, *cell) for cell in records.rows(self._pages, leaf)]
            fitting = [row for row in found if fit(table, row)]
            if found and not fitting:  # led here by a broken number
                self._reached.discard(leaf)
                self._broken.add(table.name)
            yield from fitting

    def strays(self, wanted: Collection[Table]) -> Iterator[tuple[Table, Values]]:
        """The rows of some tables on pages that nothing leads to; left out where two may own it."""
        for leaf in self._unreached:
            for number, values in records.rows(self._pages, leaf):
                alike = self._by_width[len(values)]
                owners = list(self._owners(alike, number, values))
                owners = owners or list(self._owners(self._tables, number, values))
                if len(owners) > 1:
                    owners = [one for one in owners if one[0].name in self._broken]
                if len(owners) == 1 and owners[0][0] in wanted:
                    yield owners[0]

    def _owners(
        self, tables: Collection[Table], number: int, values: list[object]
    ) -> Iterator[tuple[Table, Values]]:
        """The tables that a row may be of; a row of an older schema is narrower than its table."""
        for table in tables:
            row = self._named(table, number, values)
            if fit(table, row) and like(row):
                yield table, row

    @cached_property
    def _by_width(self) -> dict[int, list[Table]]:
        found: dict[int, list[Table]] = defaultdict(list)
        for table in self._tables:
            found[len(self._columns[table.name])].append(table)
        return found

    @cached_property
    def _unreached(self) -> list[int]:
        for name, root in self._roots.items():  # of tables that are made anew, as the search's
            if name not in self._columns:
                list(self._leaves(root, name))
        known = self._reached | self._pages.free()
        return [
            number
            for number in range(1, self._pages.count + 1)
            if number not in known and self._pages.kind(number) == records.LEAF
        ]

    def _highest(self) -> dict[str, int]:
        """The highest number ever given in each table, where SQLite's own note of it is left."""
        return {
            str(values[0]): values[1]
            for _, values in self._cells(self._roots.get(_COUNTED, 0), _COUNTED)
            if len(values) > 1 and isinstance(values[1], int)
        }

    def _cells(self, root: int, name: str) -> Iterator[records.Cell]:
        for leaf in self._leaves(root, name):
            yield from records.rows(self._pages, leaf)

    def _leaves(self, root: int, name: str) -> Iterator[int]:
        waiting = [root]
        while waiting:
            number = waiting.pop()
            there = 1 <= number <= self._pages.count and number not in self._reached
            kind = self._pages.kind(number) if there else 0
            if kind not in (records.LEAF, records.INTERIOR):
                self._broken.add(name)
                continue
            self._reached.add(number)
            if kind == records.LEAF:
                yield number
            else:
                waiting.extend(reversed(records.children(self._pages, number)))

    def _learn(self, values: list[object]) -> None:
        """Take in a line of the file's list of tables: kind, name, table, root, definition."""
        if len(values) != 5 or values[0] != "table":
            return
        _, name, _, root, made = values
        if isinstance(name, str) and isinstance(root, int) and root > 0:
            self._roots[name] = root
            if name in self._columns and isinstance(made, str):
                self._columns[name] = _columns_of(name, made) or self._columns[name]

    def _named(self, table: Table, number: int, values: list[object]) -> Values:
        names = self._columns[table.name]
        if len(values) > len(names):
            return {}
        row: dict[str, Any] = dict(zip(names, values, strict=False))
        if "id" in row and row["id"] is None:  # it is written as the row's number alone
            row["id"] = number
        wanted = set(table.columns.keys())
        return {name: value for name, value in row.items() if name in wanted}


def _columns_of(name: str, made: str) -> list[str]:
    """The columns of a table in the order its definition has them; empty where it cannot be."""
    broken = (sqlite3.Error, sqlite3.Warning, ValueError)  # the words may be broken anyhow
    with closing(sqlite3.connect(":memory:")) as empty, suppress(*broken):
        if _MADE.match(made):
            empty.execute(made)
        return [str(row[1]) for row in empty.execute(f'PRAGMA table_info("{name}")')]
    return []
