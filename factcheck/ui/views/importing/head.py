"""The head of the import screen: what is going on, and the ways to bring in more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from factcheck.services.incoming.capturing import is_address
from factcheck.ui.actions import Actions
from factcheck.ui.theme import SPACE_S, icons
from factcheck.ui.widgets.labels import TextLabel, plain_tip
from factcheck.ui.words import tr


class Head(QWidget):
    """`address_given` carries an address to fetch, `closed` is sent when the screen is left."""

    address_given = Signal(str)
    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = QLineEdit()
        self.address.setPlaceholderText(tr("https://… of a page or document"))
        self.address.setAccessibleName(tr("Address of a page or document to bring in"))
        self.address.setClearButtonEnabled(True)
        self.address.setMaximumWidth(460)
        self.address.installEventFilter(self)
        self._wrong = TextLabel("", "error")
        self._wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(TextLabel(tr("Bring in documents"), "title"))
        row.addStretch(1)
        row.addWidget(self.address, 2)
        for name, drawing in (("source.paste", "clipboard-paste"), ("source.import", "plus")):
            row.addWidget(_button(actions, name, drawing))
        close = QToolButton()
        close.setIcon(icons.icon("x", "muted"))
        close.setToolTip(plain_tip(tr("Back to the sources  Esc")))
        close.setAccessibleName(tr("Back to the sources"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(row)
        body.addWidget(self._wrong)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field gives the address, and nothing else."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and event.text() == "\r":  # type: ignore[attr-defined]  # a QKeyEvent
            self._give()
            return True
        return super().eventFilter(watched, event)

    def _give(self) -> None:
        words = self.address.text().strip()
        if not words:
            return
        address = words if "://" in words else f"https://{words}"
        wrong = "" if is_address(address) else tr("Only http and https addresses are fetched.")
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        if not wrong:
            self.address.clear()
            self.address_given.emit(address)


def _button(actions: Actions, name: str, drawing: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(drawing))
    button.setToolTip(plain_tip(actions.tip(name)))
    button.setAccessibleName(actions[name].text().rstrip("…"))
    button.clicked.connect(actions[name].trigger)
    return button
