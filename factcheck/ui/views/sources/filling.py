"""Puts a text into a document in slices, so that the window takes input all the while."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QFontMetrics, QTextBlockFormat, QTextCursor, QTextDocument

_SLICE = 0.008  # seconds of one go
_AT_ONCE = 2_000  # UTF-16 units laid out between two looks at the clock
_LEADING = 150  # percent of the font's size


class Filling(QObject):
    """Fills a document; `grown` is sent after each slice, the last one included."""

    grown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[str] = ()
        self._next = 0
        # Not at once: a slice right after the window laid itself out would be one block with that.
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)

    @property
    def done(self) -> bool:
        """Whether the whole text is in the document."""
        return self._next >= len(self._lines)

    def start(self, document: QTextDocument, lines: Sequence[str]) -> None:
        """Fill an empty document with lines; the first slice is in when this returns."""
        self._lines, self._next = lines, 0
        self._cursor = QTextCursor(document)
        self._set_formats(document, spaced="" not in lines)
        self._timer.start()
        self._go_on()

    def _set_formats(self, document: QTextDocument, *, spaced: bool) -> None:
        """How blocks look; without empty lines between them, `spaced` keeps paragraphs apart."""
        height = QFontMetrics(document.defaultFont()).height()
        size = QFontInfo(document.defaultFont()).pixelSize()
        heights = QTextBlockFormat.LineHeightTypes
        self._text = QTextBlockFormat()
        # Qt takes percents of the font's height, and so lets taller scripts have their room.
        self._text.setLineHeight(_LEADING * size / height, heights.ProportionalHeight.value)
        self._text.setBottomMargin(height * 0.4 if spaced else 0)
        self._gap = QTextBlockFormat()
        self._gap.setLineHeight(height * 0.55, heights.FixedHeight.value)

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        while not self.done and perf_counter() < until:
            self._insert_some()
        if self.done:
            self._timer.stop()
        self.grown.emit()

    def _insert_some(self) -> None:
        room = _AT_ONCE
        self._cursor.beginEditBlock()
        while room > 0 and not self.done:
            line = self._lines[self._next]
            look = self._text if line else self._gap
            if self._next:
                self._cursor.insertBlock(look)
            else:
                self._cursor.setBlockFormat(look)
            self._cursor.insertText(line)
            room -= len(line) + 40  # a line costs something even where it is empty
            self._next += 1
        self._cursor.endEditBlock()
