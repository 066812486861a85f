"""The claim itself: its words, who said them, when, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from factcheck.ui.widgets.quote import QuoteBlock
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.services.desk import ClaimView


class ClaimCard(Card):
    """Sends `passage_requested` with source and passage, `edit_requested` for its details."""

    passage_requested = Signal(int, int)
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = SectionLabel()
        self._edit = QPushButton(icon("pencil", "muted"), tr("Edit"))
        self._edit.setProperty("kind", "quiet")
        self._edit.clicked.connect(self.edit_requested)
        self._quote = QuoteBlock()
        self._speaker = ElidedLabel()
        self._speaker.setProperty("kind", "strong")
        self._role = TextLabel("", wrap=True)
        self._when = TextLabel("", "muted", wrap=True)
        self._places = QWidget()
        FlowLayout(self._places, SPACE_S)
        head = QHBoxLayout()
        head.addWidget(self._number)
        head.addStretch()
        head.addWidget(self._edit)
        self.body.addLayout(head)
        who = QHBoxLayout()
        who.setSpacing(SPACE_S)
        who.addWidget(self._speaker, 2, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self._role, 3)
        where = QHBoxLayout()
        where.setSpacing(SPACE_S)
        where.addWidget(self._when, 1)
        where.addWidget(self._places, 1)
        self.body.addWidget(self._quote)
        self.body.addLayout(who)
        self.body.addLayout(where)

    def show_claim(self, view: ClaimView) -> None:
        """Show a claim."""
        claim = view.claim
        side = tr(claim.speaker.side.value.replace("_", " ")) if claim.speaker else ""
        number = tr("Claim {number}", number=claim.number)
        self._number.setText(" · ".join(part for part in (number, side) if part))
        if self._quote.text() != claim.text:
            self._quote.set_text(claim.text)
        name = claim.speaker.name if claim.speaker else tr("No speaker yet")
        self._speaker.setText(name)
        self._speaker.setMaximumWidth(self._speaker.sizeHint().width() + 2)
        self._role.setText(str(claim.role) if claim.role else "")
        self._when.setText(_when(claim))
        self._show_places(view)

    def _show_places(self, view: ClaimView) -> None:
        layout = self._places.layout()
        assert isinstance(layout, FlowLayout)
        layout.clear()
        for passage in view.claim.passages:
            source = view.sources[passage.source]
            whence = source.publisher or source.title or source.file_name
            name = " · ".join(filter(None, (whence, passage.cited_page)))
            chip = ChipButton(name)
            chip.setAccessibleName(tr("Show in source: {name}", name=name))
            chip.setToolTip(tr("Show in its source (O)"))
            chip.clicked.connect(
                lambda _=False, p=passage: self.passage_requested.emit(p.source, p.id)
            )
            layout.addWidget(chip)
        self._places.setVisible(bool(view.claim.passages))


def _when(claim: Claim) -> str:
    date = ""
    if claim.said:
        date = str(claim.said)
        if claim.said.inferred_from:
            date = f"{date}: {claim.said.inferred_from}"
    return " · ".join(part for part in (claim.occasion, date) if part)
