"""Who was asked to reply to a claim, and what they answered."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from factcheck.domain.publishing import Reply
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import replies


def _reply(row: Row[Any]) -> Reply:
    return Reply(
        row.id,
        row.claim,
        row.asked,
        rows.date_of(row.asked_at),
        row.how,
        rows.date_of(row.due),
        row.answer,
        rows.date_of(row.answered_at),
    )


def add(work: Work, **values: object) -> int:
    """Insert a record of somebody who was asked."""
    return rows.add(work, replies, values)


def change(work: Work, reply: int, **values: object) -> None:
    """Set columns of a record."""
    rows.change(work, replies, reply, values)


def remove(work: Work, reply: int) -> None:
    """Delete a record."""
    rows.remove(work, replies, reply)


def get(reading: Reading, reply: int) -> Reply:
    """A record by id. Raises UserError when there is none."""
    return _reply(rows.one(reading, replies, reply, what="reply"))


def of_claims(reading: Reading, wanted: Iterable[int]) -> dict[int, tuple[Reply, ...]]:
    """The records of some claims, in the order they were made."""
    found = rows.grouped(reading, replies, "claim", wanted)
    return {claim: tuple(map(_reply, group)) for claim, group in found.items()}
