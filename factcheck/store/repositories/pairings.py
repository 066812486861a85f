"""Pairings of claims and findings."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, select

from factcheck.domain.pairings import Pairing, Stance
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import claims, pairings


def _pairing(row: Row[Any]) -> Pairing:
    return Pairing(
        row.id,
        row.uid,
        row.claim,
        row.finding,
        Stance(row.stance),
        row.note,
        row.made_by,
        row.made_at,
        row.reading,
    )


def add(work: Work, **values: object) -> int:
    """Insert a pairing."""
    return rows.add(work, pairings, values)


def change(work: Work, pairing: int, **values: object) -> None:
    """Set columns of a pairing."""
    rows.change(work, pairings, pairing, values)


def remove(work: Work, pairing: int) -> None:
    """Delete a pairing."""
    rows.remove(work, pairings, pairing)


def get(reading: Reading, pairing: int) -> Pairing:
    """A pairing by id. Raises UserError when there is none."""
    return _pairing(rows.one(reading, pairings, pairing, what="pairing"))


def between(reading: Reading, claim: int, finding: int) -> Pairing | None:
    """The pairing of a claim with a finding."""
    query = select(pairings).where(pairings.c.claim == claim, pairings.c.finding == finding)
    row = reading.connection.execute(query).first()
    return _pairing(row) if row else None


def of_claims(reading: Reading, wanted: Iterable[int]) -> list[Pairing]:
    """The pairings of some claims, in the order they were made."""
    found = sorted(rows.of(reading, pairings, "claim", wanted), key=lambda row: row.id)
    return [_pairing(row) for row in found]


def of_finding(reading: Reading, finding: int) -> list[Pairing]:
    """The pairings of a finding, in the order they were made."""
    return [_pairing(row) for row in rows.of(reading, pairings, "finding", [finding])]


def every(reading: Reading, dossier: int) -> list[Pairing]:
    """The pairings of a dossier, in the order they were made."""
    query = select(pairings).join(claims).where(claims.c.dossier == dossier).order_by(pairings.c.id)
    return [_pairing(row) for row in reading.connection.execute(query)]
