"""What is drawn over the text: kept words, statements, words searched for, where a jump went."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from factcheck.ui.models.sources import Kept
from factcheck.ui.theme import appearance, current
from factcheck.ui.views.sources.highlights import Stretch, look, stretches
from factcheck.ui.views.sources.spoken import Spoken, in_order
from factcheck.ui.views.sources.spoken import look as spoken_look

if TYPE_CHECKING:
    from factcheck.ui.views.sources.reader_text import ReaderText

Span = tuple[int, int]
_BEYOND = 4_000  # code points before and after what is in view that are marked too
_FLASH = 70  # of 255: how strongly the accent covers the ground of a flash


class Marks(QObject):
    """The marks of one reader, drawn near what is in view: Qt lays out all text before a mark.

    A flash stays until the caret moves; nothing blinks.
    """

    def __init__(self, reader: "ReaderText") -> None:
        super().__init__(reader)
        self._reader = reader
        self._stretches: list[Stretch] = []
        self._spoken: Sequence[Spoken] = ()
        self._found: Sequence[Span] = ()
        self._flash: Span | None = None
        self._drawn: Span = (0, 0)
        self._is_whole = True
        reader.cursorPositionChanged.connect(self.settle)
        reader.verticalScrollBar().valueChanged.connect(self.follow)
        appearance().changed.connect(self.draw)

    @property
    def flashed(self) -> Span | None:
        """The span a jump went to, while it is marked."""
        return self._flash

    @property
    def kept(self) -> Sequence[Stretch]:
        """The stretches of kept words, in and out of view."""
        return self._stretches

    @property
    def spoken(self) -> Sequence[Spoken]:
        """The statements marked, in and out of view."""
        return self._spoken

    def clear(self) -> None:
        """Forget all marks."""
        self._stretches, self._spoken, self._found, self._flash = [], (), (), None
        self.draw()

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Mark what is kept."""
        self._stretches = stretches(kept)
        self.draw()

    def show_spoken(self, spoken: Iterable[Spoken]) -> None:
        """Mark the statements that were found, the one looked at more strongly."""
        self._spoken = in_order(spoken)
        self.draw()

    def show_found(self, found: Sequence[Span]) -> None:
        """Mark what was searched for, given in the order of the text."""
        self._found = found
        self.draw()

    def flash(self, start: int, end: int) -> None:
        """Mark the words a jump went to."""
        self._flash = start, end
        self.draw()

    def settle(self) -> None:
        """Let the flash go."""
        if self._flash is not None:
            self._flash = None
            self.draw()

    def follow(self) -> None:
        """Draw what came into view, by scrolling or because the text grew."""
        start, end = self._reader.in_view()
        if not (self._is_whole and self._drawn[0] <= start and end <= self._drawn[1]):
            self.draw()

    def draw(self) -> None:
        """Draw the marks near what is in view."""
        start, end = self._reader.in_view()
        self._drawn = max(0, start - _BEYOND), end + _BEYOND
        marks = [self._mark(*mark) for mark in self._near(*self._drawn)]
        self._is_whole = None not in marks
        self._reader.setExtraSelections([mark for mark in marks if mark is not None])

    def _near(self, start: int, end: int) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """The marks between two offsets, what lies above the others last."""
        tokens = current()
        for s in _between(self._stretches, start, end):
            yield s.start, s.end, look(s, tokens)
        for one in _between(self._spoken, start, end):
            yield one.start, one.end, spoken_look(one, tokens)
        for first, last in _between(self._found, start, end):
            yield first, last, _plain(QColor(tokens.third_party.ground))
        if self._flash:
            ground = QColor(tokens.accent)
            ground.setAlpha(_FLASH)
            flash = _plain(ground)
            flash.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            flash.setUnderlineColor(QColor(tokens.accent))
            yield *self._flash, flash

    def _mark(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection | None:
        cursor = self._reader.cursor_of(start, end)
        if cursor is None:
            return None
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, look
        return mark


Placed = TypeVar("Placed", Stretch, Spoken, Span)


def _between(marks: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    """The marks that touch text[start:end]; they are in order and do not overlap."""
    first = bisect_left(marks, start, key=lambda mark: _edges(mark)[1])
    last = bisect_left(marks, end, key=lambda mark: _edges(mark)[0])
    return marks[first:last]


def _edges(mark: Stretch | Spoken | Span) -> Span:
    return mark if isinstance(mark, tuple) else (mark.start, mark.end)


def _plain(ground: QColor) -> QTextCharFormat:
    marked = QTextCharFormat()
    marked.setBackground(ground)
    return marked
