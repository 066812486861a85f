"""The line that tells why something was not done; it stays until it is read or no longer true."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from factcheck.errors import FactcheckError
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class Notice(QFrame):
    """A bar over the screens: what happened, what to do. Its words can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._what = TextLabel("", "strong", wrap=True)
        self._todo = TextLabel("", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        for label in (self._what, self._todo):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.addWidget(label)
        sign = QLabel()
        sign.setPixmap(icon("triangle-alert", "danger").pixmap(20, 20))
        close = QToolButton()
        close.setIcon(icon("x", "muted"))
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close this message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, error: FactcheckError) -> None:
        """Show an error in place of the last one."""
        self._what.setText(error.what)
        self._todo.setText(error.todo)
        self._todo.setVisible(bool(error.todo))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, str(error)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
