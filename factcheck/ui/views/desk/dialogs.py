"""The dialogs that the desk opens, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.ui.session import Session
from factcheck.ui.views.desk.evidence_keeper import EvidenceKeeper

if TYPE_CHECKING:
    from factcheck.services.deciding.desk import ClaimView, Paired
    from factcheck.services.suggesting.edition_lines import InEdition


class DeskDialogs:
    """Opens them for the claim shown and the pairing marked, as far as there are any."""

    def __init__(
        self,
        session: Session,
        keeper: EvidenceKeeper,
        parent: QWidget,
        shown: Callable[[], ClaimView | None],
        marked: Callable[[], Paired | None],
    ) -> None:
        self._session = session
        self._keeper = keeper
        self._parent = parent
        self._shown = shown
        self._marked = marked

    def edit(self) -> None:
        """Open the claim's wording, speaker and date."""
        from factcheck.ui.dialogs.claim import ClaimDialog

        if view := self._shown():
            ClaimDialog(self._session, view.claim, self._parent.window()).open()

    def record(self) -> None:
        """Open what is recorded beside the verdict: readings, open questions, replies."""
        from factcheck.ui.dialogs.claim_record import ClaimRecord

        if view := self._shown():
            ClaimRecord(self._session, view.claim, self._parent.window()).show()

    def edit_finding(self) -> None:
        """Open the wording, edition and grade of the marked pairing's finding."""
        from factcheck.ui.dialogs.finding import FindingDialog

        if self._shown() and (paired := self._marked()):
            FindingDialog(self._session, paired.finding, self._parent.window()).open()

    def review(self) -> None:
        """Open the second person's opinion."""
        from factcheck.ui.dialogs.claim import ReviewDialog

        if view := self._shown():
            ReviewDialog(self._session, view.claim, self._parent.window()).open()

    def show_learned(self) -> None:
        """Open what the marked pairing taught."""
        from factcheck.ui.dialogs.learned import LearnedDialog

        if paired := self._marked():
            LearnedDialog(self._session, paired.pairing.id, self._parent.window()).open()

    def show_line(self) -> None:
        """Open what each edition made of the marked pairing's finding."""
        if paired := self._marked():
            self._session.ask(self._keeper.line, paired.finding.id, then=self._open_line)

    def _open_line(self, line: tuple[InEdition, ...]) -> None:
        from factcheck.ui.dialogs.edition_line import EditionLineDialog

        EditionLineDialog(line, self._parent.window()).open()
