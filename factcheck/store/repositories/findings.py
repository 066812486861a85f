"""Findings, whole and by the order of their numbers."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, func, select, text

from factcheck.domain.findings import Finding, Grade
from factcheck.store import search
from factcheck.store.repositories import editions as edition_rows
from factcheck.store.repositories import passages as passage_rows
from factcheck.store.repositories import rows
from factcheck.store.repositories import sources as source_rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import findings, pairings


def add(work: Work, **values: object) -> int:
    """Insert a finding."""
    return rows.add(work, findings, values)


def change(work: Work, finding: int, **values: object) -> None:
    """Set columns of a finding."""
    rows.change(work, findings, finding, values)


def remove(work: Work, finding: int) -> None:
    """Delete a finding with its passages and pairings."""
    rows.remove(work, findings, finding)


def get(reading: Reading, finding: int) -> Finding:
    """A finding by id. Raises UserError when there is none."""
    return _whole(reading, [rows.one(reading, findings, finding, what="finding")])[0]


def many(reading: Reading, wanted: Iterable[int]) -> dict[int, Finding]:
    """Findings by their ids."""
    return {f.id: f for f in _whole(reading, rows.of(reading, findings, "id", wanted))}


def page(reading: Reading, wanted: Sequence[int]) -> list[Finding]:
    """Findings in the order asked for; ids that are gone are left out."""
    found = many(reading, wanted)
    return [found[finding] for finding in wanted if finding in found]


def ids(reading: Reading, dossier: int, words: str = "") -> list[int]:
    """The ids of a dossier's findings that hold the words, in the order of their numbers."""
    query = select(findings.c.id).where(findings.c.dossier == dossier).order_by(findings.c.number)
    words = search.cleaned(words)
    if words:
        condition, parameters = search.condition("findings", words)
        query = query.where(text(condition).bindparams(**parameters))
    return rows.ids(reading, query)


def _whole(reading: Reading, found: Iterable[Row[Any]]) -> list[Finding]:
    found = list(found)
    ids = [row.id for row in found]
    kept = passage_rows.of_owner(reading, "finding", ids)
    editions = edition_rows.many(reading, (row.edition for row in found))
    first_sources = {row: group[0].source for row, group in kept.items()}
    sources = source_rows.many(reading, first_sources.values())
    paired = _paired(reading, ids)
    return [
        Finding(
            id=row.id,
            uid=row.uid,
            dossier=row.dossier,
            number=row.number,
            text=row.text,
            edition=editions.get(row.edition),
            grade=Grade(row.grade),
            note=row.note,
            created_at=row.created_at,
            passages=kept.get(row.id, ()),
            source_title=sources[first_sources[row.id]].name if row.id in first_sources else "",
            pairings=paired.get(row.id, 0),
        )
        for row in found
    ]


def _paired(reading: Reading, ids: list[int]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for batch in rows.batches(ids):
        of_these = pairings.c.finding.in_(batch)
        query = (
            select(pairings.c.finding, func.count()).where(of_these).group_by(pairings.c.finding)
        )
        counts |= {row[0]: row[1] for row in reading.connection.execute(query)}
    return counts
