"""The sheet as an Excel workbook: pairings, claims, figures, sources, and what it says of itself.

Texts are written as texts: nothing in them becomes a formula or a link. Those that a spreadsheet
would run when somebody edits the cell also carry its mark for text (`quotePrefix`).
"""

import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from factcheck.domain.text import shortened
from factcheck.sheets.content import Sheet
from factcheck.sheets.csv import safe
from factcheck.sheets.finish import USUAL, Finish, Paper
from factcheck.sheets.moments import moment_made
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch
from factcheck.sheets.worksheets import Worksheet, worksheets

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.worksheet import Worksheet as Page

LONGEST_CELL: Final = 32_767  # UTF-16 units, the limit of the file format
_FIRST_DAY: Final = dt.date(1899, 12, 30)  # day 0 of the file format, as from March 1900
_NAMED: Final = 5  # cut cells that a remark names
_MOST_COLUMNS: Final = 12  # that can be read on one page's width
_CUT: Final = " … (cut here: the cell is full)"
_PAPERS: Final = {Paper.A4: 9, Paper.LETTER: 1}  # as the file format numbers them
_WIDTHS: Final = {
    60: "claim_text claim_exact_words rationale finding_text finding_exact_words words",
    40: "claim figure arithmetic title address also_said_in figures right_of_reply corrections",
    28: """dossier organisation claim_short speaker role body occasion reading reading_why
        claim_source claim_publisher claim_address claim_archive_address page_address not_recorded
        looked_none_found remains_unknown would_settle verdict_definition pairing_note grade report
        issuing_body finding_source finding_publisher finding_address finding_archive_address
        publisher author archive_address what""",
    8: "no. source for against",
}
_WIDTH_OF: Final = {name: width for width, names in _WIDTHS.items() for name in names.split()}
_WIDTH: Final = 14
_CODES: Final = ("sha256", "_id")  # the columns that nobody reads in full: they stay one line
_LINE: Final = 15  # points
_MOST_LINES: Final = 20  # a row that is higher hides the next one
_LONGEST_HEADER: Final = 100  # characters of the title at the head of each page
_USUAL_CELL: Final = {"text_wrap": True, "valign": "top"}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # Of the cells that have no format of their own, which is most of them and takes less time.
    "default_format_properties": _USUAL_CELL,
}


def render(sheet: Sheet, watch: Watch = QUIET, finish: Finish = USUAL) -> bytes:
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
        writer = _Writer(book, sheet, _PAPERS[finish.paper])
        for worksheet in worksheets(sheet, watch):
            writer.write(worksheet)
    return made.getvalue()


def remarks(sheet: Sheet, _finish: Finish = USUAL) -> tuple[str, ...]:
    """What somebody should know of the workbook: the cells that did not hold their text."""
    cut = [
        f"{name}, row {number}, {column}"
        for name, columns, cells in worksheets(sheet)
        for number, row in enumerate(cells, start=2)
        for column, cell in zip(columns, row, strict=True)
        if isinstance(cell, str) and _fit(cell) != printable(cell)
    ]
    if not cut:
        return ()
    named = "; ".join(cut[:_NAMED]) + (f"; and {len(cut) - _NAMED} more" if cut[_NAMED:] else "")
    counted = "1 cell was" if len(cut) == 1 else f"{len(cut)} cells were"
    return (f"{counted} cut at {LONGEST_CELL:,} characters, the most that Excel holds: {named}.",)


class _Writer:
    """Writes rows into worksheets, each cell as the type it has."""

    def __init__(self, book: "Workbook", sheet: Sheet, paper: int) -> None:
        self._book, self._paper = book, paper
        title = shortened(_fit(sheet.heading), _LONGEST_HEADER).replace("&", "&&")
        self._header = f"&L{title}" + ("&R&BDRAFT" if sheet.draft else "")
        head = {"bold": True, "bottom": 1, "bg_color": "#EEF2F8", "valign": "vcenter"}
        self._head: CellFormat = book.add_format(head)
        self._code: CellFormat = book.add_format({"text_wrap": False})
        self._quoted: CellFormat = book.add_format({"quote_prefix": True})
        self._day: CellFormat = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(self, worksheet: Worksheet) -> None:
        """A worksheet with its headings fixed at the top and a filter on them."""
        columns = worksheet.columns
        page = self._book.add_worksheet(worksheet.name)
        page.write_row(0, 0, columns, self._head)
        page.set_row(0, 2 * _LINE)
        of = [_Column(column, self._code, self._quoted) for column in columns]
        last = 0
        for last, row in enumerate(worksheet.rows, start=1):
            lines = 1
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    if cell:
                        fit, form, high = of[place].set(cell)
                        page.write_string(last, place, fit, form)
                        lines = max(lines, high)
                elif isinstance(cell, dt.date):
                    page.write_number(last, place, (cell - _FIRST_DAY).days, self._day)
                else:
                    page.write_number(last, place, cell)
            if lines > 1:
                page.set_row(last, _LINE * min(lines, _MOST_LINES))
        for place, column in enumerate(of):
            page.set_column(place, place, column.width)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(last, 1), len(columns) - 1)
        self._print(page, wide=len(columns) > _MOST_COLUMNS)

    def _print(self, page: "Page", *, wide: bool) -> None:
        """How it prints: its pages say what they are of, and a table that is not too wide fits."""
        page.set_landscape()
        page.set_paper(self._paper)
        page.set_margins(left=0.5, right=0.5)  # inches
        page.set_header(self._header)
        page.set_footer("&L&A&R&P / &N")
        page.repeat_rows(0)
        if wide:
            page.set_print_scale(60)
        else:
            page.fit_to_pages(1, 0)


class _Column:
    """How the texts of one column are written; most stand in several rows."""

    def __init__(self, name: str, code: "CellFormat", quoted: "CellFormat") -> None:
        self.width = _WIDTH_OF.get(name, _WIDTH)
        self._code = name.endswith(_CODES)
        self._usual, self._quoted = code if self._code else None, quoted
        self._known: dict[str, tuple[str, CellFormat | None, int]] = {}

    def set(self, text: str) -> tuple[str, "CellFormat | None", int]:
        """The text that fits a cell, its format if it has its own, and the lines that it takes."""
        known = self._known.get(text)
        if known is None:
            fit = _fit(text)
            form = self._usual if safe(fit) is fit else self._quoted
            known = self._known[text] = fit, form, self._lines(fit)
        return known

    def _lines(self, text: str) -> int:
        if self._code or (len(text) <= self.width and "\n" not in text):
            return 1
        return sum(1 + len(part) // self.width for part in text.split("\n"))


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
