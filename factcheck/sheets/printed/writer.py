"""Blocks of the outline set on the PDF's pages."""

import io
from functools import singledispatchmethod
from typing import Final

from factcheck.domain.amounts import amount
from factcheck.domain.verdicts import Verdict
from factcheck.sheets.outline import (
    Chart,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Quotation,
    Ruling,
    Span,
    Style,
    Table,
)
from factcheck.sheets.picture import Picture
from factcheck.sheets.printed.bar import Bar
from factcheck.sheets.printed.chart import draw
from factcheck.sheets.printed.fonts import SANS, SERIF
from factcheck.sheets.printed.lines import FROM_RIGHT, LEADING, Face, Stretch, Typesetter
from factcheck.sheets.printed.page import INK, LINE, LINK, SOFT, Page
from factcheck.sheets.words import SIGNS

COLOURS: Final = {
    Verdict.SUPPORTED: (28, 102, 64),
    Verdict.DISPUTED: (161, 45, 27),
    Verdict.UNVERIFIED: (113, 82, 0),
}
_HEADINGS: Final = {
    1: Face(SERIF, "B", 22, INK),
    2: Face(SERIF, "B", 16, INK),
    3: Face(SANS, "B", 12, INK),
    4: Face(SANS, "B", 10, INK),
}
_ABOVE: Final = {1: 4.0, 2: 7.0, 3: 6.0, 4: 2.0}  # millimetres
_KEPT: Final = {1: 60.0, 2: 50.0, 3: 38.0, 4: 32.0}  # millimetres of what follows
_KEPT_BELOW: Final = 20.0  # of what follows the first line on a finding or a source
_STYLES: Final = {
    Style.BODY: Face(SANS, "", 10, INK),
    Style.STANDFIRST: Face(SANS, "", 12, SOFT),
    Style.CLAIM: Face(SERIF, "B", 12.5, INK),
    Style.NOTE: Face(SANS, "", 8.5, SOFT),
    Style.FINDING: Face(SANS, "", 10, INK),
    Style.SOURCE: Face(SANS, "", 10, INK),
    Style.LACKS: Face(SANS, "", 10, INK),
}
_BODY: Final = _STYLES[Style.BODY]
_QUOTED: Final = Face(SERIF, "", 11.5, INK)
_SMALL: Final = Face(SANS, "", 8.5, SOFT)
_NAME: Final = Face(SANS, "", 9.5, SOFT)
_FACT: Final = Face(SANS, "", 9.5, INK)
_CELL: Final = Face(SANS, "", 8.5, INK)
_HEAD: Final = Face(SANS, "B", 8.5, SOFT)
_NAMES: Final = 36.0  # millimetres for the names of facts
_BULLET: Final = 5.0
_GUTTER: Final = 2.0
_LOGO_WIDTH: Final = 60.0
_LOGO_HEIGHT: Final = 16.0


class Writer:
    """Writes blocks in their order."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._type = Typesetter(page)

    def logo(self, picture: Picture, whose: str) -> None:
        """Set a picture at the top, no larger than its place."""
        page = self._page
        scale = min(_LOGO_WIDTH / picture.width, _LOGO_HEIGHT / picture.height)
        width, height = picture.width * scale, picture.height * scale
        with page.tagged("Figure", whose or "Logo"):
            page.image(io.BytesIO(picture.data), w=width, h=height)
        page.ln(3)

    @singledispatchmethod
    def write(self, block: object) -> None:
        """Write one block."""
        raise TypeError(block)

    @write.register
    def _heading(self, block: Heading) -> None:
        page, verdict = self._page, block.verdict
        self._space(_ABOVE[block.level], keep=_KEPT[block.level])
        text, face = block.text, _HEADINGS[block.level]
        if verdict:
            text = f"{text}: {SIGNS[verdict]} {verdict.capitalize()}"
            face = face._replace(colour=COLOURS[verdict])
            self._rule(COLOURS[verdict])
        if block.level <= 3:
            page.bookmark(text, level=max(0, block.level - 2))
        self._tagged(f"H{block.level}", (Span(text),), face)
        page.ln(1.5)

    @write.register
    def _paragraph(self, block: Paragraph) -> None:
        if block.style is Style.DRAFT:
            return  # the head of each page says it
        if block.style in (Style.FINDING, Style.SOURCE):
            self._space(0, keep=_KEPT_BELOW)
        self._tagged("P", block.line, _STYLES[block.style])
        self._page.ln(1.5)

    @write.register
    def _quotation(self, block: Quotation) -> None:
        with Bar(self._page, LINK):
            self._tagged("BlockQuote", (Span(block.text),), _QUOTED)
            self._page.ln(0.5)
            self._tagged("P", block.origin, _SMALL)
        self._page.ln(2)

    @write.register
    def _facts(self, block: Facts) -> None:
        with self._page.grouped("L"):
            for name, line in block.rows:
                self._space(0, keep=8)
                self._named((Stretch(name, _NAME),), line, _FACT, _NAMES)
        self._page.ln(2)

    @write.register
    def _items(self, block: Items) -> None:
        with self._page.grouped("L"):
            for line in block.lines:
                self._named((Stretch("•", _BODY),), line, _BODY, _BULLET)
                self._page.ln(0.8)
        self._page.ln(1)

    @write.register
    def _ruling(self, block: Ruling) -> None:
        page, colour = self._page, COLOURS[block.verdict]
        self._space(1, keep=22)
        with Bar(page, colour):
            told = f"Verdict: {SIGNS[block.verdict]} {block.words}"
            self._tagged("P", (Span(told),), Face(SANS, "B", 11.5, colour))
            self._tagged("P", (Span(block.definition),), _SMALL)
            page.ln(1)
            self._tagged("P", block.rationale, _BODY)
        page.ln(2.5)

    @write.register
    def _chart(self, block: Chart) -> None:
        total = sum(each.count for each in block.counts)
        told = ", ".join(f"{each.count} {each.verdict}" for each in block.counts)
        with self._page.tagged("Figure", f"{amount(total, 'claims')} by verdict: {told}"):
            draw(self._page, block, COLOURS)
        self._page.ln(3)

    @write.register
    def _table(self, block: Table) -> None:
        self._space(2, keep=24)
        widths = [self._page.epw * share / sum(block.shares) for share in block.shares]
        with self._page.grouped("Table"):
            self._tagged("Caption", (Span(block.caption),), Face(SANS, "B", 10, INK))
            self._page.ln(1)
            self._row("TH", block.head, widths, block.numbers)
            for row in block.rows:
                self._row("TD", row, widths, block.numbers)
        self._page.ln(3)

    def _row(
        self, tag: str, cells: tuple[str, ...], widths: list[float], numbers: frozenset[int]
    ) -> None:
        page = self._page
        face = _HEAD if tag == "TH" else _CELL
        wide = [width - 2 * _GUTTER for width in widths]
        rows = [
            self._type.broken((Stretch(cell, face),), width)
            for cell, width in zip(cells, wide, strict=True)
        ]
        self._space(0, keep=min(max(map(len, rows)) * face.size * LEADING + 3, 80))
        with page.artifact():
            page.set_draw_color(LINE)
            page.line(page.l_margin, page.y, page.l_margin + page.epw, page.y)
        top, left, first = page.y + 1, page.l_margin, page.page
        ends = []
        with page.grouped("TR"):
            for place, lines in enumerate(rows):
                page.page = first
                page.set_y(top)
                with page.tagged(tag):
                    right = wide[place] if place in numbers else 0
                    self._type.set(lines, face.size, left=left, right=right)
                ends.append((page.page, page.y))
                left += widths[place]
        page.page, bottom = max(ends)
        page.set_y(bottom + 1)

    def _named(self, name: tuple[Stretch, ...], line: Line, face: Face, indent: float) -> None:
        """A line with something before it, the two side by side."""
        page = self._page
        self._space(0, keep=face.size * LEADING)
        left, at = page.l_margin, page.y
        with page.grouped("LI"):
            with page.tagged("Lbl"):
                self._type.set([list(name)], face.size)
            page.set_y(at)
            rows = self._type.broken(_stretches(line, face), page.epw - indent)
            with page.tagged("LBody"):
                self._type.set(rows, face.size, left=left + indent)

    def _tagged(self, tag: str, line: Line, face: Face) -> None:
        with self._page.tagged(tag):
            rows = self._type.broken(_stretches(line, face), self._page.epw)
            self._type.set(rows, face.size)

    def _space(self, height: float, *, keep: float) -> None:
        """Leave space, and begin a page where less than `keep` millimetres are left of this one."""
        page = self._page
        if page.will_page_break(height + keep):
            page.add_page()
        elif height:
            page.ln(height)

    def _rule(self, colour: tuple[int, int, int]) -> None:
        page = self._page
        with page.artifact():
            page.set_draw_color(colour)
            page.set_line_width(0.8)
            page.line(page.l_margin, page.y, page.l_margin + page.epw, page.y)
            page.set_line_width(0.2)
        page.ln(2.5)


def _stretches(line: Line, face: Face) -> list[Stretch]:
    made = []
    for run, span in enumerate(line, start=1):
        alone = FROM_RIGHT.search(span.text) is not None
        made.append(Stretch(span.text, _face(span, face)._replace(run=run if alone else 0)))
    return made


def _face(span: Span, face: Face) -> Face:
    if span.look is Look.UNKNOWN:
        return Face(SERIF, "I", face.size, SOFT)
    if span.look is Look.STRONG:
        return face._replace(style="B", colour=INK)
    return face._replace(colour=LINK, address=span.address) if span.address else face
