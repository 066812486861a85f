"""What a store without a dossier shows: how the work goes, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.centred import centred
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

_STEPS = (
    ("files", "Bring in", "the report, the articles and the speeches: drop the files in."),
    ("quote", "Keep", "select any words and press C for a claim, F for a finding."),
    ("link", "Pair", "each claim with the finding that answers it: Enter, then S, C or X."),
    ("scale", "Decide", "with 1 supported, 2 disputed, 3 unverified, and write why."),
    ("newspaper", "Publish", "the fact-check sheet. It says what is still missing."),
)


class Welcome(QWidget):
    """Sends what the user wants to begin with."""

    new_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card()
        card.body.setContentsMargins(32, 28, 32, 28)
        card.body.setSpacing(SPACE_M)
        title = tr("Check what officials say against what a report found")
        card.body.addWidget(TextLabel(title, "title", wrap=True))
        for name, verb, words in _STEPS:
            card.body.addLayout(self._step(name, tr(verb), tr(words)))
        card.body.addSpacing(SPACE_S)
        card.body.addLayout(self._buttons())
        safe = tr("Everything stays on this machine, and every change can be undone.")
        card.body.addWidget(TextLabel(safe, "small", wrap=True))
        body = QVBoxLayout(self)
        body.addStretch(2)
        body.addLayout(centred(card, 620))
        body.addStretch(3)

    def _step(self, name: str, verb: str, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        picture = QLabel()
        picture.setPixmap(icon(name, "accent").pixmap(20, 20))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head = TextLabel(verb)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setFixedWidth(72)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(words, wrap=True), 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.new = QPushButton(tr("New dossier…"))
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(self.new_requested)
        self.sample = QPushButton(tr("Look at the sample dossier"))
        self.sample.clicked.connect(self.sample_requested)
        for button in (self.new, self.sample):
            button.setAutoDefault(True)  # Enter presses it, as in a dialog
        row.addWidget(self.new)
        row.addWidget(self.sample)
        row.addStretch()
        row.addSpacing(SPACE_L)
        return row

    def opened(self) -> None:
        """Take the keyboard; the sample is the shortest way in."""
        self.sample.setFocus()
