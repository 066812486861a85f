"""An earlier claim that says the same, with its verdict: an offer, taken only on request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck import services
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import Verdict
from factcheck.ui import looks
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S, SPACE_XS
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.labels import SectionLabel, TextLabel
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.services.suggesting.repeats import SaidBefore

_LONGEST = 120  # code points of a rationale in the offer


class SaidBeforeCard(Card):
    """Hidden unless an undecided claim repeats one that is decided.

    Sends `claim_requested` with the earlier claim's id.
    """

    claim_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = 0
        self._offered: SaidBefore | None = None
        self._title = SectionLabel(tr("Said before"))
        self._what = TextLabel("", wrap=True)
        self._why = TextLabel("", "muted", wrap=True)
        self.use = QPushButton(tr("Use the same verdict"))
        self.use.setToolTip(tr("Copies verdict, reason, rationale and pairings  U"))
        self.use.clicked.connect(self.adopt)
        self._show_it = QPushButton(tr("Show it"))
        self._show_it.setProperty("kind", "quiet")
        self._show_it.clicked.connect(self._request)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._title)
        row.addStretch()
        row.addWidget(self._show_it)
        row.addWidget(self.use)
        self.body.setSpacing(SPACE_XS)
        self.body.addLayout(row)
        self.body.addWidget(self._what)
        self.body.addWidget(self._why)
        self.hide()

    @property
    def offers(self) -> bool:
        """Whether there is a verdict to use."""
        return self._offered is not None

    def show_claim(self, claim: Claim | None) -> None:
        """Look for what was said before a claim that nobody has decided yet."""
        other = claim is None or claim.id != self._claim
        self._claim = claim.id if claim else 0
        if other or claim is None or _is_decided(claim):
            self._show(())
        if claim is not None and not _is_decided(claim):
            asked = claim.id
            self._session.ask(
                looks.said_before,
                asked,
                then=lambda found: self._show(found) if asked == self._claim else None,
                key="said before",
                failed=lambda _error: self._show(()),  # the claim is gone, which others tell
            )

    def adopt(self) -> None:
        """Use the earlier verdict, as one operation."""
        if self._offered is not None:
            self._session.do(
                services.repeats.adopt, claim=self._claim, earlier=self._offered.earlier.id
            )

    def _request(self) -> None:
        if self._offered is not None:
            self.claim_requested.emit(self._offered.earlier.id)

    def _show(self, found: Sequence[SaidBefore]) -> None:
        self._offered = found[0] if found else None
        if found:
            earlier = found[0].earlier
            told = (
                tr("Claim {number}, {said}: {verdict}.", number=earlier.number,
                   said=found[0].said, verdict=verdict_word(earlier.verdict).lower()),
                f"{found[0].differing}.",
                counted(found[0].pairings, tr("pairing"), tr("pairings")) + ".",
            )  # fmt: skip
            self._what.setText(" ".join(told))
            self._why.setText(shortened(earlier.rationale, _LONGEST))
            self._why.setVisible(bool(earlier.rationale))
            self.use.setAccessibleDescription(self._what.text())
        self.setVisible(bool(found))


def _is_decided(claim: Claim) -> bool:
    return claim.verdict is not Verdict.UNVERIFIED or bool(claim.reason or claim.rationale)
