"""How a text of a later year differs from an earlier one, in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.matching.words import folded

MOST = 400  # words of a text that are compared
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:['’-][^\W_]+)*|[^\W\s]")
_EDGE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two texts differ: the words before and after, either may be empty."""

    before: str
    after: str

    @property
    def words(self) -> str:
        """The difference as it is read: “27” became “58”, “fully” added, “often” left out."""
        if not self.before:
            return f"“{self.after}” added"
        if not self.after:
            return f"“{self.before}” left out"
        return f"“{self.before}” became “{self.after}”"


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Where the words of two texts differ, in order; case and marks do not count."""
    ours, theirs = _words(before), _words(after)
    matcher = SequenceMatcher(None, [w for w, _ in ours], [w for w, _ in theirs], autojunk=False)
    return tuple(
        Difference(_told(ours[a:b]), _told(theirs[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )


def told(found: Sequence[Difference], most: int = 3) -> str:
    """Differences in one line, the first ones only."""
    more = f", and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(one.words for one in found[:most]) + more


def alike(before: str, after: str) -> float:
    """The share of common words in order, 0 to 1, of both texts."""
    ours, theirs = ([w for w, _ in _words(text)] for text in (before, after))
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _words(text: str) -> list[tuple[str, str]]:
    written = (match.group() for match in _WORD.finditer(text))
    return [(folded(word), word) for word in written if _EDGE.match(word)][:MOST]


def _told(found: list[tuple[str, str]]) -> str:
    return " ".join(word for _, word in found)
