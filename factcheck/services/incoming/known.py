"""What of a document the dossier knows already: the same, a version before it, one much like it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from urllib.parse import urlsplit

from factcheck.domain.sources import Source
from factcheck.services.incoming import likeness
from factcheck.services.incoming.capturing import Document
from factcheck.store import Reading
from factcheck.store.repositories import sources

_NEAR = 0.75  # of the words in common, from which two texts are shown as alike
_SAME_STORY = 0.3  # of the words in common, where title and publisher agree
_TITLES = 0.92  # of the letters


class Relation(StrEnum):
    """What a known source is to a document that comes in."""

    SAME = "same"  # the same bytes or the same text
    VERSION = "version"  # an earlier capture of the same address, or of the same piece
    NEAR = "near"  # another document with mostly the same words


@dataclass(frozen=True, slots=True)
class Known:
    """A source of the dossier that a document is like; `share` of the words is 0 to 1.

    `certain` says that they came from the same address.
    """

    relation: Relation
    source: Source
    share: float
    certain: bool = False


def look(reading: Reading, dossier: int, document: Document) -> Known | None:
    """What the dossier knows of a document: the most telling of its sources, or None.

    Of a thousand sources all are weighed by address, title and length, those of like length by
    traces of the text, and three at most word by word. What a bundle came without is not known:
    the document itself is what it waits for.
    """
    text = document.captured.text
    same = sources.same_content(reading, dossier, document.data, text)
    if same is not None and sources.left_out(reading, same):
        return None
    if same is not None:
        return Known(Relation.SAME, same, 1.0, certain=True)
    every = sources.every(reading, dossier)
    replaced = {source.replaces for source in every}
    current = [source for source in every if source.id not in replaced]
    return (
        _of_same_address(reading, current, document)
        or _of_same_title(reading, current, document)
        or _alike(reading, dossier, current, document)
    )


def _of_same_address(reading: Reading, every: Sequence[Source], document: Document) -> Known | None:
    here = _address(document.address or document.captured.address)
    found = [source for source in every if here and _address(source.address) == here]
    if not found:
        return None
    share = _share(reading, found[-1], document)
    return Known(Relation.VERSION, found[-1], share, certain=True)


def _address(words: str) -> str:
    """An address without what does not change the page: scheme, "www.", fragment, last slash."""
    try:
        parts = urlsplit(words.strip())
    except ValueError:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return parts.netloc.casefold().removeprefix("www.") + parts.path.rstrip("/") + query


def _of_same_title(reading: Reading, every: Sequence[Source], document: Document) -> Known | None:
    captured = document.captured
    title, publisher = _letters(captured.title), _letters(captured.publisher)
    if not title or not publisher:
        return None
    for source in reversed(every):
        if _letters(source.publisher) == publisher and _alike_titles(title, _letters(source.title)):
            share = 0.0 if _of_other_time(source, document) else _share(reading, source, document)
            if share >= _SAME_STORY:
                return Known(Relation.VERSION, source, share)
    return None


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


def _alike_titles(one: str, other: str) -> bool:
    if one == other:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _TITLES and matcher.ratio() >= _TITLES


def _of_other_time(source: Source, document: Document) -> bool:
    """Whether both say when they are of, and that differs: reports repeat from year to year."""
    read, captured = document.captured.edition, document.captured
    if source.edition and read and source.edition.year and read.year:
        return source.edition.year != read.year
    if source.published and captured.published:
        one, other = source.published.value, captured.published.value
        return one[: len(other)] != other[: len(one)]
    return False


def _alike(
    reading: Reading, dossier: int, every: Sequence[Source], document: Document
) -> Known | None:
    text = document.captured.text
    least, most = likeness.lengths(len(text))
    openings = sources.openings(reading, dossier, least=least, most=most, letters=likeness.OPENING)
    by_id = {source.id: source for source in every}
    candidates = [number for number in likeness.likely(text, openings) if number in by_id]
    shares = [(_share(reading, by_id[number], document), number) for number in candidates]
    share, number = max(shares, default=(0.0, 0))
    return Known(Relation.NEAR, by_id[number], share) if share >= _NEAR else None


def _share(reading: Reading, source: Source, document: Document) -> float:
    return likeness.share(document.captured.text, sources.text_of(reading, source.id))
