"""Published sheets, what they said of each claim, and the corrections since."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.domain.publishing import Correction, CorrectionKind, Publication
from factcheck.domain.verdicts import Verdict
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import corrections, publications, published_claims, texts


def _publication(row: Row[Any]) -> Publication:
    return Publication(*(getattr(row, name) for name in Publication.__slots__))


def next_number(reading: Reading, dossier: int) -> int:
    """The number of the next version of a dossier's sheet, from 1."""
    query = select(func.coalesce(func.max(publications.c.number), 0))
    return int(reading.connection.scalar(query.where(publications.c.dossier == dossier)) or 0) + 1


def add(work: Work, verdicts: Mapping[int, Verdict], **values: object) -> int:
    """Insert a publication, with the verdict it gave on each claim."""
    made = rows.add(work, publications, values)
    for claim, verdict in verdicts.items():
        told = {"publication": made, "claim": claim, "verdict": verdict}
        rows.add(work, published_claims, told)
    return made


def every(reading: Reading, dossier: int) -> list[Publication]:
    """The published versions of a dossier's sheet, the first one first."""
    query = select(publications).where(publications.c.dossier == dossier)
    found = reading.connection.execute(query.order_by(publications.c.number))
    return [_publication(row) for row in found]


def get(reading: Reading, publication: int) -> Publication:
    """A publication by id. Raises UserError when there is none."""
    return _publication(rows.one(reading, publications, publication, what="publication"))


def content(reading: Reading, publication: Publication) -> str:
    """The sheet as it was published, as JSON."""
    query = select(texts.c.text).where(texts.c.sha256 == publication.content_sha256)
    return str(reading.connection.execute(query).scalar_one())


def last_of_claims(
    reading: Reading, wanted: Iterable[int]
) -> dict[int, tuple[Publication, Verdict]]:
    """For each claim that was ever published: the last sheet it stood in, and its verdict there."""
    last: dict[int, tuple[Publication, Verdict]] = {}
    told = rows.of(reading, published_claims, "claim", wanted)
    sheets = {row.id: _publication(row) for row in rows.of(
        reading, publications, "id", (row.publication for row in told))}  # fmt: skip
    for row in sorted(told, key=lambda row: row.publication):
        last[row.claim] = (sheets[row.publication], Verdict(row.verdict))
    return last


def add_correction(work: Work, **values: object) -> int:
    """Insert a correction."""
    return rows.add(work, corrections, values)


def corrections_of(reading: Reading, wanted: Iterable[int]) -> dict[int, tuple[Correction, ...]]:
    """The corrections of some claims, the first one first."""
    found = rows.grouped(reading, corrections, "claim", wanted)
    return {claim: tuple(map(_correction, group)) for claim, group in found.items()}


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        row.id,
        row.claim,
        CorrectionKind(row.kind),
        row.what,
        Verdict(row.old_verdict) if row.old_verdict else None,
        row.made_by,
        row.made_at,
    )
