"""A captured text made ready to be shown: its lines, and the way back from what is shown."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from time import sleep

from factcheck.ui.views.sources.positions import Positions
from factcheck.ui.widgets.softbreaks import soften

_LONGEST_LINE = 4_000  # code points; Qt lays a paragraph out in one go
# Qt takes these for a frame's edge or a picture; in a text they are a fault of its document.
_NOT_TEXT = re.compile("[\ufdd0\ufdd1\ufffc]")


@dataclass(frozen=True, slots=True)
class Display:
    """A text, the lines a document shows for it, and its places there. An empty line is a gap."""

    text: str
    lines: tuple[str, ...]
    positions: Positions


def prepare(text: str) -> Display:
    """The display of a captured text.

    Line by line, giving way after each: the window's thread, which shows another page meanwhile,
    would otherwise wait at each of its hundreds of calls until this thread's turn is over.
    """
    lines: list[str] = []
    inserted: list[int] = []
    at = 0
    for line in text.split("\n"):
        for number, part in enumerate(_parts(line)):
            if number:
                inserted.append(at)
            soft = soften(part)
            inserted.extend(at + place - before for before, place in enumerate(soft.breaks))
            lines.append(_NOT_TEXT.sub("\ufffd", soft.shown))
            at += len(part)
        at += 1
        sleep(0)
    return Display(text, tuple(lines), Positions(text, inserted))


def _parts(line: str) -> Iterator[str]:
    """A line cut, after a space where there is one, into parts that Qt can lay out at once."""
    at = 0
    while len(line) - at > _LONGEST_LINE:
        space = line.rfind(" ", at + _LONGEST_LINE // 2, at + _LONGEST_LINE)
        cut = space + 1 if space >= 0 else at + _LONGEST_LINE
        while cut < len(line) and unicodedata.combining(line[cut]):
            cut += 1
        yield line[at:cut]
        at = cut
    yield line[at:]
