"""Passages kept for claims and findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.domain.pages import Pages
from factcheck.domain.passages import Passage, Selector
from factcheck.store.repositories import page_maps, rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import claims, passages, sources


def _passages(reading: Reading, found: Sequence[Row[Any]]) -> list[Passage]:
    """The rows as passages, each with its page where its source has any."""
    pages = page_maps.of_sources(reading, {row.source for row in found})
    return [_passage(row, pages.get(row.source, Pages())) for row in found]


def _passage(row: Row[Any], pages: Pages) -> Passage:
    selector = Selector(row.exact, row.prefix, row.suffix, row.start, row.end)
    page = pages.named(row.start, row.end)
    return Passage(row.id, row.source, row.claim, row.finding, selector, page)


def add(
    work: Work,
    source: int,
    selector: Selector,
    *,
    claim: int | None = None,
    finding: int | None = None,
) -> int:
    """Keep a passage for a claim or for a finding."""
    owner = {"source": source, "claim": claim, "finding": finding}
    return rows.add(work, passages, owner | asdict(selector))


def remove(work: Work, passage: int) -> None:
    """Let a passage go."""
    rows.remove(work, passages, passage)


def move(work: Work, passage: int, source: int, selector: Selector) -> None:
    """Let a passage stand elsewhere: in another version of its source."""
    rows.change(work, passages, passage, {"source": source, **asdict(selector)})


def get(reading: Reading, passage: int) -> Passage:
    """A passage by id. Raises UserError when there is none."""
    return _passages(reading, [rows.one(reading, passages, passage, what="passage")])[0]


def of_owner(reading: Reading, owner: str, ids: Iterable[int]) -> dict[int, tuple[Passage, ...]]:
    """The passages of claims or findings ("claim", "finding"), in the order they were kept."""
    found = rows.of(reading, passages, owner, ids)
    groups: dict[int, list[Passage]] = {}
    for passage in _passages(reading, found):
        groups.setdefault(getattr(passage, owner), []).append(passage)
    return {key: tuple(group) for key, group in groups.items()}


def of_source(reading: Reading, source: int) -> list[Passage]:
    """Every passage kept of a source, in the order of its text."""
    query = select(passages).where(passages.c.source == source)
    ordered = query.order_by(passages.c.start, passages.c.end, passages.c.id)
    return _passages(reading, list(reading.connection.execute(ordered)))


def kept_of(reading: Reading, dossier: int) -> Iterator[tuple[int, int, int, int]]:
    """What is kept of a dossier as findings: finding, source, start, end."""
    query = (
        select(passages.c.finding, passages.c.source, passages.c.start, passages.c.end)
        .join(sources, sources.c.id == passages.c.source)
        .where(sources.c.dossier == dossier, passages.c.finding.is_not(None))
    )
    for row in reading.connection.execute(query):
        yield row[0], row[1], row[2], row[3]


def of_claims(reading: Reading, dossier: int) -> list[tuple[int, str]]:
    """The source and the words of every passage that is kept for a claim of a dossier."""
    query = select(passages.c.source, passages.c.exact).join(
        claims, claims.c.id == passages.c.claim
    )
    found = reading.connection.execute(
        query.where(claims.c.dossier == dossier).order_by(passages.c.id)
    )
    return [(row.source, row.exact) for row in found]


def counted(reading: Reading, dossier: int) -> dict[int, int]:
    """How many passages are kept of each source of a dossier; those with none are left out."""
    query = (
        select(passages.c.source, func.count())
        .join(sources, sources.c.id == passages.c.source)
        .where(sources.c.dossier == dossier)
        .group_by(passages.c.source)
    )
    return {row[0]: row[1] for row in reading.connection.execute(query)}
