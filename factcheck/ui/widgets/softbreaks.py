"""Text for display: places to break where a script or a very long word offers none.

Qt breaks no Khmer run into lines and needs minutes for a word of a million letters, so zero-width
spaces are put in for display only. Every position can be led back to the text itself.
"""

import bisect
import itertools
import re
from dataclasses import dataclass
from functools import cached_property

BREAK = "\u200b"
_LONGEST_WORD = 40  # code points; longer runs get a break

# A Khmer syllable: a base letter with its subscripts (coeng + letter), vowels and signs.
_KHMER = re.compile(
    r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*"
)
_KHMER_LETTERS = re.compile(r"[\u1780-\u17d3\u17dd]{8,}")
_LONG = re.compile(rf"[^\s{BREAK}]{{{_LONGEST_WORD + 1},}}")
_CLUSTER = re.compile(r".[\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u0e31\u0e34-\u0e4e\u17b4-\u17d3"
                      r"\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]*", re.DOTALL)  # fmt: skip


@dataclass(frozen=True)
class Softened:
    """A text, what is shown for it, and where breaks were put in (code points of `shown`)."""

    text: str
    shown: str
    breaks: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """The text behind shown[start:end], given in UTF-16 units as Qt counts."""
        first, last = (self.in_text(self._code_points(at)) for at in (start, end))
        return self.text[first:last]

    def shown_at(self, at: int) -> int:
        """Where text[at] is shown (code points); a break before it stands before that place."""
        order = range(len(self.breaks))
        return at + bisect.bisect_right(order, at, key=lambda i: self.breaks[i] - i)

    def in_text(self, shown_at: int) -> int:
        """The place in the text of a place in `shown` (code points)."""
        return shown_at - bisect.bisect_left(self.breaks, shown_at)

    def _code_points(self, units: int) -> int:
        if not self._wide:
            return units
        return len(self.shown.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    @cached_property
    def _wide(self) -> bool:
        return max(self.shown, default="") > "\uffff"


def soften(text: str) -> Softened:
    """The text with breaks between Khmer syllables and inside words of over 40 letters."""
    places = sorted(_khmer_places(text) | _long_places(text))
    if not places:
        return Softened(text, text, ())
    edges = [0, *places, len(text)]
    parts = [text[a:b] for a, b in itertools.pairwise(edges)]
    return Softened(text, BREAK.join(parts), tuple(at + i for i, at in enumerate(places)))


def _khmer_places(text: str) -> set[int]:
    places = set()
    for run in _KHMER_LETTERS.finditer(text):
        for syllable in _KHMER.finditer(text, run.start(), run.end()):
            if syllable.start() > run.start():
                places.add(syllable.start())
    return places


def _long_places(text: str) -> set[int]:
    places = set()
    for word in _LONG.finditer(text):
        at, end = word.span()
        while end - at > _LONGEST_WORD:
            # A letter and the marks on it stay together.
            cluster = _CLUSTER.match(text, at + _LONGEST_WORD - 1, end)
            at = cluster.end() if cluster else end
            if at < end:
                places.add(at)
    return places
