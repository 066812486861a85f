"""The quiet line after an operation: what was done, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from factcheck.domain.text import shortened
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.widgets.labels import TextLabel

_STAYS = 6000  # milliseconds
_LONGEST = 90  # code points


class Toast(QFrame):
    """A line at the foot of `host` that goes away by itself; it never takes the focus.

    It waits while the mouse is on it or its button has the focus.
    """

    def __init__(self, host: QWidget, stays: int = _STAYS) -> None:
        super().__init__(host)
        self._host = host
        self._do: Callable[[], object] | None = None
        self.setProperty("kind", "toast")
        self._label = TextLabel()
        self._button = QPushButton()
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=stays)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a line, in place of the last one; `do` is called if `action` is pressed."""
        self._do = do
        self._label.setText(shortened(text, _LONGEST))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._button.setAccessibleName(f"{action}: {text}")
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is being read."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to go away."""
        self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape sends it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.ensurePolished()
        width = min(self.sizeHint().width(), self._host.width() - 2 * SPACE_L)
        self.resize(width, self.sizeHint().height())
        x = (self._host.width() - width) // 2
        self.move(x, self._host.height() - self.height() - SPACE_XS)

    def _leave(self) -> None:
        if self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
