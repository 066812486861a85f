"""The list of statements: cards, with a lower row for each source's heading and its bar."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from factcheck.domain.statements import Progress
from factcheck.ui.models.statements import HEADING, StatementsModel
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS, current, fonts
from factcheck.ui.widgets.card_delegate import CardDelegate, CardRole, CardShape
from factcheck.ui.widgets.card_list import CardList

_BAR = 4  # pixels
_Move = QAbstractItemView.CursorAction
_Index = QModelIndex | QPersistentModelIndex


class StatementCards(CardList):
    """Cards under headings that the keyboard passes by."""

    def __init__(self, name: str) -> None:
        super().__init__(name, CardShape())
        self._headings = HeadingDelegate(CardShape(), self)
        self.setItemDelegate(self._headings)

    @property
    def statements(self) -> StatementsModel:
        """The model."""
        model = self.model()
        assert isinstance(model, StatementsModel)
        return model

    def fit_headings(self) -> None:
        """Give headings their height; after other rows are shown, and after a change of font."""
        height = self._headings.heading_height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(self._headings.row_height())
        for place, one in enumerate(self.statements.ids()):
            if one < 0:
                self.setRowHeight(place, height)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Never stop at a heading: go on, or stay where there is nothing further."""
        back = action in (_Move.MoveUp, _Move.MoveHome, _Move.MovePageUp, _Move.MovePrevious)
        there = super().moveCursor(action, modifiers)
        if not there.isValid() or not self.statements.is_heading(there.row()):
            return there
        step = -1 if back and action is not _Move.MoveHome else 1
        beside = self.model().index(there.row() + step, 0)
        return beside if beside.isValid() else self.currentIndex()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew when the font changes."""
        super().changeEvent(event)
        fonts_changed = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if event.type() in fonts_changed and self.model() is not None:
            self._headings.forget()
            self.fit_headings()


class HeadingDelegate(CardDelegate):
    """Paints cards, and for a heading the source's title, how far it is, and a thin bar."""

    def heading_height(self) -> int:
        """The height of a heading's row in pixels."""
        title, quiet = QFontMetrics(_title()), QFontMetrics(fonts.sized("small"))
        return SPACE_M + title.height() + quiet.height() + SPACE_XS + _BAR + SPACE_XS

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        progress = index.data(HEADING)
        model = index.model()
        if isinstance(progress, Progress):
            painter.save()
            painter.setLayoutDirection(option.direction)
            self._paint_heading(painter, option.rect.adjusted(1, SPACE_M, -1, 0), index)
            painter.restore()
        elif not (isinstance(model, StatementsModel) and model.is_heading(index.row())):
            super().paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        tokens, title, quiet = current(), _title(), fonts.sized("small")
        line = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(title).height())
        date = str(index.data(CardRole.META_RIGHT) or "")
        room = QFontMetrics(quiet).horizontalAdvance(date) + SPACE_S if date else 0
        _write(painter, line.adjusted(0, 0, -room, 0), str(index.data(CardRole.TITLE)), title,
               tokens.text)  # fmt: skip
        _write(painter, line, date, quiet, tokens.muted, at_end=True)
        line = QRect(line.left(), line.bottom() + 1, line.width(), QFontMetrics(quiet).height())
        _write(painter, line, str(index.data(CardRole.META)), quiet, tokens.muted)
        bar = QRect(line.left(), line.bottom() + SPACE_XS, line.width(), _BAR)
        paint_bar(painter, bar, index.data(HEADING), mirrored=_from_right(painter))


def paint_bar(painter: QPainter, bar: QRect, progress: Progress, *, mirrored: bool) -> None:
    """A thin bar, filled as far as statements are decided."""
    tokens = current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.line))
    painter.drawRoundedRect(QRectF(bar), _BAR / 2, _BAR / 2)
    done = bar.width() * progress.decided / max(1, progress.found)
    left = bar.right() + 1 - done if mirrored else float(bar.left())
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(QRectF(left, bar.top(), done, bar.height()), _BAR / 2, _BAR / 2)


def _title() -> QFont:
    return fonts.sized("body", bold=True)


def _from_right(painter: QPainter) -> bool:
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    *,
    at_end: bool = False,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    trailing = at_end is not _from_right(painter)
    side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags | side | Qt.AlignmentFlag.AlignAbsolute, cut)
