"""Suggestions that an editor does not want to see again for a claim."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete

from factcheck.domain.suggestions import Dismissal
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import dismissals


def _dismissal(row: Row[Any]) -> Dismissal:
    return Dismissal(row.id, row.claim, row.finding, row.source, row.start, row.end)


def add(work: Work, **values: object) -> int:
    """Insert a dismissal: of a finding, or of a span of a source."""
    return rows.add(work, dismissals, values)


def remove(work: Work, wanted: Iterable[int]) -> None:
    """Let dismissals go."""
    work.connection.execute(delete(dismissals).where(dismissals.c.id.in_(list(wanted))))


def get(reading: Reading, wanted: int) -> Dismissal:
    """A dismissal by id. Raises UserError when there is none."""
    return _dismissal(rows.one(reading, dismissals, wanted, what="dismissal"))


def of_claim(reading: Reading, claim: int) -> list[Dismissal]:
    """What was dismissed for a claim, in the order it was."""
    return [_dismissal(row) for row in rows.of(reading, dismissals, "claim", [claim])]
