"""The record of a claim: its words, how it is read, what is open, who was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.services.deciding import claims
from factcheck.ui.dialogs.claim_record.questions import Questions
from factcheck.ui.dialogs.claim_record.readings import Readings
from factcheck.ui.dialogs.claim_record.replies import Replies
from factcheck.ui.dialogs.claim_record.wording import WordingPage
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import refusal, tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.claims import Claim

_OF_CLAIM = ("claims", "readings", "replies")


class ClaimRecord(QDialog):
    """Stays beside the work: it is not modal, and follows every change of its claim."""

    def __init__(self, session: Session, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Record of claim {number}", number=claim.number))
        self._session = session
        self._claim = claim.id
        self._text = ElidedLabel(claim.text, 3)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        self.wording = WordingPage(session, self.tell)
        self.readings = Readings(session, self.tell)
        self.questions = Questions(session, self.tell)
        self.replies = Replies(session, self.tell)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Parts of the record"))
        self.tabs.addTab(self.wording, tr("Words"))
        self.tabs.addTab(self.readings, tr("Readings"))
        self.tabs.addTab(self.questions, tr("Open questions"))
        self.tabs.addTab(self.replies, tr("Right of reply"))
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(self._text)
        body.addWidget(self.tabs, 1)
        body.addWidget(self.error)
        self.resize(760, 560)
        self._show(claim)
        session.changed.connect(self._follow)
        session.dossier_switched.connect(self.close)

    def tell(self, error: object) -> None:
        """Say why something was refused."""
        why = refusal(error)
        if isValid(self):
            self.error.setText(why)
            self.error.show()

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches(*_OF_CLAIM):
            self._session.ask(claims.get, self._claim, then=self._show, key=self, failed=self._gone)

    def _show(self, claim: Claim) -> None:
        if isValid(self):
            self.error.hide()
            self._text.setText(claim.text)
            for page in (self.wording, self.readings, self.questions, self.replies):
                page.show_claim(claim)

    def _gone(self, _error: object) -> None:
        if isValid(self):
            self.close()
