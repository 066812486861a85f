"""Paints a list's row as a card: badge, words, chips and a quiet line below."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS, current, fonts
from factcheck.ui.theme.icons import paint_badge
from factcheck.ui.widgets.card_ground import paint_ground, paint_skeleton
from factcheck.ui.widgets.chip import chip_size, paint_chip
from factcheck.ui.widgets.fitted import FitCache

_BADGE = 22  # pixels
_WIDE = 10_000  # pixels
_LETTERS = 6  # of the first of two texts, at least
GAP = SPACE_XS  # pixels above and below a card
_SIGNS = {
    "supported": "verdict-supported",
    "disputed": "verdict-disputed",
    "unverified": "verdict-unverified",
}


class CardRole(IntEnum):
    """What a model answers for a row of cards.

    TITLE is text, or None for a row not read yet. OVERLINE, META and META_RIGHT are text. BADGE is
    a verdict's value or (icon, tone). META may be two texts, of which the first gives way where
    both have no room. CHIPS is a sequence of (text, tone). Answer
    Qt.AccessibleTextRole as well: it is what a screen reader says, the verdict included.
    """

    TITLE = Qt.ItemDataRole.UserRole + 1
    OVERLINE = Qt.ItemDataRole.UserRole + 2
    META = Qt.ItemDataRole.UserRole + 3
    META_RIGHT = Qt.ItemDataRole.UserRole + 4
    BADGE = Qt.ItemDataRole.UserRole + 5
    CHIPS = Qt.ItemDataRole.UserRole + 6


@dataclass(frozen=True, slots=True)
class CardShape:
    """Which parts the rows of a list have; all rows are of one height.

    `lines` are those of the title, `meta` those of the quiet words below; 0 for none.
    """

    lines: int = 2
    badge: bool = True
    overline: bool = False
    chips: bool = False
    meta: int = 1


@dataclass(frozen=True)
class _Faces:
    """The fonts of a row and their line heights in pixels."""

    title: QFont
    quiet: QFont
    title_height: int
    quiet_height: int

    @classmethod
    def made(cls) -> "_Faces":
        title, quiet = fonts.sized("body"), fonts.sized("small")
        return cls(title, quiet, QFontMetrics(title).height(), QFontMetrics(quiet).height())


class CardDelegate(QStyledItemDelegate):
    """Paints the rows of a `CardList`, by the roles of `CardRole`."""

    def __init__(self, shape: CardShape = CardShape(), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._cache = FitCache()
        self._faces = _Faces.made()

    def forget(self) -> None:
        """Measure anew, after the interface's font changed."""
        self._cache = FitCache()
        self._faces = _Faces.made()

    def row_height(self) -> int:
        """The height of every row in pixels."""
        shape, faces = self._shape, self._faces
        height = 2 * (GAP + SPACE_M - 1) + shape.lines * faces.title_height
        if shape.overline:
            height += faces.quiet_height + SPACE_XS
        if shape.chips:
            height += chip_size("x", "neutral").height() + SPACE_S
        if shape.meta:
            height += shape.meta * faces.quiet_height + SPACE_S
        return height

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row; a list stretches it to its width."""
        return QSize(160, self.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        state = option.state
        card: QRect = option.rect.adjusted(1, GAP, -1, -GAP)
        painter.save()
        painter.setLayoutDirection(option.direction)
        paint_ground(
            painter,
            card,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        inner = card.adjusted(SPACE_M, SPACE_M - 1, -SPACE_M, -(SPACE_M - 1))
        mirror = _Mirror(card, option.direction)
        title = index.data(CardRole.TITLE)
        if title is None:
            if option.direction is Qt.LayoutDirection.RightToLeft:
                painter.translate(card.left() + card.right() + 1, 0)
                painter.scale(-1, 1)
            paint_skeleton(painter, inner, self._faces.title_height, badge=self._shape.badge)
        else:
            self._paint_words(painter, inner, mirror, index, str(title))
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        inner: QRect,
        mirror: "_Mirror",
        index: QModelIndex | QPersistentModelIndex,
        title: str,
    ) -> None:
        tokens, faces, shape = current(), self._faces, self._shape
        text, muted = QColor(tokens.text), QColor(tokens.muted)
        if shape.badge:
            self._paint_badge(painter, mirror(QRect(inner.topLeft(), QSize(_BADGE, _BADGE))), index)
            inner = inner.adjusted(_BADGE + SPACE_M - 2, 0, 0, 0)
        y = inner.top()
        if shape.overline:
            line = QRect(inner.left(), y, inner.width(), faces.quiet_height)
            self._write(painter, mirror(line), index.data(CardRole.OVERLINE), faces.quiet, muted)
            y += faces.quiet_height + SPACE_XS
        block = QRect(inner.left(), y, inner.width(), shape.lines * faces.title_height)
        self._write(painter, mirror(block), title, faces.title, text, lines=shape.lines)
        y += block.height() + SPACE_S
        if shape.chips:
            y += self._paint_chips(painter, QPoint(inner.left(), y), inner.right(), mirror, index)
        if shape.meta:
            line = QRect(inner.left(), y, inner.width(), shape.meta * faces.quiet_height)
            self._paint_meta(painter, line, mirror, index, muted)

    def _paint_badge(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        badge = index.data(CardRole.BADGE)
        if isinstance(badge, str) and badge in _SIGNS:
            paint_badge(painter, _SIGNS[badge], badge, rect)
        elif isinstance(badge, (tuple, list)):
            paint_badge(painter, badge[0], badge[1], rect)

    def _paint_chips(
        self,
        painter: QPainter,
        at: QPoint,
        right: int,
        mirror: "_Mirror",
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint as many chips as fit, the last one cut; the height taken, with the space below."""
        height = chip_size("x", "neutral").height()
        x = at.x()
        for words, tone in index.data(CardRole.CHIPS) or ():
            size = chip_size(words, tone)
            room = right - x + 1
            if size.width() > room and room < (5 if x > at.x() else 2) * height:
                break
            rect = mirror(QRect(x, at.y(), min(size.width(), room), height))
            paint_chip(painter, rect, words, tone)
            x += size.width() + SPACE_S
        return height + SPACE_S

    def _paint_meta(
        self,
        painter: QPainter,
        line: QRect,
        mirror: "_Mirror",
        index: QModelIndex | QPersistentModelIndex,
        muted: QColor,
    ) -> None:
        font = self._faces.quiet
        right = index.data(CardRole.META_RIGHT)
        room = line.width()
        if right:
            width = int(self._cache.fit(right, font, line.width() // 2, 1).width) + 1
            end = QRect(line.right() - width + 1, line.top(), width, line.height())
            self._write(painter, mirror(end), right, font, muted)
            room -= width + SPACE_S
        start, told = QRect(line.left(), line.top(), room, line.height()), index.data(CardRole.META)
        if isinstance(told, (tuple, list)):
            self._paint_pair(painter, start, mirror, told, muted)
        else:
            self._write(painter, mirror(start), told, font, muted, lines=self._shape.meta)

    def _paint_pair(
        self,
        painter: QPainter,
        line: QRect,
        mirror: "_Mirror",
        told: Sequence[str],
        muted: QColor,
    ) -> None:
        """Write two texts, the first cut before the second is as long as some of it is left."""
        font, (first, second) = self._faces.quiet, told
        end = f"· {second}"
        kept = min(ceil(self._cache.fit(end, font, _WIDE, 1).width), line.width())
        room = line.width() - kept - SPACE_XS
        if room < _LETTERS * QFontMetrics(font).averageCharWidth():
            self._write(painter, mirror(line), f"{first} {end}", font, muted)
            return
        room = min(ceil(self._cache.fit(first, font, room, 1).width), room)
        at = QRect(line.left(), line.top(), room, line.height())
        self._write(painter, mirror(at), first, font, muted)
        at = QRect(line.left() + room + SPACE_XS, line.top(), kept, line.height())
        self._write(painter, mirror(at), end, font, muted)

    def _write(
        self, painter: QPainter, rect: QRect, text: object, font: QFont, pen: QColor, lines: int = 1
    ) -> None:
        if text:
            from_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
            painter.setPen(pen)
            fitted = self._cache.fit(str(text), font, rect.width(), lines)
            shift = rect.width() - fitted.width if from_right and lines == 1 else 0.0
            fitted.draw(painter, rect.x() + shift, rect.y())


@dataclass(frozen=True, slots=True)
class _Mirror:
    """Turns a rectangle round inside the card where one reads from right to left."""

    card: QRect
    direction: Qt.LayoutDirection

    def __call__(self, rect: QRect) -> QRect:
        if self.direction is Qt.LayoutDirection.LeftToRight:
            return rect
        return QStyle.visualRect(self.direction, self.card, rect)
