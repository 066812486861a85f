"""Documents that a copy of the store still holds: one never changes, so an old copy will do."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from factcheck.store.salvage.fitting import Values
from factcheck.store.salvage.staged import DOCUMENTS, Staged


def borrow(staged: Staged, copies: Iterable[Path]) -> None:
    """Put in what rows name and could not be read, from the first copy that has it as it was."""
    for copy in copies:
        for table in DOCUMENTS:
            lacking = staged.lacking(table)
            if lacking:
                staged.put(table, _held(copy, table.name, DOCUMENTS[table], lacking))


def _held(copy: Path, table: str, column: str, wanted: Iterable[str]) -> Iterator[Values]:
    """The documents of some hashes that a copy has; none of one that cannot be read."""
    uri = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            for digest in wanted:
                query = f"SELECT {column} FROM {table} WHERE sha256 = ?"
                for (content,) in connection.execute(query, (digest,)):
                    yield {"sha256": digest, column: content}
    except (sqlite3.Error, UnicodeDecodeError):
        return
