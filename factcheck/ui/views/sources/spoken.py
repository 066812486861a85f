"""Statements as they are marked in a text: a light line under the words, by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat

from factcheck.domain.speakers import Side
from factcheck.ui.theme import Tokens


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement's words text[start:end], whose side, and whether it is the one looked at."""

    start: int
    end: int
    side: Side
    is_current: bool = False


def in_order(spoken: Iterable[Spoken]) -> list[Spoken]:
    """Statements in the order of the text, without those inside another; the current one stays."""
    found: list[Spoken] = []
    for one in sorted(spoken, key=lambda s: (s.start, -s.end)):
        while found and one.is_current and found[-1].end > one.start:
            found.pop()
        if not found or found[-1].end <= one.start:
            found.append(one)
    return found


def look(one: Spoken, tokens: Tokens) -> QTextCharFormat:
    """A line in the side's colour; for the one looked at the side's ground too."""
    colours = tokens.pair(one.side.value)
    marked = QTextCharFormat()
    styles = QTextCharFormat.UnderlineStyle
    marked.setUnderlineStyle(styles.SingleUnderline if one.is_current else styles.DotLine)
    marked.setUnderlineColor(QColor(colours.text))
    if one.is_current:
        marked.setBackground(QColor(colours.ground))
    return marked
