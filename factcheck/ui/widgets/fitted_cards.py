"""A short list of cards, each as high as its words: what an editor has to read is not cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS, current
from factcheck.ui.widgets.card_delegate import GAP, CardDelegate, CardRole
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.chip import (
    CHIP_PAD,
    chip_font,
    chip_size,
    paint_chip,
    paint_chip_ground,
    whole_chip_size,
)

_Index = QModelIndex | QPersistentModelIndex
_TURN = Callable[[QRect], QRect]
# The most lines that each part takes, so that no passage fills the list alone.
_OVERLINE, _TITLE, _TAG, _META = 3, 10, 4, 12

_AT_A_TIME = 3  # rows measured in one go


@dataclass(frozen=True, slots=True)
class _Part:
    """Words in their place, counted from the upper left corner of the card's inside."""

    words: str
    font: QFont
    lines: int
    place: QRect
    colour: str = ""  # a role of the tokens, for plain words
    tone: str = ""  # of a tag


class FittedCardDelegate(CardDelegate):
    """Paints overline, title, chips and meta of `CardRole`; a long chip goes on in a new line."""

    def height_of(self, index: _Index, width: int) -> int:
        """The height in pixels of a row that is `width` pixels wide."""
        inner = width - 2 * (SPACE_M + 1)
        return _bottom([*self._parts(index, inner)]) + 2 * (GAP + SPACE_M - 1)

    def cut(self, index: _Index, width: int) -> Sequence[str]:
        """The words of a row of this width that are not shown whole."""
        parts = self._parts(index, width - 2 * (SPACE_M + 1))
        return [
            part.words
            for part in parts
            if not (part.tone and part.lines == 1)  # a chip in one line is as wide as its words
            and self._cache.fit(part.words, part.font, _room(part), part.lines).elided
        ]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, as high as the words need."""
        width = option.rect.width()
        return QSize(width, self.height_of(index, width))

    def _parts(self, index: _Index, width: int) -> Iterator[_Part]:
        y, quiet, body = 0, self._faces.quiet, self._faces.title
        above = str(index.data(CardRole.OVERLINE) or "")
        if above:
            part = self._words(above, quiet, QRect(0, y, width, 0), _OVERLINE, "muted")
            yield part
            y = part.place.bottom() + 1 + SPACE_XS
        part = self._words(
            str(index.data(CardRole.TITLE) or ""), body, QRect(0, y, width, 0), _TITLE, "text"
        )
        yield part
        y = part.place.bottom() + 1 + SPACE_S
        tags = [*self._tags(index.data(CardRole.CHIPS) or (), y, width)]
        yield from tags
        below = str(index.data(CardRole.META) or "")
        if below:
            y = _bottom(tags) + SPACE_S if tags else y
            yield self._words(below, quiet, QRect(0, y, width, 0), _META, "muted")

    def _words(self, words: str, font: QFont, at: QRect, lines: int, colour: str) -> _Part:
        height = round(self._cache.fit(words, font, at.width(), lines).height + 0.49)
        return _Part(words, font, lines, QRect(at.topLeft(), QSize(at.width(), height)), colour)

    def _tags(self, tags: Sequence[tuple[str, str]], y: int, width: int) -> Iterator[_Part]:
        """Chips beside one another, a new line where one has no room, two where it is long."""
        x, line = 0, chip_size("x", "neutral").height()
        for words, tone in tags:
            font, wanted = chip_font(tone), whole_chip_size(words, tone).width()
            if x and x + wanted > width:
                x, y = 0, y + line + SPACE_XS
            if wanted <= width:
                yield _Part(words, font, 1, QRect(x, y, wanted, line), tone=tone)
                x += wanted + SPACE_S
                continue
            fitted = self._cache.fit(words, font, width - 2 * CHIP_PAD, _TAG)
            height = round(fitted.height + 0.49) + 4
            yield _Part(words, font, _TAG, QRect(0, y, width, height), tone=tone)
            x, y = 0, y + height + SPACE_XS

    def _paint_words(
        self, painter: QPainter, inner: QRect, mirror: _TURN, index: _Index, _title: str
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._parts(index, inner.width()):
            place = mirror(part.place.translated(inner.topLeft()))
            if not part.tone:
                pen = QColor(current().colour(part.colour))
                self._write(painter, place, part.words, part.font, pen, lines=part.lines)
            elif part.lines == 1:
                paint_chip(painter, place, part.words, part.tone)
            else:
                paint_chip_ground(painter, QRectF(place), part.tone, SPACE_S)
                words = place.adjusted(CHIP_PAD, 2, -CHIP_PAD, -2)
                pen = painter.pen().color()
                self._write(painter, words, part.words, part.font, pen, lines=part.lines)


class FittedCardList(CardList):
    """A `CardList` of at most some dozens of rows.

    Those in sight are measured at once, the others soon after: it takes a millisecond each.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._measured = 0  # rows
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: self._measure_more(_AT_A_TIME))
        self._cards = self._fitted = FittedCardDelegate(parent=self)
        self.setItemDelegate(self._fitted)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or widths jump
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model's rows, measured now and whenever it is reset."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._measure)
        self._measure()

    def cut_words(self, row: int) -> Sequence[str]:
        """The words of a row that are not shown whole."""
        return self._fitted.cut(self.model().index(row, 0), self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        super()._measure()
        self.verticalHeader().setMinimumSectionSize(1)
        if self.model() is not None:
            self._measured = 0
            self._measure_more(_AT_A_TIME, self.viewport().height())

    def _measure_more(self, rows: int, height: int = 0) -> None:
        """Measure some rows, and as many as fill a height in pixels; the rest later."""
        model, width = self.model(), self.viewport().width()
        while self._measured < model.rowCount() and (rows > 0 or height > 0):
            needed = self._fitted.height_of(model.index(self._measured, 0), width)
            self.setRowHeight(self._measured, needed)
            self._measured, rows, height = self._measured + 1, rows - 1, height - needed
        if self._measured < model.rowCount():
            self._soon.start()


def _bottom(parts: Sequence[_Part]) -> int:
    """Where the lowest part ends."""
    return max((part.place.bottom() + 1 for part in parts), default=0)


def _room(part: _Part) -> int:
    """The width that a part's words have."""
    return part.place.width() - (2 * CHIP_PAD if part.tone else 0)
