"""The rows of a page: stretches put together that stand on one line, its cells apart."""

import re

from factcheck.reading.pdf import khmer
from factcheck.reading.pdf.gaps import parted
from factcheck.reading.pdf.glyphs import Glyphs
from factcheck.reading.pdf.lines import Line

_GAP = 0.75  # of a line's height: what stands further away is another cell
_SHIFT = 0.15  # of a line's height: how exactly justified lines end below one another
_APART = 0.13  # of a line's height: less is no space
_SMALL = 0.86  # of its neighbour's height: a footnote number, an ordinal's letters
_RAISED = 0.15  # of its neighbour's height
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]+)(?:\s?,\s?(?:\d{1,3}|[*†‡§]+))*")
_GLUED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?”’\"')\]])|(?<=\d[.;:!?”’\"')\]]))"
    r"\d{1,3}(?=\s|[.,;:]|$)"
)
_DIGIT = re.compile(r"\d")
_UNIT = re.compile(r"\b[kcm]?m$")


Row = list[Line]  # the cells on one line, from left to right


def rows(glyphs: Glyphs, upright: list[Line]) -> list[Row]:
    """The rows of a page's upright lines, in the order of its content stream."""
    found: list[Row] = []
    has_numbers = bool(_DIGIT.search(glyphs.text))
    floor = 0.0  # what stands below is on another line than the last row
    has_khmer = not glyphs.text.isascii() and bool(khmer.LETTER.search(glyphs.text))
    for stretch in parted(glyphs, upright):
        line = khmer.mended(glyphs, stretch) if has_khmer else stretch
        if has_numbers and _DIGIT.search(line.text) and _GLUED.search(line.text):
            line = _without_notes(glyphs, line)
        if not found or line.y1 < floor or not _placed(found[-1], line):
            found.append([line])
        floor = found[-1][-1].y0
    if any(len(row) == 2 for row in found):
        return [_unless_stretched(row, found, at) for at, row in enumerate(found)]
    return found


def _unless_stretched(row: Row, found: list[Row], at: int) -> Row:
    """A row of two words as one line, where it is just as wide as the line above or below it."""
    if len(row) != 2 or " " in row[0].text + row[1].text:
        return row
    for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]):
        shift = max(abs(other[0].x0 - row[0].x0), abs(other[0].x1 - row[1].x1))
        if len(other) == 1 and shift < _SHIFT * row[0].height:
            return [_joined(row[0], row[1], row[0].height)]
    return row


def _placed(row: Row, line: Line) -> bool:
    """Add a line to the row if it stands on it; else False."""
    last = row[-1]
    height, other = line.y1 - line.y0, last.y1 - last.y0
    lower = min(height, other)
    if min(line.y1, last.y1) - max(line.y0, last.y0) <= 0.5 * lower:
        return False
    gap = line.x0 - last.x1
    if gap > _GAP * max(height, other):
        row.append(line)
    elif gap > -0.3 * lower:
        row[-1] = _joined(last, line, gap)
    else:
        return khmer.is_repeated(last.text, line.text)
    return True


def _without_notes(glyphs: Glyphs, line: Line) -> Line:
    """A line without the small raised numbers that PDFium has glued to its words."""
    notes = []

    def kept(match: re.Match[str]) -> str:
        at = line.first + match.start()
        before, own = glyphs.box(at - 1), glyphs.box(at)
        height = max(before[3] - before[1], 1.0)
        is_small = own[3] - own[1] < _SMALL * height
        is_raised = own[1] > before[1] + 0.05 * height
        if not is_small or not is_raised or _is_unit(line.text, match.start()):
            return match[0]
        notes.append(match[0])
        return ""

    return line._replace(text=_GLUED.sub(kept, line.text), notes=tuple(notes))


def _is_unit(text: str, at: int) -> bool:
    return bool(_UNIT.search(text[:at]))


def _joined(left: Line, right: Line, gap: float) -> Line:
    """Two neighbours on a line as one; a footnote number at the end of the left one goes."""
    tall = max(left.height, right.height)
    space = khmer.space(left.text, right.text, gap, tall)
    if space is None:
        space = " " if gap > _APART * tall else ""
    text, notes, bold = left.text + space + right.text, left.notes + right.notes, left.is_bold
    small = right.height < _SMALL * left.height and right.y0 > left.y0 + _RAISED * left.height
    if small and _MARK.fullmatch(right.text) and not _is_unit(left.text, len(left.text)):
        text, notes = left.text, (*notes, right.text)
    elif left.height < _SMALL * right.height and _MARK.fullmatch(left.text):
        text, bold = f"{left.text} {right.text}", right.is_bold
    elif left.is_bold and not right.is_bold:
        bold = False
    low, high = min(left.y0, right.y0), max(left.y1, right.y1)
    if small:
        low, high = left.y0, left.y1
    x0, x1 = min(left.x0, right.x0), max(left.x1, right.x1)
    return Line(text, left.first, right.end, x0, low, x1, high, bold, notes)
