"""What the window shows when its store cannot be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from factcheck.errors import FactcheckError
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.centred import centred
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class Trouble(QWidget):
    """What happened, what is safe, what to do."""

    close_requested = Signal()

    def __init__(self, error: FactcheckError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card()
        card.body.setContentsMargins(32, 28, 32, 28)
        card.body.addWidget(TextLabel(tr("The store could not be opened"), "title", wrap=True))
        what = TextLabel(error.what, wrap=True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(what)
        card.body.addWidget(TextLabel(error.todo, wrap=True))
        card.body.addWidget(TextLabel(tr("Nothing was changed."), "muted"))
        button = QPushButton(tr("Quit"))
        button.clicked.connect(self.close_requested)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        body = QVBoxLayout(self)
        body.addStretch(2)
        body.addLayout(centred(card, 620))
        body.addStretch(3)
