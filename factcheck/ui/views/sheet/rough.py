"""About how high a line of the page will be, told before it is laid out."""

from typing import Final, NamedTuple

from factcheck.ui.views.sheet.part import Part
from factcheck.ui.views.sheet.styles import STYLES

_LETTER: Final = {"quote": 8.2, "small": 6.4, "title": 10.0}  # pixels; 7.2 in the others
_LEADING: Final = 2.7  # letters a line is high


class Rough(NamedTuple):
    """Pixels: the space around the words, their length in one line, and the height of a line."""

    pad: int
    length: int
    line: int


def rough(part: Part) -> Rough:
    """The rough measures of a part."""
    style = STYLES.get(part.style)
    if style is None:  # the drawn parts
        return Rough(150 if part.counts else 56, 0, 0)
    letter = _LETTER.get(style.step, 7.2)
    length = round((len(part.text) + len(part.lead)) * letter)
    return Rough(style.above + style.below, length, round(letter * _LEADING))


def heights(measures: list[Rough], width: int) -> list[int]:
    """The likely heights at a width, in pixels."""
    return [pad + (1 + length // width) * line for pad, length, line in measures]
