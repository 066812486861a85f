"""The sheet as an Excel workbook: pairings, figures, sources, and what the sheet says of itself.

Texts are written as texts: nothing in them becomes a formula or a link. Those that a spreadsheet
would run when somebody edits the cell also carry its mark for text (`quotePrefix`).
"""

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from factcheck.sheets import words
from factcheck.sheets.content import Sheet
from factcheck.sheets.csv import safe
from factcheck.sheets.moments import moment_made
from factcheck.sheets.printable import printable
from factcheck.sheets.rows import COLUMNS, Row, correction_line, date_cell, day_cell, rows
from factcheck.sheets.watching import QUIET, Watch

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as CellFormat

LONGEST_CELL: Final = 32_767  # UTF-16 units, the limit of the file format
_CUT: Final = " … (cut here: the cell is full)"
_WIDE: Final = frozenset(
    "claim_text claim_exact_words rationale finding_text finding_exact_words".split()
)
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(sheet: Sheet, watch: Watch = QUIET) -> bytes:
    """The sheet as XLSX. Raises Cancelled."""
    # Imported here because only an export needs it, and the window should open sooner.
    from xlsxwriter import Workbook

    made = io.BytesIO()
    with Workbook(made, dict(_OPTIONS)) as book:
        book.set_properties(
            {
                "title": _fit(sheet.heading)[:255],
                "author": _fit(sheet.organisation.name)[:255],
                "comments": "DRAFT" if sheet.draft else "",
                "created": moment_made(sheet).replace(tzinfo=None),
            }
        )
        writer = _Writer(book)
        writer.sheet("Pairings", COLUMNS, rows(sheet, watch))
        writer.sheet("Figures", _FIGURE_COLUMNS, _figures(sheet))
        writer.sheet("Sources", _SOURCE_COLUMNS, _sources(sheet))
        writer.sheet("About", ("what", "words"), _about(sheet))
    return made.getvalue()


class _Writer:
    """Writes rows into worksheets, each cell as the type it has."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        top: dict[str, Any] = {"valign": "top"}
        self._head: CellFormat = book.add_format({"bold": True, "bottom": 1, **top})
        self._plain: CellFormat = book.add_format(top)
        self._text: CellFormat = book.add_format({"text_wrap": True, **top})
        self._quoted: CellFormat = book.add_format({"text_wrap": True, "quote_prefix": True, **top})
        self._day: CellFormat = book.add_format({"num_format": "yyyy-mm-dd", **top})

    def sheet(self, name: str, columns: tuple[str, ...], cells: Iterable[Row]) -> None:
        """A worksheet with its headings fixed at the top and a filter on them."""
        page = self._book.add_worksheet(name)
        page.write_row(0, 0, columns, self._head)
        last = 0
        for last, row in enumerate(cells, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    if cell:
                        fit = _fit(cell)
                        form = self._text if safe(fit) is fit else self._quoted
                        page.write_string(last, column, fit, form)
                elif isinstance(cell, dt.date):
                    page.write_datetime(last, column, cell, self._day)
                else:
                    page.write_number(last, column, cell, self._plain)
        for column, heading in enumerate(columns):
            page.set_column(column, column, 60 if heading in _WIDE else 16)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(last, 1), len(columns) - 1)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.repeat_rows(0)


def _fit(text: str) -> str:
    """The text as a cell can hold it; one that is too long says that it was cut."""
    clean = printable(text)
    if len(clean) <= LONGEST_CELL // 2:
        return clean
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return clean
    kept = units[: 2 * (LONGEST_CELL - len(_CUT))]
    return kept.decode("utf-16-le", "ignore") + _CUT


_FIGURE_COLUMNS: Final = ("claim", "figure", "value", "unit", "period", "arithmetic")
_SOURCE_COLUMNS: Final = (
    "source", "source_id", "kind", "title", "publisher", "author", "published",
    "published_inferred_from", "language", "consulted", "address", "archive_address", "sha256",
    "text_sha256",
)  # fmt: skip


def _figures(sheet: Sheet) -> Iterator[Row]:
    for claim in sheet.claims:
        for each in claim.figures:
            yield claim.number, each.label, each.value, each.unit, each.period, each.comparison


def _sources(sheet: Sheet) -> Iterator[Row]:
    for source in sheet.sources:
        yield (
            source.number,
            source.uid,
            source.kind,
            source.title,
            source.publisher,
            source.author,
            date_cell(source.published),
            source.published.inferred_from if source.published else "",
            source.language,
            day_cell(source.retrieved_at),
            source.address,
            source.archive_address,
            source.sha256,
            source.text_sha256,
        )


def _about(sheet: Sheet) -> Iterator[Row]:
    organisation = sheet.organisation
    yield "title", sheet.heading
    yield "status", "DRAFT" if sheet.draft else sheet.state
    yield "published by", organisation.name or "organisation not recorded"
    for what, told in (
        ("contact", organisation.contact),
        ("address", organisation.address),
        ("number", sheet.number),
        ("language", organisation.language),
        ("method of the organisation", organisation.method),
        ("corrections policy", organisation.corrections_policy),
        ("funding", organisation.funding),
        ("SHA-256", sheet.content_sha256),
    ):
        if told:
            yield what, told
    if sheet.version:
        yield "version", sheet.version
    for what, at in (
        ("made", sheet.made_at),
        ("reviewed", sheet.reviewed_at),
        ("published", sheet.published_at),
        ("changed", sheet.changed_at),
    ):
        if at:
            yield what, day_cell(at)
    for each in sheet.counts:
        yield each.verdict, each.count
        yield f"{each.verdict} means", each.definition
    for claim in sheet.claims:
        for correction in claim.corrections:
            yield f"correction, claim {claim.number}", correction_line(correction)
    yield "who stands behind it", words.review_words(sheet)
    yield "method", words.METHOD
    yield "made with", sheet.made_by
