"""Terms that pairings taught to go together."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, insert, select

from factcheck.domain.suggestions import LearnedTerms
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import claims, findings, learned_terms, pairings


def _learned(row: Row[Any]) -> LearnedTerms:
    return LearnedTerms(row.id, row.pairing, row.of_claim, row.of_finding)


def add(work: Work, pairing: int, terms: Iterable[tuple[str, str]]) -> None:
    """Note what a pairing taught, as (term of the claim, term of the finding)."""
    told = [{"pairing": pairing, "of_claim": one, "of_finding": other} for one, other in terms]
    if told:
        work.connection.execute(insert(learned_terms), told)


def remove(work: Work, learned: int) -> None:
    """Forget two terms."""
    rows.remove(work, learned_terms, learned)


def get(reading: Reading, learned: int) -> LearnedTerms:
    """Two terms by their id. Raises UserError when there are none."""
    return _learned(rows.one(reading, learned_terms, learned, what="pair of learned terms"))


def of_pairings(reading: Reading, wanted: Iterable[int]) -> list[LearnedTerms]:
    """What some pairings taught."""
    return [_learned(row) for row in rows.of(reading, learned_terms, "pairing", wanted)]


def beside(reading: Reading, dossier: int, claim: int) -> list[tuple[str, LearnedTerms]]:
    """What the pairings of a dossier's other claims taught, each named as in "C3–F7"."""
    query = (
        select(learned_terms, claims.c.number.label("said"), findings.c.number.label("found"))
        .join(pairings, pairings.c.id == learned_terms.c.pairing)
        .join(claims, claims.c.id == pairings.c.claim)
        .join(findings, findings.c.id == pairings.c.finding)
        .where(claims.c.dossier == dossier, claims.c.id != claim)
        .order_by(learned_terms.c.id)
    )
    found = reading.connection.execute(query)
    return [(f"C{row.said}–F{row.found}", _learned(row)) for row in found]
