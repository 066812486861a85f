"""What an empty list shows: what it is for, and the button that fills it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.theme.icons import paint_badge
from factcheck.ui.widgets.centred import centred
from factcheck.ui.widgets.labels import TextLabel

_ICON = 52  # pixels


class EmptyState(QWidget):
    """An icon, a title, a sentence and, with `button`, a button that sends `requested`."""

    requested = Signal()

    def __init__(
        self, icon: str, title: str, text: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._title = TextLabel(title, "heading", wrap=True)
        self._text = TextLabel(text, "muted", wrap=True)
        self._button = QPushButton(button)
        self._button.setProperty("kind", "primary")
        self._button.setAutoDefault(True)  # Enter presses it, as in a dialog
        self._button.clicked.connect(self.requested)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_S)
        body.addStretch(2)
        body.addWidget(_RoundIcon(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(SPACE_M)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            body.addLayout(centred(label, 380))
        body.addSpacing(SPACE_M)
        body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._button.setVisible(bool(button))  # in the layout: alone it would be a window
        body.addStretch(3)

    def say(self, title: str, text: str, button: str = "") -> None:
        """Change the words, as when a search found nothing; a `button` given is another too."""
        self._title.setText(title)
        self._text.setText(text)
        if button:
            self._button.setText(button)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def focus_button(self) -> None:
        """Give the button the keyboard."""
        self._button.setFocus()


class _RoundIcon(QLabel):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(QSize(_ICON, _ICON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self._name, "claim", self.rect())
