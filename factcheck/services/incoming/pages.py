"""Use cases of pages: their pictures, and where on them a passage stands."""

from factcheck import settings
from factcheck.reading import isolated
from factcheck.reading.formats import PDF
from factcheck.reading.naming import spoken
from factcheck.reading.pictured import Box, Picture
from factcheck.services.incoming.capturing import Cancelled, never
from factcheck.store import Store
from factcheck.store.repositories import page_maps, sources

PICTURED = frozenset({PDF})  # the kinds of document whose pages can be painted


def picture(
    store: Store, *, source: int, page: int, width: int, cancelled: Cancelled = never
) -> Picture:
    """A page of a source, counted from 1, painted so many pixels wide by a process apart.

    Raises UserError when there is no such page or it cannot be painted.
    """
    with store.read() as reading:
        found = sources.get(reading, source)
        data = sources.original_of(reading, source)
    painted: Picture = isolated.SHARED.call(
        "picture",
        data,
        who=spoken(found.name),
        limits=settings.load().reading,
        cancelled=cancelled,
        page=page,
        width=width,
    )
    return painted


def boxes(store: Store, *, source: int, page: int, start: int, end: int) -> list[Box]:
    """Where on a page the part of text[start:end] that is on it stands; empty if not found."""
    with store.read() as reading:
        found = sources.get(reading, source)
        text = sources.text_of(reading, source)
        first, last = page_maps.of(reading, source).span(page, len(text))
        data = sources.original_of(reading, source)
    start, end = max(start, first) - first, min(end, last) - first
    if start >= end:
        return []
    placed: list[Box] = isolated.SHARED.call(
        "boxes",
        data,
        who=spoken(found.name),
        limits=settings.load().reading,
        page=page,
        text=text[first:last],
        start=start,
        end=end,
    )
    return placed
