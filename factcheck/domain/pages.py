"""Pages of a source's text: which page an offset is on, and what is printed on it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pages:
    """Where each page begins (code points, in order) and the numbers printed, if not 1, 2, 3.

    Both are empty for a source without pages. Two pages that begin at the same place are one
    without words and the one after it.
    """

    starts: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.starts)

    def number_at(self, at: int) -> int:
        """The page, counted from 1, that holds the character at an offset; 0 without pages."""
        return max(1, bisect_right(self.starts, at)) if self.starts else 0

    def label(self, number: int) -> str:
        """What a page is called, as printed on it; pages count from 1."""
        printed = self.labels[number - 1] if 0 < number <= len(self.labels) else ""
        return printed or str(number)

    def named(self, start: int, end: int) -> str:
        """The page of text[start:end], as in "27" or "27–28"; empty without pages."""
        if not self.starts:
            return ""
        first, last = self.number_at(start), self.number_at(max(start, end - 1))
        if first == last:
            return self.label(first)
        return f"{self.label(first)}–{self.label(last)}"

    def span(self, number: int, length: int) -> tuple[int, int]:
        """The offsets of a page's text in a source of so many code points."""
        start = self.starts[number - 1]
        return start, self.starts[number] if number < self.count else length

    def between(self, start: int, end: int) -> range:
        """The pages that begin inside text[start:end], counted from 1."""
        return range(bisect_left(self.starts, start) + 1, bisect_left(self.starts, end) + 1)
