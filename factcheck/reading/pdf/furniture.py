"""What stands on page after page beside the text: running headers, footers, page numbers.

A line is furniture if, near the edge of the page, the same words stand at the same height on other
pages (numbers may differ, but not in a sentence), or if it is a page number that counts with the
pages. A document that would be nothing else has none.
"""

import re
from collections import Counter
from typing import NamedTuple

from factcheck.reading.pdf.lines import Line
from factcheck.reading.pdf.order import tabbed
from factcheck.reading.pdf.rows import Row

_LOOKED_AT = 4  # rows from each edge of a page
_MARGIN = 0.16  # of a page's height, at its top and at its foot
_LONGEST = 200  # characters; a longer row is text
_ENOUGH = 3  # pages with the same row; two will do where they are
_SHARE = 0.4  # of all pages: left and right pages may have headers of their own
_HEIGHTS = 6.0  # points between two heights that are told apart

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})?(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_PAGE = re.compile(
    r"[\W_]*(?:page|pg\.?|p\.?|ទំព័រ)?[\W_]*(?P<number>\d{1,5}|[ivxlcIVXLC]{1,7})[\W_]*"
    r"(?:(?:of|/|out of|sur|de)[\W_]*\d{1,5}[\W_]*)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\d\s*(?:/|of)\s*\d|page", re.IGNORECASE)


class Sheet(NamedTuple):
    """A page before its text is put together: its upright rows, the turned ones, its measures."""

    rows: list[Row]
    turned: list[list[Row]]
    bottom: float
    top: float


class Kept(NamedTuple):
    """A page's rows without its furniture; `cut` are the words of that and what they are."""

    rows: list[Row]
    cut: list[tuple[str, str]]


class _Candidate(NamedTuple):
    row: Row
    line: Line
    side: str  # "header" or "footer"
    words: str  # without its numbers, unless it is a sentence
    number: str  # of the page, where the row is nothing else
    beside: str  # a number in the first or last of its cells: the page's, where they count


def without_furniture(sheets: list[Sheet]) -> list[Kept]:
    """Each page without what stands on page after page."""
    edges = [_edges(sheet) for sheet in sheets]
    repeated = _repeated(edges)
    offsets = _offsets(edges)
    kept = []
    for index, (sheet, candidates) in enumerate(zip(sheets, edges, strict=True)):
        taken = _taken(candidates, repeated, offsets, index, len(sheets))
        gone = {id(candidate.row) for candidate, _ in taken}
        rows = [row for row in sheet.rows if id(row) not in gone] if gone else sheet.rows
        kept.append(Kept(rows, [(candidate.line.text, zone) for candidate, zone in taken]))
    if any(page.rows for page in kept):
        return kept
    return [Kept(sheet.rows, []) for sheet in sheets]


def _edges(sheet: Sheet) -> list[_Candidate]:
    """The rows near the top edge, from above, then those near the lower edge, from below."""
    if not sheet.rows:
        return []
    margin = _MARGIN * (sheet.top - sheet.bottom)
    high, low = sheet.top - margin, sheet.bottom + margin
    upper = sorted([r for r in sheet.rows if r[0].y0 > high], key=_height_of, reverse=True)
    lower = sorted([r for r in sheet.rows if r[0].y1 < low], key=_height_of)
    found = [_candidate(row, "header") for row in upper[:_LOOKED_AT]]
    return found + [_candidate(row, "footer") for row in lower[:_LOOKED_AT]]


def _height_of(row: Row) -> float:
    return row[0].y0


def _candidate(row: Row, side: str) -> _Candidate:
    line = tabbed(row)
    is_sentence = line.text.endswith((".", "!", "?", "”"))
    same = line.text if is_sentence else _NUMBER.sub(" ", line.text)
    words = " ".join(same.casefold().split())
    page = _PAGE.fullmatch(line.text) if len(line.text) < 40 else None
    edges = (row[0].text, row[-1].text) if len(row) > 1 and not page else ()
    beside = next((text for text in edges if text.isdecimal()), "")
    return _Candidate(row, line, side, words, page["number"] if page else "", beside)


def _key(candidate: _Candidate) -> tuple[str, str, int]:
    return (candidate.side, candidate.words, round(candidate.line.y0 / _HEIGHTS))


def _repeated(edges: list[list[_Candidate]]) -> Counter[tuple[str, str, int]]:
    """On how many pages the same words stand at each height, or a step beside it."""
    counts = Counter(key for page in edges for key in {_key(c) for c in page})
    return Counter(
        {
            (side, words, step): sum(counts[side, words, step + by] for by in (-1, 0, 1))
            for side, words, step in counts
        }
    )


def _offsets(edges: list[list[_Candidate]]) -> Counter[int]:
    """How far the printed page numbers are from the count of pages, and on how many pages."""
    return Counter(
        value - index
        for index, page in enumerate(edges)
        for value in {_value(c.number or c.beside) for c in page if c.number or c.beside}
        if value
    )


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    if not _ROMAN.fullmatch(number):
        return 0
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in number.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _taken(
    candidates: list[_Candidate],
    repeated: Counter[tuple[str, str, int]],
    offsets: Counter[int],
    index: int,
    pages: int,
) -> list[tuple[_Candidate, str]]:
    """The candidates that are furniture, from the edge inwards: text ends it."""
    taken, over = [], set()
    for candidate in candidates:
        if candidate.side in over:
            continue
        zone = _zone(candidate, repeated, offsets, index, pages)
        if zone:
            taken.append((candidate, zone))
        else:
            over.add(candidate.side)
    return taken


def _zone(
    candidate: _Candidate,
    repeated: Counter[tuple[str, str, int]],
    offsets: Counter[int],
    index: int,
    pages: int,
) -> str:
    enough = min(_ENOUGH, max(2, round(_SHARE * pages)))
    if candidate.number:
        value = _value(candidate.number)
        if value and (offsets[value - index] >= enough or _counts_alone(candidate, value, index)):
            return "page number"
        return ""
    if candidate.beside and offsets[_value(candidate.beside) - index] >= enough:
        return f"page {candidate.side}"
    if candidate.words and len(candidate.words) <= _LONGEST and repeated[_key(candidate)] >= enough:
        return f"page {candidate.side}"
    return ""


def _counts_alone(candidate: _Candidate, value: int, index: int) -> bool:
    """Whether a row says "page 3 of 10", or is just this page's number at its foot."""
    return bool(_OF.search(candidate.line.text)) or (
        candidate.side == "footer" and value == index + 1
    )
