"""Stretches parted where a space is a gap: between the cells of a table, between two columns.

PDFium puts what stands on one line into one stretch with a single space, however wide the gap.
Columns show themselves: nearly all lines of the page have a space at the same place.
"""

import re
from itertools import accumulate
from typing import NamedTuple

from factcheck.reading.pdf.glyphs import Glyphs
from factcheck.reading.pdf.lines import Line, stretch

_MANY_OBJECTS = 1.1  # text objects a stretch: with more there may be gaps inside a stretch
_STRETCHED = 1.25  # times the usual width of a character: there may be a gap inside
_GAP = 0.75  # of a line's height: a space may be a gap between cells
_WIDER = 1.8  # times the usual space of its line, which justifying may have stretched
_EVEN = 1.35  # times the narrowest space is the widest where justifying has stretched them
_WIDEST = 2.5  # of a line's height: wider than that no justifying makes a space
_BUCKET = 2.0  # points; how finely the width of a page is looked at
_NARROWEST = 3  # buckets that a gutter spans at least
_AGREED = 0.85  # of the lines that run over a gutter have a space there
_LEAST = 4  # lines that run over a gutter
_BROADEST = 20_000  # points looked at; PDF allows 14,400
_SPACE = re.compile(r" +")


class _Space(NamedTuple):
    """A space inside a stretch: its characters, and from where to where it is empty."""

    begin: int
    end: int
    left: float
    right: float


def parted(glyphs: Glyphs, upright: list[Line]) -> list[Line]:
    """The lines, cut at gaps."""
    if _are_whole(glyphs, len(upright)):
        return _parted_inside(glyphs, upright)
    spaces = [_spaces(glyphs, whole) for whole in upright]
    gutters = _gutters(upright, spaces)
    return [
        part
        for whole, own in zip(upright, spaces, strict=True)
        for part in _cut(glyphs, whole, own, gutters)
    ]


def _are_whole(glyphs: Glyphs, stretches: int) -> bool:
    """Whether each stretch is one text object: then gaps inside it are rare."""
    allowed = _MANY_OBJECTS * stretches
    if 0.9 * stretches <= glyphs.objects <= allowed:
        return True  # asking for all text objects costs a tenth of the page
    return glyphs.text_objects() <= allowed


def _parted_inside(glyphs: Glyphs, upright: list[Line]) -> list[Line]:
    """The lines, those cut at gaps whose characters seem wider than the page's others."""
    widths = [(line.x1 - line.x0) / len(line.text) for line in upright]
    if not widths:
        return upright
    usual = sorted(widths)[len(widths) // 2]
    limit = _STRETCHED * usual
    if max(widths) < limit:
        return upright
    per_height = limit / _height(upright[widths.index(usual)])
    parts: list[Line] = []
    for line, width in zip(upright, widths, strict=True):
        if width > limit and width > per_height * _height(line):
            parts += _cut(glyphs, line, _spaces(glyphs, line), [])
        else:
            parts.append(line)
    return parts


def _height(part: Line) -> float:
    return max(part.y1 - part.y0, 1.0)


def _spaces(glyphs: Glyphs, whole: Line) -> list[_Space]:
    first, box = whole.first, glyphs.box
    return [
        _Space(m.start(), m.end(), box(first + m.start() - 1)[2], box(first + m.end())[0])
        for m in _SPACE.finditer(whole.text)
    ]


def _gutters(upright: list[Line], spaces: list[list[_Space]]) -> list[float]:
    """The middles of the strips at which nearly all lines have a space."""
    left = min((p.x0 for p in upright), default=0.0)
    right = min(max((p.x1 for p in upright), default=0.0), left + _BROADEST)
    size = int((right - left) / _BUCKET) + 3
    over, empty = [0] * size, [0] * size

    def count(into: list[int], begin: float, end: float) -> None:
        """One more from the first whole bucket to the last."""
        first, after = int((begin - left) / _BUCKET) + 1, int((end - left) / _BUCKET)
        if 0 <= first < after < size:
            into[first] += 1
            into[after] -= 1

    for whole, own in zip(upright, spaces, strict=True):
        count(over, whole.x0, whole.x1)
        for space in own:
            count(empty, space.left, space.right)
    agreed = [
        lines >= _LEAST and gaps >= _AGREED * lines
        for lines, gaps in zip(accumulate(over), accumulate(empty), strict=True)
    ]
    return [left + _BUCKET * (a + b) / 2 for a, b in _runs(agreed) if b - a >= _NARROWEST]


def _runs(marks: list[bool]) -> list[tuple[int, int]]:
    """From where to where the marks are set, end exclusive."""
    edges = [
        n for n, (a, b) in enumerate(zip([False, *marks], [*marks, False], strict=True)) if a != b
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _cut(glyphs: Glyphs, whole: Line, spaces: list[_Space], gutters: list[float]) -> list[Line]:
    """A line cut at its gaps: at gutters, and where a space is far wider than its others."""
    cuts = [space for space in spaces if any(space.left <= x <= space.right for x in gutters)]
    cuts = cuts or _gaps(whole, spaces)
    if not cuts:
        return [whole]
    begins = [0, *(cut.end for cut in cuts)]
    ends = [*(cut.begin for cut in cuts), len(whole.text)]
    return [
        stretch(glyphs, whole.text[a:b], whole.first + a)
        for a, b in zip(begins, ends, strict=True)
        if a < b
    ]


def _gaps(whole: Line, spaces: list[_Space]) -> list[_Space]:
    if not spaces:
        return []
    height = _height(whole)
    widths = [space.right - space.left for space in spaces]
    if len(widths) > 1 and max(widths) < min(_EVEN * min(widths), _WIDEST * height):
        return []
    usual = sorted(widths)[len(widths) // 4] if len(widths) > 2 else 0.0
    threshold = max(_GAP * height, _WIDER * usual if usual < height else 0.0)
    return [space for space, width in zip(spaces, widths, strict=True) if width > threshold]
