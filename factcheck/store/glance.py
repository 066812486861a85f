"""A first look at a store through SQLite's own driver: the claims the window shows at once.

Importing SQLAlchemy takes longer than a bare Qt window takes to be painted. The list of claims is
there, and answers keys, before that import begins. What is looked at is what
`repositories.claims` gives for the same dossier; a test holds the two together.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.domain.claims import ClaimRow
from factcheck.domain.dates import PartialDate
from factcheck.domain.verdicts import Status, Verdict
from factcheck.errors import FactcheckError
from factcheck.store.gate import HEAD, refuse_foreign

FIRST = 100  # rows that are read with the ids: more than one screen shows

_CLAIMS = """
    SELECT c.id, c.number, c.text, coalesce(s.name, ''), c.said, c.said_inferred_from, c.verdict,
           c.status, (SELECT count(*) FROM pairings AS p WHERE p.claim = c.id)
    FROM claims AS c LEFT JOIN speakers AS s ON s.id = c.speaker
    WHERE c.dossier = ? ORDER BY c.number LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Glance:
    """The dossier to show, the ids of all its claims in their order, and the first rows."""

    dossier: int
    ids: tuple[int, ...]
    rows: tuple[ClaimRow, ...]


def take(path: Path, wanted: int) -> Glance | None:
    """A glance at the dossier wanted, else at the newest one.

    None where opening the store properly has more to do or to say than showing it: a new, older,
    newer, foreign, damaged or busy one, or one without claims.
    """
    try:
        if not refuse_foreign(path):
            return None
        with closing(sqlite3.connect(path, timeout=0.1)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            return _glance(connection, wanted)
    except (sqlite3.Error, FactcheckError, UnicodeDecodeError, ValueError):
        return None


def _glance(connection: sqlite3.Connection, wanted: int) -> Glance | None:
    run = connection.execute
    if run("SELECT version_num FROM alembic_version").fetchall() != [(HEAD,)]:
        return None
    run("BEGIN")  # one state for all that follows
    dossiers = [row[0] for row in run("SELECT id FROM dossiers ORDER BY id")]
    if not dossiers:
        return None
    dossier = wanted if wanted in dossiers else dossiers[-1]
    ids = tuple(
        row[0] for row in run("SELECT id FROM claims WHERE dossier = ? ORDER BY number", (dossier,))
    )
    rows = tuple(map(_row, run(_CLAIMS, (dossier, FIRST))))
    return Glance(dossier, ids, rows) if ids else None


def _row(told: Iterable[Any]) -> ClaimRow:
    claim, number, text, speaker, said, inferred_from, verdict, status, paired = told
    date = PartialDate(said, inferred_from) if said else None
    return ClaimRow(claim, number, text, speaker, date, Verdict(verdict), Status(status), paired)
