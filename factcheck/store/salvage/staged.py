"""What was read of a damaged store, put into a file of its own and made to fit together there.

In a file, because a store may hold more than memory does. Its tables are a store's, without the
triggers, and with references looked at only at the end.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby, islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ForeignKey, Insert, Table, delete, func, insert, select, update

from factcheck.store import engine, journal
from factcheck.store.columns import metadata
from factcheck.store.salvage.fitting import Values, fit, tidied
from factcheck.store.tables import (
    JOURNALED,
    changes,
    operations,
    originals,
    publications,
    sources,
    texts,
)

DOCUMENTS: Final = {originals: "bytes", texts: "text"}
_NAMED: Final = ((sources, "original_sha256", originals), (sources, "text_sha256", texts),
                 (publications, "content_sha256", texts))  # fmt: skip
_BATCH: Final = 500  # rows


class Staged:
    """Rows of every table of a store, in a scratch file; none stands in it twice."""

    def __init__(self, path: Path) -> None:
        self._engine = engine.scratch(path)
        self._connection = self._engine.connect()
        self._run = self._connection.execute
        metadata.create_all(self._connection)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
        self._engine.dispose()

    def put(self, table: Table, rows: Iterable[Values]) -> None:
        """Put rows in; a document that is not what its hash says is left out.

        So is a row whose place is taken, by its number or by what has to be its alone.
        """
        if table in DOCUMENTS:
            rows = (row for row in rows if _is_sound(row, DOCUMENTS[table]))
        statement = insert(table).prefix_with("OR IGNORE")
        for _, alike in groupby(rows, key=dict.keys):  # of an older schema, some are narrower
            while part := list(islice(alike, _at_once(table))):
                try:
                    self._run(statement, part)
                except (OverflowError, UnicodeEncodeError):  # damage made what cannot be kept
                    self._put_singly(statement, part)

    def _put_singly(self, statement: Insert, rows: Iterable[Values]) -> None:
        for row in rows:
            with suppress(OverflowError, UnicodeEncodeError):
                self._run(statement, row)

    def count(self, table: Table) -> int:
        """How many rows of a table there are."""
        return int(self._run(select(func.count()).select_from(table)).scalar_one())

    def highest(self, table: Table) -> int:
        """The highest number of a table's rows, 0 where there are none."""
        return int(self._run(select(func.coalesce(func.max(table.c.id), 0))).scalar_one())

    def every(self, table: Table) -> Iterator[list[dict[str, Any]]]:
        """The rows of a table in their order, some at a time."""
        found = self._run(select(table).order_by(*table.primary_key)).mappings()
        for part in found.partitions(_at_once(table)):
            yield [dict(row) for row in part]

    def history_is_whole(self, done: int) -> bool:
        """Whether `done` operations are there, and the chain of digests says so of all."""
        rows = self._run(select(operations).order_by(operations.c.id)).all()
        return 0 < len(rows) == done and not journal.edited(self._connection, rows)

    def obey_history(self, table: Table) -> int:
        """Make a table's rows what a whole journal says; how many were not there, or not so."""
        wrong = []
        for rows in self.every(table):
            told = dict(self._told(table, [row["id"] for row in rows]))
            for row in rows:
                said = told.get(row["id"])
                if said is None or not said.items() <= row.items():
                    wrong.append(row["id"])
        for number in wrong:
            self._run(delete(table).where(table.c.id == number))
        return self.remember(table, tidy=dict)

    def remember(self, table: Table, *, tidy: Callable[[Values], Values] = tidied) -> int:
        """Put in the rows that only the journal still tells of; how many."""
        known = set(self._run(select(table.c.id)).scalars())
        missing = (row for number, row in self._told(table) if row and number not in known)
        self.put(table, (tidy(row) for row in missing if fit(table, row)))
        return self.count(table) - len(known)

    def removed(self, table: Table) -> set[int]:
        """The rows whose last word in the journal is that they were removed."""
        return {number for number, row in self._told(table) if row is None}

    def _told(
        self, table: Table, rows: Sequence[int] | None = None
    ) -> Iterator[tuple[int, Values | None]]:
        """Each row, or some, as the journal has it last; None for one that was removed."""
        latest = select(func.max(changes.c.id)).where(changes.c.noun == table.name)
        if rows is not None:
            latest = latest.where(changes.c.row.in_(rows))
        query = select(changes.c.row, changes.c.after).where(
            changes.c.id.in_(latest.group_by(changes.c.row))
        )
        for number, after in self._run(query):
            with suppress(ValueError):  # a broken page gave broken words
                row = json.loads(after) if after else None
                if row is None or (isinstance(row, dict) and row.get("id") == number):
                    yield number, row

    def tie_up(self) -> Counter[str]:
        """Empty the references to rows that are gone; how many rows of each table had to go too."""
        gone: Counter[str] = Counter()
        before = -1
        while before != (before := gone.total()):
            for table in JOURNALED:
                for key in table.foreign_keys:
                    if key.column.table in JOURNALED:
                        gone[table.name] += self._cut(key)
        return +gone

    def _cut(self, key: ForeignKey) -> int:
        """Let no row refer to one that is gone; how many rows had to go for it."""
        table, parent = key.parent.table, key.column.table.alias()
        loose = key.parent.is_not(None) & key.parent.not_in(select(parent.c.id))
        if key.parent.nullable:
            empty = update(table).where(loose).values({key.parent.name: None})
            self._run(empty.prefix_with("OR IGNORE"))  # a passage has to be of something
        return int(self._run(delete(table).where(loose)).rowcount)

    def lacking(self, kind: Table) -> set[str]:
        """The hashes of the documents of a kind that rows name and that are not here."""
        here = select(kind.c.sha256)
        lacking: set[str] = set()
        for owner, name, of in _NAMED:
            if of is kind:
                lacking |= set(
                    self._run(select(owner.c[name]).where(owner.c[name].not_in(here))).scalars()
                )
        return lacking

    def keep_places(self) -> Counter[str]:
        """Leave the place of each document that could not be read, as a bundle without texts does.

        How many of each kind there are.
        """
        left: Counter[str] = Counter()
        for kind, column in DOCUMENTS.items():
            for digest in self.lacking(kind):
                empty: object = b"" if column == "bytes" else ""
                self._run(insert(kind).values({"sha256": digest, column: empty}))
                left[kind.name] += 1
        return left


def _at_once(table: Table) -> int:
    """Rows of a table that memory holds at once."""
    return 1 if table in DOCUMENTS else _BATCH


def _is_sound(row: Values, column: str) -> bool:
    content = row[column]
    data = content.encode() if isinstance(content, str) else content
    return bool(hashlib.sha256(data).hexdigest() == row["sha256"])
