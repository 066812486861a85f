"""What is drawn over the text: kept words, words searched for, and where a jump went."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from factcheck.ui.models.sources import Kept
from factcheck.ui.theme import appearance, current
from factcheck.ui.views.sources.highlights import Stretch, look, stretches

if TYPE_CHECKING:
    from factcheck.ui.views.sources.reader_text import ReaderText

Span = tuple[int, int]
_FLASH = 70  # of 255: how strongly the accent covers the ground of a flash


class Marks(QObject):
    """The marks of one reader. A flash stays until the caret moves; nothing blinks."""

    def __init__(self, reader: "ReaderText") -> None:
        super().__init__(reader)
        self._reader = reader
        self._stretches: list[Stretch] = []
        self._found: Sequence[Span] = ()
        self._flash: Span | None = None
        reader.cursorPositionChanged.connect(self.settle)
        appearance().changed.connect(self.draw)

    @property
    def flashed(self) -> Span | None:
        """The span a jump went to, while it is marked."""
        return self._flash

    @property
    def kept(self) -> Sequence[Stretch]:
        """The marked stretches of kept words."""
        return self._stretches

    def clear(self) -> None:
        """Forget all marks."""
        self._stretches, self._found, self._flash = [], (), None
        self.draw()

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Mark what is kept."""
        self._stretches = stretches(kept)
        self.draw()

    def show_found(self, found: Sequence[Span]) -> None:
        """Mark what was searched for."""
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

    def draw(self) -> None:
        """Draw all marks that are in the document by now."""
        tokens = current()
        drawn = [self._mark(s.start, s.end, look(s, tokens)) for s in self._stretches]
        found = QTextCharFormat()
        found.setBackground(QColor(tokens.third_party.ground))
        found.setForeground(QColor(tokens.third_party.text))
        drawn += [self._mark(start, end, found) for start, end in self._found]
        if self._flash:
            flash = QTextCharFormat()
            ground = QColor(tokens.accent)
            ground.setAlpha(_FLASH)
            flash.setBackground(ground)
            flash.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            flash.setUnderlineColor(QColor(tokens.accent))
            drawn.append(self._mark(*self._flash, flash))
        self._reader.setExtraSelections([mark for mark in drawn if mark is not None])

    def _mark(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection | None:
        cursor = self._reader.cursor_of(start, end)
        if cursor is None:
            return None
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, look
        return mark
