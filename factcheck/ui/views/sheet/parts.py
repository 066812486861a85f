"""A sheet taken apart into lines, so that only those in sight need be built.

The lines are those of the sheet's outline, in its words: what stands here is what is exported.
Plain values, made off the window's thread.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from factcheck.sheets import Sheet
from factcheck.sheets.content import SheetClaim
from factcheck.sheets.outline import (
    Block,
    Chart,
    Facts,
    Heading,
    Items,
    Line,
    Look,
    Paragraph,
    Quotation,
    Ruling,
    Style,
    Table,
    outlined,
)
from factcheck.sheets.words import SIGNS
from factcheck.ui.views.sheet.part import Part, own, split

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_STYLES = {Style.STANDFIRST: "standfirst", Style.CLAIM: "reading", Style.NOTE: "desk"}


def parts_of(sheet: Sheet) -> list[Part]:
    """The lines of a sheet, from its title to its imprint."""
    return list(split(_Taking(sheet).parts()))


class _Taking:
    """One pass over the outline, which remembers where in the sheet it is."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._claims = iter(sheet.claims)
        self._claim: SheetClaim | None = None
        self._deep = False  # among the findings of a claim
        self._sources = False

    def parts(self) -> Iterator[Part]:
        for block in outlined(self._sheet):
            for part in self._of(block):
                yield replace(part, claim=self._claim.id) if self._claim else part

    def _of(self, block: Block) -> Iterator[Part]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield from self._paragraph(block)
            case Quotation():
                within = "finding_" if self._deep else ""
                yield Part(f"{within}quote", block.text)
                yield Part(f"{within}caption", _words(block.origin))
            case Facts():
                style = "address" if self._sources else "facts"
                yield from (Part(style, _words(line), lead=f"{name}:") for name, line in block.rows)
            case Items():
                self._deep = False
                yield from (Part("item", _words(line), lead="•") for line in block.lines)
            case Table():
                yield from _table(block)
            case Ruling():
                yield from _ruling(block)
            case Chart():
                yield Part("counts", counts=block.counts)

    def _heading(self, heading: Heading) -> Part:
        self._deep, self._sources = heading.evidence, False
        if heading.verdict is not None:
            self._claim = next(self._claims)
            return Part("claim", head=self._claim)
        if heading.level <= 2:
            self._claim = None
        styles = {1: "title", 2: "heading", 3: "subheading"}
        return Part(styles.get(heading.level, "side"), heading.text)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Part]:
        if paragraph.style is Style.DRAFT:
            return  # the ribbon over the page says so
        leads = list(takewhile(lambda span: span.look is Look.STRONG, paragraph.line))
        lead = "".join(span.text for span in leads).strip()
        rest = paragraph.line[len(leads) :]
        if paragraph.style is Style.SOURCE:
            self._sources = True
            yield Part("source", _words(rest), lead=lead)
        elif paragraph.style is Style.LACKS:
            self._deep = False
            yield Part("lacks", _words(rest), lead=lead)
        elif self._deep and not self._ends_findings(paragraph):
            yield _within_finding(paragraph.style, lead, rest)
        else:
            style = _STYLES.get(paragraph.style, "plain")
            yield _told(style, rest, lead)

    def _ends_findings(self, paragraph: Paragraph) -> bool:
        """Whether a note is the desk's; one on a finding names what that lacks."""
        if paragraph.style is Style.NOTE and paragraph.line[0].look is not Look.UNKNOWN:
            self._deep = False
        return not self._deep


def _within_finding(style: Style, lead: str, rest: Line) -> Part:
    if style is Style.FINDING:
        return Part("origin", _words(rest), lead=lead)
    if lead:
        return Part("note", _words(rest), lead=lead)
    return _told("finding", rest)


def _ruling(ruling: Ruling) -> Iterator[Part]:
    yield Part("verdict", f"Verdict: {SIGNS[ruling.verdict]} {ruling.words}")
    yield Part("desk", ruling.definition)
    yield _told("plain", ruling.rationale)


def _told(style: str, line: Line, lead: str = "") -> Part:
    """A line; one that names nothing but what is missing is set apart."""
    unknown = bool(line) and all(span.look is Look.UNKNOWN for span in line) and not lead
    if unknown:
        style = "finding_absent" if style == "finding" else "absent"
    return Part(style, _words(line).strip(), lead=lead)


def _table(table: Table) -> Iterator[Part]:
    yield Part("side", table.caption)
    for first, *others in table.rows:
        yield Part("row", " · ".join(own(cell) for cell in others if cell), lead=first)


def _words(line: Line) -> str:
    return "".join(_own_direction(span.text) for span in line)


def _own_direction(words: str) -> str:
    return own(words) if _FROM_RIGHT.search(words) else words
