"""Saves the rationale as it is typed, and keeps beside the store what that did not take yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck import services
from factcheck.ui.session import Session
from factcheck.ui.views.desk.verdict_card import VerdictCard
from factcheck.ui.widgets.drafting import Drafting
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.claims import Claim

_FIELD = "rationale"


class Explaining(QObject):
    """A change may have to wait for another program, a slow disk, or room on it; words must not."""

    def __init__(self, session: Session, card: VerdictCard) -> None:
        super().__init__(card)
        self._session, self._card = session, card
        self._claim: Claim | None = None
        self._line = Drafting(session.drafts, self._unsaved)
        self._line.refused.connect(self._put_back)
        self._line.found.connect(self._begin_again)
        card.put_above_rationale(self._line)
        card.rationale.textChanged.connect(self._line.typed)
        card.typed.connect(self._save)

    def begin(self, claim: Claim) -> None:
        """Follow what is typed of a claim that the card shows now; give back what was not saved.

        Nothing can be typed where the store is only read: it would be lost.
        """
        self._card.rationale.setReadOnly(self._session.read_only)
        if self._claim is not None and self._claim.id == claim.id:
            return
        self._claim = claim
        title = tr("Claim {number}: {part}", number=claim.number, part=tr("Rationale"))
        back = self._line.begin(_key(claim.id), title, {_FIELD: claim.rationale})
        if back:
            self._card.rationale.setPlainText(back[_FIELD])

    def _begin_again(self) -> None:
        claim, self._claim = self._claim, None
        if claim is not None:
            self.begin(claim)

    def _unsaved(self) -> dict[str, str]:
        field = self._card.rationale
        return {} if field.is_saved else {_FIELD: field.toPlainText()}

    def _put_back(self) -> None:
        if self._claim is not None:
            self._card.rationale.setPlainText(self._claim.rationale)

    def _save(self, claim: int, text: str) -> None:
        self._line.keep_now()

        def saved(_changes: ChangeSet) -> None:
            self._card.hear_of_save(claim, saved=True)
            if self._session.drafts.values(_key(claim)).get(_FIELD, "").strip() == text:
                self._session.drafts.forget(_key(claim))

        def failed(error: object) -> None:
            self._card.hear_of_save(claim, saved=False)
            self._session.jobs.failed_with.emit(error)

        self._session.do(
            services.verdicts.explain, saved, failed, claim=claim, rationale=text, join=True
        )


def _key(claim: int) -> str:
    return f"claim.{claim}.rationale"
