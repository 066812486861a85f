"""Editions of the reports under check."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.domain.sources import Edition
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import editions, findings, sources


def _edition(row: Row[Any]) -> Edition:
    return Edition(
        row.id,
        row.dossier,
        row.report,
        row.year,
        row.issuing_body,
        row.period_start,
        row.period_end,
        row.rating,
    )


def add(work: Work, **values: object) -> int:
    """Insert an edition."""
    return rows.add(work, editions, values)


def change(work: Work, edition: int, **values: object) -> None:
    """Set columns of an edition."""
    rows.change(work, editions, edition, values)


def remove(work: Work, edition: int) -> None:
    """Delete an edition that nothing is of."""
    rows.remove(work, editions, edition)


def get(reading: Reading, edition: int) -> Edition:
    """An edition by id. Raises UserError when there is none."""
    return _edition(rows.one(reading, editions, edition, what="edition"))


def used(reading: Reading, dossier: int) -> dict[int, tuple[int, int]]:
    """How many sources and findings are of each edition; those with neither are left out."""
    counts: dict[int, list[int]] = {}
    for place, table in enumerate((sources, findings)):
        query = (
            select(table.c.edition, func.count())
            .where(table.c.dossier == dossier, table.c.edition.is_not(None))
            .group_by(table.c.edition)
        )
        for edition, count in reading.connection.execute(query):
            counts.setdefault(edition, [0, 0])[place] = count
    return {
        edition: (of_sources, of_findings) for edition, (of_sources, of_findings) in counts.items()
    }


def many(reading: Reading, wanted: Iterable[int | None]) -> dict[int, Edition]:
    """Editions by their ids; None among the ids is passed over."""
    ids = {edition for edition in wanted if edition is not None}
    return {row.id: _edition(row) for row in rows.of(reading, editions, "id", ids)}


def every(reading: Reading, dossier: int) -> list[Edition]:
    """The editions of a dossier, by report and year."""
    query = (
        select(editions)
        .where(editions.c.dossier == dossier)
        .order_by(editions.c.report, editions.c.year)
    )
    return [_edition(row) for row in reading.connection.execute(query)]


def named(reading: Reading, dossier: int, report: str, year: str) -> Edition | None:
    """The edition of that report and year."""
    query = select(editions).where(
        editions.c.dossier == dossier, editions.c.report == report, editions.c.year == year
    )
    row = reading.connection.execute(query).first()
    return _edition(row) if row else None
