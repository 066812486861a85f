"""Words that were hyphenated at the end of a line."""

import re
from collections.abc import Iterable

SOFT = "\u00ad"
ENDS = ("\ufffe", "-", "\u2010", SOFT)  # U+FFFE is PDFium's mark for a hyphen it has joined at

_HEAD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*$")
_TAIL = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_AROUND = ".,;:!?()[]{}\"'“”‘’«»…–—/*"
# What begins words that are written in one more often than with a hyphen.
_SOLID = frozenset(
    """after air any back by counter down every fore here how in inter mis never new off on out
    over some sub super them there through trans under up what when where with""".split()
)


class Words:
    """The words of a document, as it spells them inside its lines. `lines` are in reading order."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self._known: frozenset[str] | None = None

    def _all(self) -> frozenset[str]:
        """Made when the first doubt arises: many documents have none."""
        if self._known is None:
            tokens = set(" ".join(_whole_words(self._lines)).casefold().split())
            self._known = frozenset(token.strip(_AROUND) for token in tokens)
        return self._known

    def joined(self, before: str, after: str) -> str:
        """What stands between two lines, the first of which ends with a hyphen or a word.

        `before` is without its hyphen. The answer is "" for one word and "-" for two.
        """
        head, tail = _HEAD.search(before), _TAIL.match(after)
        if not head or not tail or not after[0].islower():
            return "-"
        left, right = head[0].casefold(), tail[0].casefold()
        known = self._all()
        last = left.rpartition("-")[2]
        if left + right in known or last + right in known:
            return ""
        if f"{left}-{right}" in known or f"{last}-{right}" in known:
            return "-"
        both = len(last) > 2 and len(right) > 3 and last in known and right in known
        return "-" if both and last not in _SOLID else ""


def _whole_words(lines: Iterable[str]) -> Iterable[str]:
    """The lines without the second half of a word at their beginning."""
    is_broken = False
    for line in lines:
        yield line.partition(" ")[2] if is_broken else line
        is_broken = line.endswith(ENDS)
