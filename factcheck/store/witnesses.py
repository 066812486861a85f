"""What the copies beside a store remember of its history.

A chain of digests that is made anew from end to end is whole in itself, and so is one that was cut
short. The copies tell: each holds the digest that the history had when it was made.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from factcheck.store import copies
from factcheck.store.store import Reading
from factcheck.store.tables import operations


@dataclass(frozen=True, slots=True)
class _End:
    """Where a copy's history begins and ends."""

    first: str
    operation: int
    digest: str


def problems(reading: Reading, store: Path) -> list[tuple[str, str]]:
    """The copies, since a backup was last restored, whose history the store's is not, or not yet.

    As (what, where). Copies of another store that was at this place once do not count.
    """
    every = copies.every(store)
    restored = max((c.number for c in every if c.why is copies.Why.RESTORE), default=0)
    first = reading.connection.scalar(select(operations.c.uid).order_by(operations.c.id).limit(1))
    highest = int(reading.connection.scalar(select(func.max(operations.c.id))) or 0)
    found = []
    for copy in every:
        end = _end(copy.path) if copy.number > restored else None
        if end is None or end.first != first:
            continue
        here = select(operations.c.digest).where(operations.c.id == end.operation)
        if reading.connection.scalar(here) != end.digest:
            what = "goes on" if end.operation > highest else "is another"
            told = (
                f"The history in a copy of the store {what}: the journal was edited from outside."
            )
            found.append((told, f"{copy.path.name}, operation {end.operation}"))
    return found


def _end(copy: Path) -> _End | None:
    """What a copy holds of it; None where it cannot be read, or holds no operation."""
    uri = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute(
                "SELECT (SELECT uid FROM operations ORDER BY id LIMIT 1), id, digest"
                " FROM operations ORDER BY id DESC LIMIT 1"
            ).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):  # its own soundness is looked at elsewhere
        return None
    return _End(str(row[0]), int(row[1]), str(row[2])) if row else None
