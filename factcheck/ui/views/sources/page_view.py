"""One page of a source as a picture, as wide as there is room, with passages marked on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from factcheck.reading.pictured import Box
from factcheck.ui.theme import appearance, current
from factcheck.ui.words import tr

_STEP = 48  # pixels of one step of the scroll bar
_MARK = 90  # of 255: how strongly a mark covers the page


class PageView(QAbstractScrollArea):
    """`turned` carries 1 or -1 when one scrolls beyond an end; `resized` is another width."""

    turned = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self._image: QImage | None = None
        self._boxes: Sequence[Box] = ()
        self._said = ""
        appearance().changed.connect(self.viewport().update)

    @property
    def image(self) -> QImage | None:
        """The picture shown; None while there is none."""
        return self._image

    @property
    def boxes(self) -> Sequence[Box]:
        """What is marked."""
        return self._boxes

    def show_image(self, image: QImage | None, said: str = "", *, at_end: bool = False) -> None:
        """Show a page from its top, or its end; without a picture, the words `said`."""
        self._image, self._said = image, said
        self._boxes = ()
        self._fit()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if at_end else 0)
        self.viewport().update()

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark places, and bring the first into view."""
        self._boxes = boxes
        if boxes and self._image is not None:
            top = round(boxes[0].top * self._height())
            bar, room = self.verticalScrollBar(), self.viewport().height()
            if not bar.value() <= top <= bar.value() + room * 0.8:
                bar.setValue(top - room // 3)
        self.viewport().update()

    def _height(self) -> int:
        """The height of the picture as it is shown, in pixels."""
        if self._image is None or self._image.width() == 0:
            return 0
        return round(self._image.height() * self.viewport().width() / self._image.width())

    def _fit(self) -> None:
        room = self.viewport().height()
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setRange(0, max(0, self._height() - room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another width."""
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and turn the page at its ends."""
        down = event.angleDelta().y() < 0
        if not self._turn(down=down):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, and turn the page at its ends."""
        keys = {Qt.Key.Key_PageDown: True, Qt.Key.Key_Down: True,
                Qt.Key.Key_PageUp: False, Qt.Key.Key_Up: False}  # fmt: skip
        down = keys.get(Qt.Key(event.key()))
        if down is None or not self._turn(down=down):
            super().keyPressEvent(event)

    def _turn(self, *, down: bool) -> bool:
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() if down else bar.value() <= 0
        if at_end:
            self.turned.emit(1 if down else -1)
        return at_end

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page and its marks."""
        painter = QPainter(self.viewport())
        if self._image is None:
            painter.setPen(QColor(current().muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, self._said or tr("One moment…"))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide, high = self.viewport().width(), self._height()
        top = -self.verticalScrollBar().value()
        painter.drawImage(QRectF(0, top, wide, high), self._image)
        colour = QColor(current().accent)
        colour.setAlpha(_MARK)
        for box in self._boxes:
            across, down = (box.right - box.left) * wide, (box.bottom - box.top) * high
            painter.fillRect(QRectF(box.left * wide, top + box.top * high, across, down), colour)
