"""The head of a claim on the preview's page: its number, its verdict and the way to the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck.sheets.content import SheetClaim
from factcheck.ui.theme import SPACE_S, current
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.chip import Chip
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.verdict import VerdictBadge, verdict_word
from factcheck.ui.words import tr

_ABOVE = 26  # pixels over the words: a hairline parts a claim from what stands before it


class ClaimHead(QWidget):
    """“Claim 12 ✕ Disputed”, and a button that sends `opened` with the claim's id."""

    opened = Signal(int)

    def __init__(self, claim: SheetClaim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        word = verdict_word(claim.verdict)
        title = TextLabel(tr("Claim {n}", n=claim.number), "heading")
        title.setAccessibleName(tr("Claim {n}: {verdict}", n=claim.number, verdict=word))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _ABOVE, 0, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(title)
        row.addSpacing(SPACE_S)
        row.addWidget(VerdictBadge(claim.verdict, 20))
        row.addWidget(TextLabel(word))
        if claim.missing:
            row.addWidget(Chip(tr("incomplete"), "warning"))
        row.addStretch()
        row.addWidget(self._button(claim))

    def _button(self, claim: SheetClaim) -> QPushButton:
        button = QPushButton(tr("Open"))
        button.setProperty("kind", "quiet")
        button.setIcon(icon("arrow-up-right", "muted"))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow follows the word
        words = tr("Open claim {n} on the desk", n=claim.number)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.opened.emit(claim.id))
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        QPainter(self).fillRect(0, _ABOVE // 2, self.width(), 1, QColor(current().line))
