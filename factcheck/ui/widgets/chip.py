"""Chips: small rounded labels that say what sort of thing something is."""

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from factcheck.ui.theme import current, fonts
from factcheck.ui.theme.pixmaps import cached
from factcheck.ui.widgets.labels import plain_tip

Tone = Literal[
    "neutral", "claim", "finding", "third_party", "supports", "contradicts", "context", "warning"
]

CHIP_PAD = 9  # pixels beside the words
_LONGEST = 220  # pixels; the widest the words get
_CUT = 200  # code points; more never fits


def chip_size(text: str, tone: str) -> QSize:
    """The size of a chip with this text, which is cut where it is long."""
    return whole_chip_size(text, tone).boundedTo(QSize(_LONGEST + 2 * CHIP_PAD, 10_000))


def whole_chip_size(text: str, tone: str) -> QSize:
    """The size of a chip that shows all of its text in one line."""
    return QSize(*_measured(text[:_CUT], tone, QGuiApplication.font().key()))


@lru_cache(maxsize=1000)
def _measured(text: str, tone: str, _interface: str) -> tuple[int, int]:
    metrics = QFontMetrics(chip_font(tone))
    return metrics.horizontalAdvance(text) + 2 * CHIP_PAD, metrics.height() + 4


def chip_font(tone: str) -> QFont:
    """A chip's font: all but the neutral tone are bold, so that colour is not alone."""
    return fonts.sized("small", bold=tone != "neutral")


def paint_chip_ground(painter: QPainter, area: QRectF, tone: str, radius: float) -> None:
    """Paint what lies under a chip's words, and leave the painter with the pen for them."""
    tokens = current()
    colours = tokens.pair(tone)
    edge = QColor(tokens.line) if tone == "neutral" else QColor(colours.ground)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(colours.text))


def paint_chip(painter: QPainter, rect: QRect, text: str, tone: str) -> None:
    """Paint a chip into the rectangle; a name too long keeps its end, where the year stands."""
    cut = Qt.TextElideMode.ElideMiddle if tone == "neutral" else Qt.TextElideMode.ElideRight

    def draw(on: QPainter) -> None:
        area = QRectF(0, 0, rect.width(), rect.height())
        paint_chip_ground(on, area, tone, (area.height() - 1) / 2)
        font = chip_font(tone)
        on.setFont(font)
        room = rect.width() - 2 * CHIP_PAD + 1
        words = QFontMetrics(font).elidedText(text[:_CUT], cut, room)
        on.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    scale = painter.device().devicePixelRatio()
    key = f"chip {current().scheme} {tone} {QGuiApplication.font().key()} {text[:_CUT]}"
    painter.drawPixmap(rect.topLeft(), cached(key, rect.size(), scale, draw))


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
        wide = chip_size(text, self._tone).width() >= _LONGEST + 2 * CHIP_PAD
        self.setToolTip(plain_tip(text) if wide else "")

    def sizeHint(self) -> QSize:
        """The chip round its words."""
        return chip_size(self.text(), self._tone)

    def minimumSizeHint(self) -> QSize:
        """A chip does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self.text(), self._tone)


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
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The chip with room for its focus ring."""
        return chip_size(self._words, "claim") + QSize(4, 4)

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.rect().adjusted(2, 2, -2, -2), self._words, tone)
        ring = "focus" if self.hasFocus() else "accent" if self.underMouse() else ""
        if ring:
            painter.setPen(QPen(QColor(current().colour(ring)), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ringed = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ringed, ringed.height() / 2, ringed.height() / 2)
