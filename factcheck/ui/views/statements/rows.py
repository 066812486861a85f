"""Statements and headings read as the rows of a list."""

from collections.abc import Sequence

from factcheck.domain.statements import Proposal
from factcheck.services.deciding import claims, findings
from factcheck.services.inbox import figures, statements
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui.models.statements import Entry, Heading, Row


def page(store: Store, ids: Sequence[int]) -> list[Row]:
    """Headings and statements in the order asked for; ids that are gone are left out."""
    found = {one.id: one for one in entries(store, [one for one in ids if one > 0])}
    headings = _headings(store, [-one for one in ids if one < 0])
    rows: dict[int, Row] = {**found, **headings}
    return [rows[one] for one in ids if one in rows]


def entries(store: Store, ids: Sequence[int]) -> list[Entry]:
    """Statements with their figures and what they were kept as."""
    found = statements.page(store, ids)
    said = claims.page(store, [one.claim for one in found if one.claim is not None])
    kept = findings.page(store, [one.finding for one in found if one.finding is not None])
    numbers = {("claim", row.id): row.number for row in said}
    numbers |= {("finding", row.id): row.number for row in kept}
    return [_entry(one, numbers) for one in found]


def _entry(one: Proposal, numbers: dict[tuple[str, int], int]) -> Entry:
    kept_as = ""
    for noun, owner in (("claim", one.claim), ("finding", one.finding)):
        if owner is not None and (noun, owner) in numbers:
            kept_as = f"{noun} {numbers[noun, owner]}"
    return Entry(one, figures.in_text(one.selector.exact), kept_as)


def _headings(store: Store, wanted: Sequence[int]) -> dict[int, Row]:
    if not wanted:
        return {}
    dossier = sources.get(store, wanted[0]).dossier
    known = {source.id: source for source in sources.every(store, dossier)}
    return {
        -one.source: Heading(known[one.source], one)
        for one in statements.progress(store, dossier)
        if one.source in wanted and one.source in known
    }
