"""The counts of the verdicts as bars, told apart by sign, word and pattern before colour."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from factcheck.domain.verdicts import Verdict
from factcheck.sheets.content import VerdictCount
from factcheck.ui.theme import SPACE_M, SPACE_S, current, fonts
from factcheck.ui.theme.icons import paint_badge
from factcheck.ui.widgets.fitted import fit
from factcheck.ui.widgets.verdict import verdict_icon, verdict_word
from factcheck.ui.words import tr

_BADGE, _BAR, _STEP = 20, 14, 6  # pixels


class CountsChart(QLabel):
    """One bar a verdict, as long as its share of the claims, with what the verdict means."""

    def __init__(self, counts: tuple[VerdictCount, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._all = sum(each.count for each in counts)
        told = (f"{verdict_word(each.verdict)} {each.count:,}" for each in counts)
        self.setAccessibleName(
            tr("{all} claims by verdict: {counts}", all=f"{self._all:,}", counts=", ".join(told))
        )
        self.setAccessibleDescription(" ".join(each.definition for each in counts))

    def hasHeightForWidth(self) -> bool:
        """The definitions take more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at a width."""
        return sum(self._heights(width)) + SPACE_S

    def sizeHint(self) -> QSize:
        """A column's width."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0
        for each, height in zip(self._counts, self._heights(self.width()), strict=True):
            self._paint_row(painter, each, y)
            y += height

    def _paint_row(self, painter: QPainter, each: VerdictCount, y: int) -> None:
        tokens, word, small = current(), fonts.sized("body", bold=True), fonts.sized("small")
        badge = QRect(0, y, _BADGE, _BADGE)
        paint_badge(painter, verdict_icon(each.verdict), each.verdict.value, self._place(badge))
        left = _BADGE + SPACE_S
        wide = self._word_width()
        painter.setFont(word)
        painter.setPen(QColor(tokens.text))
        told = self._place(QRect(left, y, wide, _BADGE))
        painter.drawText(told, _start(self) | Qt.AlignmentFlag.AlignVCenter,
                         f"{verdict_word(each.verdict)} {each.count:,}")  # fmt: skip
        room = self.width() - left - wide - SPACE_M
        share = each.count / self._all if self._all else 0.0
        bar = QRect(left + wide + SPACE_M, y + (_BADGE - _BAR) // 2, round(room * share), _BAR)
        _paint_bar(painter, QRectF(self._place(bar)), each.verdict)
        painter.setPen(QColor(tokens.muted))
        meaning = fit(each.definition, small, self.width() - left, 4)
        x = self.width() - left - meaning.width if self._mirrored() else left
        meaning.draw(painter, x, y + _BADGE + 2)

    def _heights(self, width: int) -> list[int]:
        font, left = fonts.sized("small"), _BADGE + SPACE_S
        texts = (fit(each.definition, font, width - left, 4) for each in self._counts)
        return [_BADGE + 2 + round(text.height) + SPACE_M for text in texts]

    def _word_width(self) -> int:
        metrics = QFontMetrics(fonts.sized("body", bold=True))
        words = (f"{verdict_word(each.verdict)} {each.count:,}" for each in self._counts)
        return max((metrics.horizontalAdvance(text) for text in words), default=0) + 2

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _place(self, rect: QRect) -> QRect:
        if self._mirrored():
            rect.moveRight(self.width() - 1 - rect.left())
        return rect


def _start(widget: QWidget) -> Qt.AlignmentFlag:
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def _paint_bar(painter: QPainter, bar: QRectF, verdict: Verdict) -> None:
    """Supported is full, disputed is hatched, unverified is dotted, so that grey tells as much."""
    colours = current().pair(verdict.value)
    ink = QColor(colours.text)
    if bar.width() < 1:
        painter.fillRect(QRectF(bar.left(), bar.top(), 1.5, bar.height()), ink)
        return
    frame = QPainterPath()
    frame.addRoundedRect(bar, 3, 3)
    painter.save()
    painter.fillPath(frame, ink if verdict is Verdict.SUPPORTED else QColor(colours.ground))
    painter.setClipPath(frame)
    if verdict is Verdict.DISPUTED:
        _hatch(painter, bar, ink)
    elif verdict is Verdict.UNVERIFIED:
        _dot(painter, bar, ink)
    painter.restore()
    painter.strokePath(frame, QPen(ink, 1))


def _hatch(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 2.2))
    for step in range(0, int(bar.width() + bar.height()) + _STEP, _STEP):
        x = bar.left() + step
        painter.drawLine(QPointF(x - bar.height(), bar.bottom()), QPointF(x, bar.top()))


def _dot(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for column in range(int(bar.width() / _STEP) + 1):
        for row in range(2):
            at = QPointF(bar.left() + 3 + column * _STEP, bar.top() + 4 + row * _STEP)
            painter.drawEllipse(at, 1.4, 1.4)
