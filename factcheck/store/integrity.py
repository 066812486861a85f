"""What the store can check of itself."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import func, select

from factcheck.errors import FactcheckError
from factcheck.store import indexes, journal
from factcheck.store.store import Reading
from factcheck.store.tables import operations, originals, texts

# What looking at a damaged store raises: it cannot be read, or a value is not of its kind.
UNREADABLE: Final = (FactcheckError, ValueError, TypeError, AttributeError, LookupError)


def problems(reading: Reading) -> list[tuple[str, str]]:
    """Damage, broken references and a journal that was tampered with, as (what, where)."""
    return [
        *database_problems(reading),
        *journal.check_chain(reading.connection),
        *indexes.problems(reading.connection),
    ]


def database_problems(reading: Reading) -> list[tuple[str, str]]:
    """Damage and broken references, as (what, where), whatever the version of the schema."""
    run = reading.connection.exec_driver_sql
    found = [("The database is damaged.", str(row[0])) for row in run("PRAGMA integrity_check")]
    if found == [("The database is damaged.", "ok")]:
        found = []
    for table, row, parent, _ in run("PRAGMA foreign_key_check"):
        found.append(("A row refers to something that is gone.", f"{table} {row}: no {parent}"))
    return found


def documents(reading: Reading) -> Iterator[tuple[str, str, bytes]]:
    """Every frozen document as (kind, SHA-256 it is kept under, content)."""
    for row in reading.connection.execute(select(originals)):
        yield "originals", row.sha256, _bytes(row.bytes)
    for row in reading.connection.execute(select(texts)):
        yield "texts", row.sha256, _bytes(row.text)


def _bytes(content: bytes | str) -> bytes:
    """The bytes of a document: damage can make a text of bytes, and bytes of a text."""
    return content.encode() if isinstance(content, str) else bytes(content)


def operations_counted(reading: Reading) -> int:
    """How many operations the journal holds."""
    return int(reading.connection.scalar(select(func.count()).select_from(operations)) or 0)
