"""Where the pages of sources begin."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from factcheck.domain.pages import Pages
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import page_maps


def add(work: Work, source: int, pages: Pages) -> None:
    """Keep where the pages of a source begin; nothing for a source without pages."""
    if pages.starts:
        values = {
            "source": source,
            "starts": json.dumps(pages.starts, separators=(",", ":")),
            "labels": json.dumps(pages.labels, separators=(",", ":"), ensure_ascii=False),
        }
        rows.add(work, page_maps, values)


def of_sources(reading: Reading, wanted: Iterable[int]) -> dict[int, Pages]:
    """The pages of sources by the sources' ids; those without pages are left out."""
    return {row.source: _pages(row) for row in rows.of(reading, page_maps, "source", wanted)}


def of(reading: Reading, source: int) -> Pages:
    """The pages of a source; none for a kind without."""
    return of_sources(reading, [source]).get(source, Pages())


def _pages(row: Row[Any]) -> Pages:
    return Pages(tuple(json.loads(row.starts)), tuple(json.loads(row.labels)))
