"""Passages of a report that are not kept yet: cut from its text, as items that can be ranked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.matching.items import Item

LONGEST = 600  # code points of a paragraph that stays whole
SHORTEST = 25  # of a passage; what is shorter is a heading, a page number, a cell
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
# A full stop ends a sentence before a capital, a quotation mark or a bracket; not after an initial.
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bU\.S)[.!?។۔。！？][”’\"')\]]*"
    r"(?=\s+[\"“‘(\[]*[^\W\d_a-z])|[។۔。！？]"
)

Span = tuple[int, int]


def cut(text: str) -> Iterator[Span]:
    """The passages of a text as spans of code points: paragraphs, long ones by their sentences.

    Headings and scraps are left out. Spans are in order and do not overlap.
    """
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        spans = [(start, end)] if end - start <= LONGEST else _sentences(text, start, end)
        for first, last in spans:
            span = _bare(text, first, last)
            if span[1] - span[0] >= SHORTEST:
                yield span


def items(text: str, report: Item, spans: Iterable[Span] | None = None) -> Iterator[Item]:
    """The passages of a report's text as items, with all else that is known of the report.

    Their ids are "source:start-end", by the report's `source`; `spans` are other cuts than `cut`
    makes, as sentences found elsewhere.
    """
    for start, end in cut(text) if spans is None else spans:
        yield replace(report, id=f"{report.source}:{start}-{end}", text=text[start:end])


def span_of(key: str) -> Span:
    """The span that an id of `items` stands for."""
    start, _, end = key.rpartition(":")[2].partition("-")
    return int(start), int(end)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    first = start
    for stop in _END.finditer(text, start, end):
        yield first, stop.end()
        first = stop.end()
    while end - first > 2 * LONGEST:  # no sentence ends here: a table, or a script without stops
        space = text.rfind(" ", first + 1, first + LONGEST)
        last = space if space > 0 else first + LONGEST
        yield first, last
        first = last
    yield first, end


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
