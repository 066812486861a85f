"""A text as its lines, each with what a reader needs to tell a page's furniture from an article."""

import re
from dataclasses import dataclass

_BULLET = re.compile(r"[•·▪‣●○◦*–-]\s+")
_ENDS = re.compile(r"[.!?:;,…][”\"’'»)\]]*$|[”\"»]$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])$")
_LONGEST_END = 8  # code points: a full stop and the marks behind it
_FEWEST_LETTERS = 40  # code points; what is shorter is a sentence only in speech
_RUNS_ON = 45  # code points; a line this short is no part of a paragraph broken into lines


@dataclass(frozen=True, slots=True)
class Line:
    """text[start:end] without the space around it.

    `stands_alone` tells it from the lines that a paragraph was broken into; `indent` counts the
    columns before it.
    """

    start: int
    end: int
    text: str
    indent: int = 0
    is_bulleted: bool = False
    stands_alone: bool = True

    @property
    def ends_whole(self) -> bool:
        """Whether it ends as a sentence or a quotation does."""
        return _closes_sentence(self.text) and not _CUT_OFF.search(self.text[-_LONGEST_END:])

    @property
    def is_sentence(self) -> bool:
        """Whether it reads as prose of some length."""
        return self.ends_whole and len(self.text) >= _FEWEST_LETTERS


def of(text: str) -> list[Line]:
    """The lines of a text that hold words, in order."""
    lines: list[Line] = []
    place, last, blank = 0, "", True
    raw = text.split("\n")
    for number, whole in enumerate(raw):
        start = place
        place += len(whole) + 1
        words = whole.strip()
        if not words:
            blank = True
            continue
        bullet = _BULLET.match(words)
        indent = len(whole) - len(whole.lstrip())
        following = raw[number + 1].strip() if number + 1 < len(raw) else ""
        alone = (blank or _closes(last)) and not following[:1].islower()
        lines.append(
            Line(start + indent, start + indent + len(words), words, indent, bool(bullet), alone)
        )
        last, blank = words, False
    return lines


def _closes(line: str) -> bool:
    """Whether a line can be the last of its paragraph."""
    return len(line) <= _RUNS_ON or _closes_sentence(line)


def _closes_sentence(line: str) -> bool:
    return bool(_ENDS.search(line[-_LONGEST_END:]))
