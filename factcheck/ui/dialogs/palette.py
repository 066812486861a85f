"""The command palette: type a few letters of what you want, and press Enter."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.actions import Actions
from factcheck.ui.dialogs.command_line import CommandLine
from factcheck.ui.dialogs.commands import CommandModel, commands
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

_WIDE, _ROWS, _TOP = 560, 11, 64  # pixels, rows in sight, pixels under the window's upper edge
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class Palette(QWidget):
    """A panel over the window. `open` shows it; a second one closes the first."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._table, self._window = actions, window
        self._before = QApplication.focusWidget()
        self.setAccessibleName(tr("Find a command"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a command"))
        self.field.setAccessibleName(tr("Find a command"))
        sign = QAction(icon("search", "muted"), tr("Find a command"), self.field)
        self.field.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.model = CommandModel(commands(actions), self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Commands"))
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(CommandLine(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = TextLabel(tr("No command has these letters."), "muted")
        self._panel = self._made_panel()
        self.field.textChanged.connect(self._narrow)
        self.view.clicked.connect(self._run)
        self.view.selectionModel().currentChanged.connect(self._say)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self._narrow("")
        self.hide()

    def _made_panel(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("kind", "card")
        body = QVBoxLayout(panel)
        body.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        body.setSpacing(SPACE_S)
        body.addWidget(self.field)
        body.addWidget(self.view)
        body.addWidget(self._none)
        return panel

    def open(self) -> None:
        """Show the palette and give it the keyboard; where one is open already, close that."""
        others = [one for one in self._window.findChildren(Palette) if one.isVisible()]
        if others:
            self._window.removeEventFilter(self)
            self.deleteLater()
            for other in others:
                other.leave()
            return
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the palette and give the keyboard back."""
        self._window.removeEventFilter(self)
        if self._before is not None and self.isAncestorOf(QApplication.focusWidget() or self):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; lead the arrow keys from the field to the list."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._pressed(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies under the panel."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 60))

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.view.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # there is nowhere else to go
        return True

    def _step(self, by: int) -> None:
        ready = [row for row in range(self.model.rowCount()) if self._is_ready(row)]
        if ready:
            at = self.view.currentIndex().row()
            place = ready.index(at) if at in ready else -1
            row = ready[max(0, min(len(ready) - 1, place + by))]
            self.view.setCurrentIndex(self.model.index(row))

    def _is_ready(self, row: int) -> bool:
        command = self.model.command_at(row)
        return command is not None and command.ready

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        found = self.model.rowCount() > 0
        self.view.setVisible(found)
        self._none.setVisible(not found)
        if self._is_ready(0):
            self.view.setCurrentIndex(self.model.index(0))
        self._place()

    def _say(self, index: QModelIndex) -> None:
        """The keyboard stays in the field, so what is marked in the list is told aloud."""
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, words))

    def _run(self, index: QModelIndex) -> None:
        command = self.model.command_at(index.row())
        if command is not None and command.ready:
            self.leave()
            action = self._table[command.id]
            QTimer.singleShot(0, action, action.trigger)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        rows = max(1, min(_ROWS, self.model.rowCount()))
        self.view.setFixedHeight(rows * self.view.sizeHintForRow(0) + 4)
        room = self.height() - 2 * SPACE_M
        height = min(self._panel.sizeHint().height(), room)
        width = min(_WIDE, self.width() - 2 * SPACE_M)
        top = max(SPACE_M, min(_TOP, self.height() - height - SPACE_M))
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)
