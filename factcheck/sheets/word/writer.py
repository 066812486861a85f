"""Blocks of the outline as paragraphs and tables of a Word document.

Elements are appended directly: python-docx looks for its place anew with each paragraph, which
takes minutes in a long document.
"""

from collections.abc import Iterable
from functools import singledispatchmethod
from typing import Any, Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

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
from factcheck.sheets.words import SIGNS

_HEADINGS: Final = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}
_PARAGRAPHS: Final = {
    Style.BODY: "Normal",
    Style.STANDFIRST: "Standfirst",
    Style.CLAIM: "Claim",
    Style.NOTE: "Note",
    Style.FINDING: "Finding",
    Style.SOURCE: "Source",
    Style.LACKS: "Normal",
    Style.DRAFT: "Draft",
}
_LOOKS: Final = {Look.PLAIN: "", Look.STRONG: "Label", Look.UNKNOWN: "Missing Part"}
_FILLS: Final = {Verdict.SUPPORTED: "█", Verdict.DISPUTED: "▒", Verdict.UNVERIFIED: "░"}
_BARS: Final = 24  # characters of the chart's longest bar
_TABLE: Final = 9400  # twentieths of a point: the width between the margins
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Writer:
    """Writes blocks in their order; `close` ends the document."""

    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._ids = {style.name: style.style_id for style in document.styles}
        self._body = document.element.body
        self._section = self._body.sectPr
        self._body.remove(self._section)
        self._links: dict[str, str] = {}

    def close(self) -> None:
        """Put the page's settings at the end, where they belong."""
        self._body.append(self._section)

    @singledispatchmethod
    def write(self, block: object) -> None:
        """Write one block."""
        raise TypeError(block)

    @write.register
    def _heading(self, block: Heading) -> None:
        if block.verdict is None:
            self._add(_HEADINGS[block.level], (Span(block.text),))
            return
        told = f"{block.text}: {SIGNS[block.verdict]} {block.verdict.capitalize()}"
        self._add(f"{block.verdict.capitalize()} Claim", (Span(told),))

    @write.register
    def _words(self, block: Paragraph) -> None:
        self._add(_PARAGRAPHS[block.style], block.line)

    @write.register
    def _quotation(self, block: Quotation) -> None:
        self._add("Quotation", (Span(block.text),))
        self._add("Quotation Source", block.origin)

    @write.register
    def _facts(self, block: Facts) -> None:
        for name, line in block.rows:
            self._add("Fact", (Span(f"{name}: ", Look.STRONG), *line))

    @write.register
    def _items(self, block: Items) -> None:
        for line in block.lines:
            self._add("List Bullet", line)

    @write.register
    def _ruling(self, block: Ruling) -> None:
        style = f"{block.verdict.capitalize()} Verdict"
        self._add(style, (Span(f"Verdict: {SIGNS[block.verdict]} {block.words}"),))
        self._add("Definition", (Span(block.definition),))
        self._add("Rationale", block.rationale)

    @write.register
    def _chart(self, block: Chart) -> None:
        total = sum(each.count for each in block.counts)
        rows = tuple(
            (
                f"{SIGNS[each.verdict]} {each.verdict.capitalize()}",
                str(each.count),
                _FILLS[each.verdict] * round(_BARS * each.count / total),
            )
            for each in block.counts
        )
        caption = f"{amount(total, 'claims')} by verdict"
        head = ("Verdict", "Claims", "Share")
        self.write(Table(caption, head, (3, 1, 6), rows, frozenset({1})))

    @write.register
    def _table(self, block: Table) -> None:
        self._add("Caption", (Span(block.caption),))
        table = self._table_element(block.shares)
        table.append(self._row(block.head, ["Table Heading"] * len(block.head), heading=True))
        styles = ["Table Number" if n in block.numbers else "Table Words"
                  for n in range(len(block.head))]  # fmt: skip
        for row in block.rows:
            table.append(self._row(row, styles))
        self._body.append(table)
        self._add("Note", ())

    def _table_element(self, shares: tuple[int, ...]) -> Any:
        table, properties = _element("w:tbl"), _element("w:tblPr")
        properties.append(_element("w:tblStyle", val=self._ids["Sheet Table"]))
        properties.append(_element("w:tblW", w="5000", type="pct"))
        grid = _element("w:tblGrid")
        twips = [_TABLE * share // sum(shares) for share in shares]
        grid.extend([_element("w:gridCol", w=str(width)) for width in twips])
        table.extend([properties, grid])
        return table

    def _row(self, cells: Iterable[str], styles: Iterable[str], *, heading: bool = False) -> Any:
        row, properties = _element("w:tr"), _element("w:trPr")
        properties.append(_element("w:cantSplit"))
        if heading:
            properties.append(_element("w:tblHeader"))
        row.append(properties)
        for text, style in zip(cells, styles, strict=True):
            cell = _element("w:tc")
            cell.append(self._paragraph(style, (Span(text),)))
            row.append(cell)
        return row

    def _add(self, style: str, line: Line) -> None:
        self._body.append(self._paragraph(style, line))

    def _paragraph(self, style: str, line: Line) -> Any:
        paragraph, properties = _element("w:p"), _element("w:pPr")
        properties.append(_element("w:pStyle", val=self._ids[style]))
        paragraph.append(properties)
        for span in line:
            paragraph.append(self._span(span))
        return paragraph

    def _span(self, span: Span) -> Any:
        if not span.address:
            return self._run(span.text, _LOOKS[span.look])
        holder = _element("w:hyperlink")
        holder.set(qn("r:id"), self._link(span.address))
        holder.append(self._run(span.text, "Hyperlink"))
        return holder

    def _link(self, address: str) -> str:
        if address not in self._links:
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._links[address] = self._part.relate_to(address, kind, is_external=True)
        return self._links[address]

    def _run(self, text: str, style: str) -> Any:
        run = _element("w:r")
        if style:
            properties = _element("w:rPr")
            properties.append(_element("w:rStyle", val=self._ids[style]))
            run.append(properties)
        for place, line in enumerate(text.split("\n")):
            if place:
                run.append(_element("w:br"))
            for column, stretch in enumerate(line.replace("\r", "").split("\t")):
                if column:
                    run.append(_element("w:tab"))
                words = _element("w:t")
                words.text = stretch
                words.set(_XML_SPACE, "preserve")
                run.append(words)
        return run


def _element(tag: str, **attributes: str) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
