"""A list of single lines, each cut at the list's width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

_PADDING = 12  # pixels above and below the words, together


class LineList(QListView):
    """Lines of one height; no line asks for more width than there is.

    `move_requested` carries -1 or 1 for Alt+Up or Alt+Down.
    """

    move_requested = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Narrow(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to move the line with Alt and an arrow; the other keys as everywhere."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_requested.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Narrow(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(40, option.fontMetrics.height() + _PADDING)
