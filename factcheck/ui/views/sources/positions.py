"""Places in a captured text, and the same places in the Qt document that shows it.

A text counts code points. A document counts UTF-16 units, and holds characters that stand there for
display only: places to break a long word or a very long line at.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

_WIDE = re.compile("[\U00010000-\U0010ffff]")


_STEP = 100_000  # code points searched at once, so that other threads get their turn


def _wide_in(text: str) -> Iterator[int]:
    """Where the characters stand that take two units."""
    for start in range(0, 0 if text.isascii() else len(text), _STEP):
        for match in _WIDE.finditer(text, start, start + _STEP):
            yield match.start()


class Positions:
    """Converts both ways in O(log² n), made once in O(n).

    `inserted` are the offsets in the text, in order, that a character for display stands before.
    """

    def __init__(self, text: str, inserted: Iterable[int] = ()) -> None:
        self._all = range(len(text) + 1)
        self._wide = array("L", _wide_in(text))
        self._inserted = array("L", inserted)

    def start(self, at: int) -> int:
        """Where in the document something that starts at an offset of the text starts."""
        return at + bisect_left(self._wide, at) + bisect_right(self._inserted, at)

    def end(self, at: int) -> int:
        """Where in the document something that ends at an offset of the text ends."""
        return at + bisect_left(self._wide, at) + bisect_left(self._inserted, at)

    def floor(self, position: int) -> int:
        """The offset in the text at a position; at the letter's start for one inside a letter."""
        return max(0, bisect_right(self._all, position, key=self.end) - 1)

    def ceiling(self, position: int) -> int:
        """The offset in the text at a position; at the letter's end for one inside a letter."""
        return min(bisect_left(self._all, position, key=self.start), self._all[-1])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets in the text of what is selected between two positions."""
        start, end = self.floor(first), self.ceiling(last)
        return (start, end) if start < end else (start, start)
