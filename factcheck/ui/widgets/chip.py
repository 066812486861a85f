"""Chips: small rounded labels that say what sort of thing something is."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from factcheck.ui.theme import current, fonts
from factcheck.ui.widgets.labels import plain_tip

Tone = Literal[
    "neutral", "claim", "finding", "third_party", "supports", "contradicts", "context", "warning"
]

_PAD, _LONGEST = 9, 220  # pixels: beside the words, and the widest a chip's words get


def chip_font(tone: str) -> QFont:
    """A chip's font: all but the neutral tone are bold, so that colour is not alone."""
    return fonts.sized("small", bold=tone != "neutral")


def chip_size(text: str, font: QFont) -> QSize:
    """The size of a chip with this text."""
    metrics = QFontMetrics(font)
    return QSize(min(metrics.horizontalAdvance(text), _LONGEST) + 2 * _PAD, metrics.height() + 4)


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: str, font: QFont) -> None:
    """Paint a chip into the rectangle, its text cut with an ellipsis if it must be."""
    tokens = current()
    colours = tokens.pair(tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QColor(tokens.line) if tone == "neutral" else QColor(colours.ground)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(QColor(colours.ground))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    room = rect.width() - 2 * _PAD
    words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(room) + 1)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)


class Chip(QLabel):
    """A small rounded label."""

    def __init__(self, text: str, tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self.setText(text)

    @property
    def tone(self) -> str:
        """The tone that gives the chip its colours."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Change what the chip's colours say."""
        self._tone = tone
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Show another text; a long one is cut in view and whole in the tool tip."""
        super().setText(text)
        self.setAccessibleName(text)
        wide = chip_size(text, chip_font(self._tone)).width() >= _LONGEST + 2 * _PAD
        self.setToolTip(plain_tip(text) if wide else "")

    def sizeHint(self) -> QSize:
        """The chip round its words."""
        return chip_size(self.text(), chip_font(self._tone))

    def minimumSizeHint(self) -> QSize:
        """A chip does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, chip_font(self._tone))


class ChipButton(QPushButton):
    """A chip to press: a command, or with `checkable` a filter that is on or off."""

    def __init__(
        self,
        text: str,
        tone: Tone = "neutral",
        *,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setCheckable(checkable)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words, self._tone = text, tone

    def sizeHint(self) -> QSize:
        """The chip with room for its focus ring."""
        return chip_size(self._words, chip_font("claim")) + QSize(4, 4)

    def minimumSizeHint(self) -> QSize:
        """A chip does not shrink."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip, ringed when it has the focus or the mouse."""
        painter = QPainter(self)
        tone = "claim" if self.isChecked() else self._tone
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_chip(painter, inner, self._words, tone, chip_font(tone))
        ring = "focus" if self.hasFocus() else "accent" if self.underMouse() else ""
        if ring:
            painter.setPen(QPen(QColor(current().colour(ring)), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ringed = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ringed, ringed.height() / 2, ringed.height() / 2)
