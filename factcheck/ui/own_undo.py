"""Ctrl+Z goes to a text field first, while the field has something of its own to undo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class OwnUndo(QObject):
    """Watches whichever text field has the focus; the application itself is not filtered.

    Qt's text widgets claim Ctrl+Z even with nothing to undo; then the last operation is meant.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        if left is not None:
            left.removeEventFilter(self)
        if isinstance(entered, _FIELDS):
            entered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming undo or redo that it has no use for."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        for key, available in ((_UNDO, _can_undo), (_REDO, _can_redo)):
            if event.matches(key) and not available(watched):
                event.ignore()
                return True
        return False


def _can_undo(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.isUndoAvailable()
        case QPlainTextEdit() | QTextEdit():
            return not field.isReadOnly() and field.document().isUndoAvailable()
    return False


def _can_redo(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.isRedoAvailable()
        case QPlainTextEdit() | QTextEdit():
            return not field.isReadOnly() and field.document().isRedoAvailable()
    return False
