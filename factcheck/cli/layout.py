"""Tables for people: columns in line, the last one as wide as the screen allows."""

import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from factcheck.domain.text import shortened

_GAP = "  "
_NARROWEST = 24  # columns of the screen that a last column keeps


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """The rows under their heads; the last column is cut to the terminal, never in a pipe.

    Numbers are set to the right. Without rows there are no lines.
    """
    given = list(rows)
    if not given:
        return []
    told = [[_one_line(cell) for cell in row] for row in given]
    right = [all(isinstance(cell, int) for cell in column) for column in zip(*given, strict=True)]
    widths = [max(map(_width, column)) for column in zip(heads, *told, strict=True)]
    room = _room(widths[:-1])
    lines = []
    for cells in (list(heads), *told):
        if room is not None:
            cells[-1] = shortened(cells[-1], room)
        set_ = map(_set, cells, widths, right)
        lines.append(_GAP.join(set_).rstrip())
    return lines


def _one_line(cell: object) -> str:
    return " ".join(str(cell).split())


def _room(widths: Sequence[int]) -> int | None:
    if not sys.stdout.isatty():
        return None
    taken = sum(widths) + len(_GAP) * len(widths)
    return max(_NARROWEST, shutil.get_terminal_size().columns - taken)


def _set(cell: str, width: int, right: bool) -> str:  # noqa: FBT001 - mapped over a column's value
    space = " " * (width - _width(cell))
    return space + cell if right else cell + space


def _width(text: str) -> int:
    """Columns of a terminal that the text takes, marks that join their letter taking none."""
    wide = {"W": 2, "F": 2}
    return sum(
        0
        if unicodedata.category(c) in {"Mn", "Me", "Cf"}
        else wide.get(unicodedata.east_asian_width(c), 1)
        for c in text
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 claim, 2 claims."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
