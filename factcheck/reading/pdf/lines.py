"""What stands on a page: stretches of characters on one baseline, with the boxes around them.

PDFium ends a line with CR LF and stands U+FFFE for a hyphen at which it has joined two lines
(`CPDF_TextPage` in https://pdfium.googlesource.com/pdfium).
"""

import re
from typing import NamedTuple

from factcheck.reading.pdf.glyphs import BOLD, Glyphs, four, loose_box, weight

_STRETCH = re.compile("[^\r\n\ufffe]+\ufffe?")
_TURNED = 0.05  # radians
_TALLER = 1.15  # times the first character, which may be raised: then the last one counts
_SHORT = 4  # characters; whether so few are turned cannot be told from where they stand


class Line(NamedTuple):
    """A line of text, or a cell of one. `first` and `end` are PDFium's indices, end exclusive.

    y grows upwards; measures are in points, `angle` in radians clockwise. `text` keeps surrogates
    apart and U+FFFE for a hyphen at its end; `notes` are the footnote numbers that were taken out
    of it. A row of a table is a line with tabs.
    """

    text: str
    first: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    is_bold: bool = False
    notes: tuple[str, ...] = ()
    angle: float = 0.0

    @property
    def height(self) -> float:
        """How high its font is, in points."""
        return self.y1 - self.y0


def stretches(glyphs: Glyphs) -> list[Line]:
    """The stretches of a page in the order of its content stream.

    A report has tens of thousands: what `stretch` does is done here without its calls.
    """
    raw, rect, at_rect = glyphs.raw, glyphs.rect, glyphs.at_rect
    new = tuple.__new__
    found: list[Line] = []
    for text, first in _texts(glyphs.text):
        last = first + len(text) - 1
        loose_box(raw, first, at_rect)
        x0, top, _, bottom = four(rect)
        loose_box(raw, last, at_rect)
        left, y1, x1, y0 = four(rect)
        if last - first < _SHORT or x1 <= x0 or left < x0 or y0 > top or y1 < bottom:
            found.append(stretch(glyphs, text, first))
            continue
        if y1 - y0 > _TALLER * (top - bottom):
            bottom, top = y0, y1
        is_bold = weight(raw, first) >= BOLD and weight(raw, last) >= BOLD
        found.append(new(Line, (text, first, last + 1, x0, bottom, x1, top, is_bold, (), 0.0)))
    return found


def stretch(glyphs: Glyphs, text: str, first: int) -> Line:
    """The characters from `first` on, which are `text`."""
    last = first + len(text) - 1
    left, bottom, right, top = glyphs.box(first)
    x0, y0, x1, y1 = glyphs.box(last)
    angle = glyphs.angle(first)
    if y1 - y0 > _TALLER * (top - bottom):
        bottom, top = y0, y1
    is_bold = glyphs.is_bold(first) and glyphs.is_bold(last)
    return Line(
        text, first, last + 1, min(left, x0), bottom, max(right, x1), top, is_bold,
        angle=angle if angle > _TURNED else 0.0,
    )  # fmt: skip


def _texts(text: str) -> list[tuple[str, int]]:
    """The stretches of a page's characters that are not blank, and where each begins."""
    found, at = [], 0
    if "\ufffe" in text or "\n" not in text:
        parts = [(m[0], m.start()) for m in _STRETCH.finditer(text)]
    else:
        parts = []
        for part in text.split("\r\n"):
            parts.append((part, at))
            at += len(part) + 2
    for part, begun in parts:
        shown = part.strip()
        if shown:
            found.append((shown, begun if shown[0] == part[0] else begun + part.index(shown[0])))
    return found
