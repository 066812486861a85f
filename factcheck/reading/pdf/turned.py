"""Text that does not stand upright: each direction of it is read as if the page were turned."""

import math
from collections import defaultdict

from factcheck.reading.pdf.glyphs import Box, Glyphs
from factcheck.reading.pdf.lines import Line, stretch

_STEP = math.pi / 36  # directions closer than this are one


class Turned(Glyphs):
    """A page's characters with their boxes as they stand when the page is turned back."""

    def __init__(self, glyphs: Glyphs, angle: float) -> None:
        super().__init__(glyphs.page, glyphs.objects, glyphs.text)
        self._sine, self._cosine = math.sin(angle), math.cos(angle)

    def box(self, index: int) -> Box:
        """Left, bottom, right and top of a character: the box around its turned corners."""
        left, bottom, right, top = super().box(index)
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [x * self._cosine - y * self._sine for x, y in corners]
        upwards = [x * self._sine + y * self._cosine for x, y in corners]
        return (min(across), min(upwards), max(across), max(upwards))


def by_direction(glyphs: Glyphs, found: list[Line]) -> list[tuple[Glyphs, list[Line]]]:
    """The lines grouped by direction, upright first, those of a group turned to be upright."""
    if not any(line.angle for line in found):
        return [(glyphs, found)]
    groups: dict[int, list[Line]] = defaultdict(list)
    groups[0] = []
    for part in found:
        groups[round(part.angle / _STEP) % round(math.tau / _STEP)].append(part)
    directions = []
    for step, group in groups.items():
        seen = Turned(glyphs, step * _STEP) if step else glyphs
        again = [stretch(seen, part.text, part.first) for part in group] if step else group
        directions.append((seen, again))
    return directions
