"""Paints a row of the palette: the command, its menu beside it, its key at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factcheck.ui.dialogs.commands import CommandRole
from factcheck.ui.theme import SPACE_M, SPACE_S, current, fonts


class CommandLine(QStyledItemDelegate):
    """The command at the start, its menu beside it, its key at the end."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row; a list stretches it to its width."""
        return QSize(80, option.fontMetrics.height() + 14)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        self._paint_ground(painter, option)
        tokens = current()
        ready = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        line = option.rect.adjusted(SPACE_M, 0, -SPACE_M, 0)
        painter.save()
        painter.setFont(fonts.sized("small"))
        key, place = index.data(CommandRole.KEY), index.data(CommandRole.PLACE)
        end = self._paint_key(painter, option, line, key, ready=ready)
        line = line.adjusted(0, 0, -end, 0)
        painter.setPen(QColor(tokens.muted if ready else tokens.faint))
        self._write(painter, option, line, place, Qt.AlignmentFlag.AlignRight)
        beside = painter.fontMetrics().horizontalAdvance(place) + SPACE_M
        painter.setFont(fonts.sized("body"))
        painter.setPen(QColor(tokens.text if ready else tokens.faint))
        words = line.adjusted(0, 0, -beside, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        self._write(painter, option, words, text, Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)

    def _paint_key(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: QRect,
        key: str,
        *,
        ready: bool,
    ) -> int:
        """Paint the key as a cap; the width it takes, with the space beside it."""
        if not key:
            return 0
        tokens = current()
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(key) + 2 * SPACE_S
        cap = QRect(line.right() - width, 0, width, metrics.height() + 4)
        cap.moveTop(line.center().y() - cap.height() // 2)
        cap = QStyle.visualRect(option.direction, option.rect, cap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.outline if ready else tokens.line), 1))
        painter.setBrush(QColor(tokens.hover))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(tokens.muted if ready else tokens.faint))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return width + SPACE_M

    @staticmethod
    def _write(
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        align: Qt.AlignmentFlag,
    ) -> None:
        placed = QStyle.visualRect(option.direction, option.rect, rect)
        flags = QStyle.visualAlignment(option.direction, align) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(placed, flags | Qt.TextFlag.TextSingleLine, text)
