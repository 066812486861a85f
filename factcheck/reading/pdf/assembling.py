"""One text over all pages, and where in it each page begins."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.domain.text import captured
from factcheck.reading.captured import Cut
from factcheck.reading.pdf.furniture import Kept, Sheet, without_furniture
from factcheck.reading.pdf.hyphens import Words
from factcheck.reading.pdf.joining import clean, running
from factcheck.reading.pdf.lines import Line
from factcheck.reading.pdf.order import Block, column_gutters, ordered
from factcheck.reading.pdf.paragraphs import (
    Measures,
    goes_on,
    paragraphs,
    without_notes,
)

_MEASURED = 150  # pages at least, where there are so many


@dataclass(frozen=True, slots=True)
class Assembled:
    """The text of all pages; `pages` is where each begins in it, in code points."""

    text: str
    pages: tuple[int, ...]
    cut: tuple[Cut, ...]
    body_height: float


class _Run(NamedTuple):
    """The lines of a paragraph on one page, in one column, and the right edge of that."""

    page: int
    lines: list[Line]
    edge: float


_Flow = list[_Run]  # a paragraph as it runs through columns and pages


@dataclass(slots=True)
class _Page:
    """A page's paragraphs, what stands beside them (footnotes, turned text), and what was cut."""

    body: list[_Flow]
    notes: list[_Flow]
    cut: list[tuple[str, str]]


def assembled(sheets: list[Sheet]) -> Assembled:
    """The text of a document, made of its pages."""
    kept = without_furniture(sheets)
    blocks = list(_ordered_pages(kept))
    turned = [[block for rows in sheet.turned for block in ordered(rows)] for sheet in sheets]
    looked_at = (*blocks[:: _step(len(blocks))], *turned)
    measures = Measures(block for page in looked_at for block in page)
    words = Words(line.text for page in (*blocks, *turned) for block in page for line in block)
    pages = [
        _page(number, own, aside, measures, page.cut)
        for number, (own, aside, page) in enumerate(zip(blocks, turned, kept, strict=True))
    ]
    return _written(_flowing(pages), pages, words, measures.body)


def _step(pages: int) -> int:
    """Every how many pages to measure: an odd number, so that left and right pages are seen."""
    return pages // _MEASURED | 1


def _ordered_pages(kept: list[Kept]) -> Iterator[list[Block]]:
    usual: list[float] = []
    for page in kept:
        usual = column_gutters(page.rows) or usual
        yield ordered(page.rows, usual)


def _page(
    number: int,
    blocks: list[Block],
    turned: list[Block],
    measures: Measures,
    cut: list[tuple[str, str]],
) -> _Page:
    body: list[_Flow] = []
    notes: list[_Flow] = []
    for block in blocks:
        text, below = without_notes(block, measures)
        for lines, into in ((text, body), (below, notes)):
            if lines:
                left = min(line.x0 for line in lines)
                edge = measures.edge(lines[0], left)
                _add(into, [[_Run(number, p, edge)] for p in paragraphs(lines, measures)])
    for lines in turned:
        edge = measures.edge(lines[0], min(line.x0 for line in lines))
        notes += [[_Run(number, p, edge)] for p in paragraphs(lines, measures)]
    return _Page(body, notes, cut)


def _add(into: list[_Flow], found: list[_Flow]) -> bool:
    """Add a block's paragraphs; True when the first of them went on from the one before."""
    runs_on = False
    if into and found:
        last, first = into[-1], found[0]
        if goes_on(last[-1].lines[-1], first[0].lines[0], last[-1].edge):
            last += first
            found, runs_on = found[1:], True
    into += found
    return runs_on


def _flowing(pages: list[_Page]) -> list[_Flow]:
    """All paragraphs in order.

    What stands beside them comes at the end of its page, or before the paragraph that runs on into
    the next page, which it must not break.
    """
    flows: list[_Flow] = []
    waiting: list[_Flow] = []
    for page in pages:
        runs_on = _add(flows, page.body)
        begun = len(page.body) - runs_on
        if waiting:
            _settle(flows, waiting, len(flows) - begun, runs_on=runs_on)
        waiting = page.notes
    return flows + waiting


def _settle(flows: list[_Flow], notes: list[_Flow], at: int, *, runs_on: bool) -> None:
    """Put a page's footnotes before the next page's first paragraph, which is at `at`.

    If the one before runs on into that page and began on theirs, they are put before it.
    """
    if runs_on and flows[at - 1][0].page == notes[0][0].page:
        at -= 1
    flows[at:at] = notes


@dataclass(slots=True)
class _Writer:
    """The text as it grows: its parts, how long they are, where each page begins."""

    words: Words
    parts: list[str] = field(default_factory=list)
    length: int = 0
    begins: dict[int, int] = field(default_factory=dict)
    paragraphs: list[tuple[int, int, int]] = field(default_factory=list)  # page, start, end
    noted: list[Cut] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def paragraph(self, flow: _Flow) -> None:
        if self.length:
            self.write("\n\n")
        start = self.length
        for number, run in enumerate(flow):
            after = flow[number + 1].lines[0] if number + 1 < len(flow) else None
            self._run(run, after)
        self.paragraphs.append((flow[0].page, start, self.length))
        notes = [note for run in flow for line in run.lines if line.notes for note in line.notes]
        if notes:
            self.noted.append(Cut(self.length, " ".join(notes), "footnote number"))

    def _run(self, run: _Run, after: Line | None) -> None:
        text = running(run.lines, after, run.edge, self.words)
        text = text if text.isascii() else captured(text)
        if run.page not in self.begins:
            if _melts(self.parts[-1][-1:] if self.parts else "", text):
                self.write(" ")  # else its first mark would change a letter of the page before
            self.begins[run.page] = self.length
        self.write(text)


def _melts(before: str, text: str) -> bool:
    """Whether the first character of a text would be drawn into the last one before it."""
    first = text[:1]
    return not first.isascii() and (
        bool(unicodedata.combining(first)) or not unicodedata.is_normalized("NFC", before + first)
    )


def _written(flows: list[_Flow], pages: list[_Page], words: Words, height: float) -> Assembled:
    writer = _Writer(words)
    for flow in flows:
        writer.paragraph(flow)
    begins, following = [], writer.length
    for number in reversed(range(len(pages))):
        following = min(following, writer.begins.get(number, following))
        begins.append(following if number else 0)
    starts = tuple(reversed(begins))
    cuts = _cuts(pages, starts, writer) + writer.noted
    return Assembled(
        "".join(writer.parts), starts, tuple(sorted(cuts, key=lambda cut: cut.at)), height
    )


def _cuts(pages: list[_Page], starts: tuple[int, ...], writer: _Writer) -> list[Cut]:
    """What was cut, each at the first paragraph that begins on its page, or after the last."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, start, end in writer.paragraphs:
        first.setdefault(number, start)
        last[number] = end
    cuts, end = [], 0
    for number, page in enumerate(pages):
        end = last.get(number, end)
        for text, zone in page.cut:
            at = first.get(number, end) if zone == "page header" else end
            cuts.append(Cut(at, clean(text), zone))
    return cuts
