"""Readings of claims."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from factcheck.domain.readings import ClaimReading
from factcheck.domain.verdicts import Reason, Verdict
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import readings


def _reading(row: Row[Any]) -> ClaimReading:
    return ClaimReading(
        row.id,
        row.claim,
        row.text,
        row.why,
        bool(row.in_use),
        Verdict(row.verdict),
        Reason(row.reason) if row.reason else None,
        row.rationale,
    )


def add(work: Work, **values: object) -> int:
    """Insert a reading."""
    return rows.add(work, readings, values)


def change(work: Work, reading: int, **values: object) -> None:
    """Set columns of a reading."""
    rows.change(work, readings, reading, values)


def remove(work: Work, reading: int) -> None:
    """Delete a reading; pairings that were of it are the claim's again."""
    rows.remove(work, readings, reading)


def get(reading: Reading, wanted: int) -> ClaimReading:
    """A reading by id. Raises UserError when there is none."""
    return _reading(rows.one(reading, readings, wanted, what="reading"))


def of_claims(reading: Reading, wanted: Iterable[int]) -> dict[int, tuple[ClaimReading, ...]]:
    """The readings of some claims, in the order they were written."""
    found = rows.grouped(reading, readings, "claim", wanted)
    return {claim: tuple(map(_reading, group)) for claim, group in found.items()}
