"""Where else a claim was said: the sources of its dossier in which the same words stand."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from factcheck.domain.claims import Claim
from factcheck.store import Reading
from factcheck.store.repositories import passages, sources, statements

_WORD = re.compile(r"\w+")
_FEWEST = 5  # words: fewer are said again by chance


def said(reading: Reading, dossier: int, claims: Iterable[Claim]) -> dict[int, tuple[int, ...]]:
    """The ids of the further sources by the ids of claims; those said nowhere else are left out.

    Words are the same whatever the capitals, the marks and the spaces between them. Another version
    of a source is no further one.
    """
    first_of = _first_versions(reading, dossier)
    if len(set(first_of.values())) < 2:
        return {}
    places: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for source, exact in (
        *passages.of_claims(reading, dossier),
        *statements.words(reading, dossier),
    ):
        places[_plain(exact)].setdefault(source)
    told: dict[int, tuple[int, ...]] = {}
    for claim in claims:
        met = {first_of[passage.source] for passage in claim.passages}
        words = filter(None, (_plain(passage.selector.exact) for passage in claim.passages))
        for source in (source for plain in words for source in places[plain]):
            if first_of[source] not in met:
                met.add(first_of[source])
                told[claim.id] = (*told.get(claim.id, ()), source)
    return told


def _first_versions(reading: Reading, dossier: int) -> dict[int, int]:
    """The first version of each source of a dossier."""
    first: dict[int, int] = {}
    for source in sorted(sources.every(reading, dossier), key=lambda source: source.id):
        first[source.id] = first.get(source.replaces or 0, source.id)
    return first


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    """The words alone; empty for too few of them."""
    words = _WORD.findall(text.casefold())
    return " ".join(words) if len(words) >= _FEWEST else ""
