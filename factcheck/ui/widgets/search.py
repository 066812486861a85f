"""The search field: it searches as one types, a moment after the last key."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from factcheck.ui.theme.icons import icon

_PAUSE = 150  # milliseconds
_NONE = Qt.KeyboardModifier.NoModifier


class SearchField(QLineEdit):
    """Sends `searched` 150 ms after the last key, at once on Enter or when it is emptied."""

    searched = Signal(str)

    def __init__(self, placeholder: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(placeholder)
        native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self.setPlaceholderText(f"{placeholder}   {native}".rstrip())
        find = QAction(icon("search", "muted"), self.tr("Search"), self)
        find.triggered.connect(self._send)
        self.addAction(find, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("x", "muted"), self.tr("Clear"), self)
        self._clear.triggered.connect(self.empty)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(button.defaultAction().text())
        self._clear.setVisible(False)
        self._sent = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._send)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._send)

    def empty(self) -> None:
        """Empty the field and say so at once."""
        self.clear()
        self._send()

    def event(self, event: QEvent) -> bool:
        """Keep Enter from being a shortcut of the window: here it means to search."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
            return
        super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    def _send(self) -> None:
        self._timer.stop()
        words = self.text().strip()
        if words != self._sent:
            self._sent = words
            self.searched.emit(words)
