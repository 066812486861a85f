"""The sheet as CSV: one row a pairing, and one row for a claim without any.

RFC 4180 with CRLF. A byte-order mark comes first: without it Excel takes the file for the
machine's old code page and garbles every accent and all Khmer; other readers skip it
("utf-8-sig" in Python). Cells that a spreadsheet would run as a formula get a leading apostrophe
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
import unicodedata
from typing import Final

from factcheck.sheets.content import Sheet
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.printable import printable
from factcheck.sheets.rows import COLUMNS, rows
from factcheck.sheets.watching import QUIET, Watch

_STARTS_A_FORMULA: Final = frozenset("=+-@|%＝＋－＠")
_STARTS_A_CELL: Final = frozenset("\t\r\n")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def render(sheet: Sheet, watch: Watch = QUIET, _finish: Finish = USUAL) -> bytes:
    """The sheet as CSV, UTF-8 with a byte-order mark; where a cell holds several, one a line.

    Raises Cancelled.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(sheet, watch):
        writer.writerow([safe(printable(str(cell))) for cell in row])
    return lines.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """The cell, with an apostrophe first where a spreadsheet would take it for a formula.

    White space and characters without width in front of the formula do not hide it.
    """
    for character in cell:
        if character in _STARTS_A_CELL or character in _STARTS_A_FORMULA:
            return "'" + cell
        if not (unicodedata.category(character) in _INVISIBLE or character in _BLANK_LETTERS):
            break
    return cell
