"""The claim itself: its words, who said them, when, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_S, SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.flow import FlowRow
from factcheck.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from factcheck.ui.widgets.quote import QuoteBlock
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.services.deciding.desk import ClaimView


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
        self._places = FlowRow(SPACE_XS)
        self._places_beside = False  # the claim's number
        self._inferred = TextLabel("", "small", wrap=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_S)
        self._head.addWidget(self._number)
        self._head.addStretch()
        self._head.addWidget(self._edit)
        self.body.addLayout(self._head)
        who = QHBoxLayout()
        who.setSpacing(SPACE_S)
        who.addWidget(self._speaker, 2, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self._role, 3)
        self._told = QVBoxLayout()
        self._told.setSpacing(SPACE_XS)
        self._told.addLayout(who)
        self._told.addWidget(self._when)
        self._told.addWidget(self._inferred)
        self._told.addWidget(self._places)
        self.body.addWidget(self._quote)
        self.body.addLayout(self._told)

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
        self._when.setVisible(bool(self._when.text()))
        self._show_places(view)
        why = claim.said.inferred_from if claim.said else ""
        self._inferred.setText(tr("Inferred from: {why}", why=why) if why else "")
        self._inferred.setVisible(bool(why))

    def _show_places(self, view: ClaimView) -> None:
        flow = self._places.flow
        flow.clear()
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
            flow.addWidget(chip)
        self._places.setVisible(bool(view.claim.passages))
        self._settle_places()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether the sources have room in the first line."""
        super().resizeEvent(event)
        # Later: in the midst of being laid out a layout must not lose a part.
        QTimer.singleShot(0, self, self._settle_places)

    def _settle_places(self) -> None:
        """Name the sources beside the claim's number, or in a line of their own."""
        beside = self._number.sizeHint().width() + self._edit.sizeHint().width()
        beside += 2 * (SPACE_L + self._head.spacing())
        fits = self._places.flow.natural_width() <= self.contentsRect().width() - beside
        if fits is self._places_beside:
            return
        self._places_beside = fits
        if fits:
            self._head.insertWidget(1, self._places, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._told.addWidget(self._places)


def _when(claim: Claim) -> str:
    date = str(claim.said) if claim.said else ""
    return " · ".join(part for part in (claim.occasion, date) if part)
