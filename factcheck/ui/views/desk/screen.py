"""The desk, put together: what the three columns tell becomes operations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from factcheck import services
from factcheck.domain.pairings import Stance
from factcheck.domain.verdicts import Gap, Status, Verdict
from factcheck.errors import UserError
from factcheck.ui import looks, tabs
from factcheck.ui.actions import Actions
from factcheck.ui.session import Session
from factcheck.ui.views.desk.claim_card import ClaimCard
from factcheck.ui.views.desk.claims_list import ClaimsList
from factcheck.ui.views.desk.columns import columns, scrolled, stacked
from factcheck.ui.views.desk.paired import PairedFindings
from factcheck.ui.views.desk.suggestions import SuggestionsPanel
from factcheck.ui.views.desk.verdict_card import VerdictCard
from factcheck.ui.views.screen import Screen
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.services.desk import ClaimView


class DeskScreen(Screen):
    """Claims | the claim with its pairings and verdict | findings to pair."""

    name = "desk"
    passage_requested = Signal(int, int)
    sources_requested = Signal()
    filled = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self._chosen = 0  # the claim one has gone to; keys are meant for it
        self._view: ClaimView | None = None  # None too while the chosen claim is being read
        self.claims = ClaimsList(session)
        self.claim_card = ClaimCard()
        self.paired = PairedFindings()
        self.verdict_card = VerdictCard()
        self.suggestions = SuggestionsPanel(session)
        self._nothing = EmptyState(
            "scale", tr("No claim chosen"), tr("Choose a claim on the left to decide it here.")
        )
        self._middle = scrolled(self.claim_card, self.paired)
        middle = stacked(self._middle, self.verdict_card, self._nothing)
        self.splitter = columns(self, self.claims, middle, self.suggestions)
        self._connect()
        self._show_nothing()

    def _connect(self) -> None:
        self.claims.chosen.connect(self._show)
        self.claims.shown.connect(self.filled)
        self.claims.pairing_requested.connect(self._pair)
        self.claims.sources_requested.connect(self.sources_requested)
        self.claim_card.passage_requested.connect(self.passage_requested)
        self.claim_card.edit_requested.connect(self.edit)
        self.paired.stance_chosen.connect(self._set_stance)
        self.paired.removal_requested.connect(self._remove)
        self.paired.passage_requested.connect(self.passage_requested)
        self.paired.edit_requested.connect(self.edit_finding)
        self.paired.finding_dropped.connect(self._pair_current)
        self.verdict_card.marked.connect(self.mark)
        self.verdict_card.reasoned.connect(self._reason)
        self.verdict_card.typed.connect(self._explain)
        self.verdict_card.status_chosen.connect(self._set_status)
        self.verdict_card.rationale.left.connect(self.opened)
        self.verdict_card.gap_requested.connect(self._jump_to_gap)
        self.suggestions.pairing_requested.connect(self._pair_current)
        self.suggestions.sources_requested.connect(self.sources_requested)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the desk's keys do."""
        return {
            "claim.next": lambda: self.claims.step(1),
            "claim.previous": lambda: self.claims.step(-1),
            "claim.next_unverified": self.claims.step_to_unverified,
            "claim.supported": lambda: self.mark(Verdict.SUPPORTED),
            "claim.disputed": lambda: self.mark(Verdict.DISPUTED),
            "claim.unverified": lambda: self.mark(Verdict.UNVERIFIED),
            "claim.rationale": self.verdict_card.rationale.setFocus,
            "claim.checked": self._check,
            "claim.review": self.review,
            "claim.source": self._show_source,
            "claim.edit": self.edit,
            "claim.record": self.record,
            "claim.delete": self._delete,
            "pairing.add": self._pair_marked,
            "suggestion.next": lambda: self.suggestions.step(1),
            "suggestion.previous": lambda: self.suggestions.step(-1),
            "pairing.supports": lambda: self._set_marked_stance(Stance.SUPPORTS),
            "pairing.contradicts": lambda: self._set_marked_stance(Stance.CONTRADICTS),
            "pairing.context": lambda: self._set_marked_stance(Stance.CONTEXT),
            "pairing.remove": self._remove_marked,
            "finding.edit": self.edit_finding,
        }

    def load(self) -> None:
        """Show the session's dossier from the start."""
        self.claims.load()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow an operation."""
        if changes.reshapes("claims") or (self.claims.is_narrowed and changes.touches("claims")):
            self.claims.reload()
        if changes.touches("sources", "speakers"):
            self.claims.filter.load()
        touched = changes.touched.get("claims", frozenset()) | {self.current}
        self.claims.model.refresh(None if changes.touches("speakers") else touched)
        self._look()
        if changes.touches("findings", "pairings", "editions", "claims"):
            self.suggestions.reload()

    def opened(self) -> None:
        """Take the keyboard."""
        self.claims.view.setFocus()

    def start_search(self) -> None:
        """Search the claims."""
        self.claims.search.setFocus()
        self.claims.search.selectAll()

    @property
    def current(self) -> int:
        """The id of the claim shown; 0 for none."""
        return self._view.claim.id if self._view else 0

    def show_claim(self, claim: int) -> None:
        """Make a claim the current one."""
        self.claims.choose(claim)

    def flush(self) -> None:
        """Save at once what was typed."""
        self.verdict_card.flush()

    def _show(self, claim: int) -> None:
        self.verdict_card.flush()
        self.paired.await_pairing(0)
        if not claim:
            self._show_nothing()
            return
        self._chosen = claim
        if claim != self.current:  # what still stands on the screen is another claim's
            self._view = None
            self.verdict_card.rationale.hold()
        self._look()
        self.suggestions.show_claim(claim)
        self.actions_table.refresh()

    def _look(self) -> None:
        if self._chosen:
            self.session.ask(
                looks.claim, self._chosen, then=self._take, key="claim", failed=self._gone
            )

    def _take(self, view: ClaimView) -> None:
        if view.claim.id != self._chosen:
            return
        if self.current != view.claim.id:
            self._middle.verticalScrollBar().setValue(0)
        self._view = view
        self.claim_card.show_claim(view)
        self.paired.show_pairings(view.paired)
        self.verdict_card.show_claim(view)
        tabs.order(self.claims, self.claim_card, self.paired, self.verdict_card, self.suggestions)
        self._show_middle(True)
        self.actions_table.refresh()

    def _gone(self, error: object) -> None:
        """The claim was deleted meanwhile; the list asked again chooses another."""
        self._show_nothing()
        if isinstance(error, UserError):
            self.claims.reload()
        else:
            self.session.jobs.failed_with.emit(error)

    def _show_nothing(self) -> None:
        self._chosen = 0
        self._view = None
        self._show_middle(False)
        self.suggestions.show_claim(0)
        self.actions_table.refresh()

    def _show_middle(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's setVisible
        self._nothing.setVisible(not shown)
        for part in (self._middle, self.verdict_card):
            part.setVisible(shown)

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """Deciding needs a claim, and a stance a pairing."""
        chosen = {
            name: lambda: bool(self._chosen)
            for name in self.handlers()
            if name.startswith(("claim.", "pairing."))
        }
        moves = ("claim.next", "claim.previous", "claim.next_unverified")
        chosen["finding.edit"] = lambda: self._view is not None and bool(self._view.paired)
        return chosen | dict.fromkeys(moves, lambda: True)

    def mark(self, verdict: str) -> None:
        """Give the current claim its verdict."""
        stands = self._view is not None and self._view.claim.verdict == verdict
        if self._chosen and not stands:
            self.verdict_card.flush()
            self.session.do(services.verdicts.mark, claim=self._chosen, verdict=str(verdict))

    def _reason(self, reason: str) -> None:
        if self._view:
            was = self._view.claim.verdict
            self.session.do(services.verdicts.mark, claim=self.current, verdict=was, reason=reason)

    def _explain(self, claim: int, text: str) -> None:
        def saved(_changes: ChangeSet) -> None:
            self.verdict_card.hear_of_save(claim, saved=True)

        def failed(error: object) -> None:
            self.verdict_card.hear_of_save(claim, saved=False)
            self.session.jobs.failed_with.emit(error)

        self.session.do(
            services.verdicts.explain, saved, failed, claim=claim, rationale=text, join=True
        )

    def _check(self) -> None:
        """Set to checked; the keyboard goes back to the list, on to the next claim."""
        typed = self.verdict_card.flush()
        reviewed = self._view is not None and self._view.claim.status is Status.REVIEWED
        if typed or not reviewed:  # what is reviewed was checked before
            self._set_status(Status.CHECKED)
        self.opened()

    def _set_status(self, status: str) -> None:
        if self._chosen:
            self.verdict_card.flush()
            self.session.do(services.verdicts.set_status, claim=self._chosen, status=str(status))

    def _pair_marked(self) -> None:
        """Pair the marked suggestion; at a button that has the keyboard, Enter presses it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.suggestions.pair()

    def _pair_current(self, finding: int) -> None:
        held = {each.finding.id for each in self._view.paired} if self._view else set()
        if self._chosen and finding not in held | {self.paired.awaited}:
            self._pair(self._chosen, finding)

    def _pair(self, claim: int, finding: int) -> None:
        if claim == self._chosen:
            self.paired.await_pairing(finding)
        self.session.do(
            services.pairings.add,
            failed=self._refuse_pairing,
            claim=claim,
            finding=finding,
            stance=Stance.CONTEXT,
        )

    def _refuse_pairing(self, error: object) -> None:
        self.paired.await_pairing(0)
        self.session.jobs.failed_with.emit(error)

    def _set_marked_stance(self, stance: Stance) -> None:
        if self._view and self.paired.marked_finding:
            self._set_stance(self.paired.marked_finding, stance)

    def _set_stance(self, finding: int, stance: str) -> None:
        self.session.do(
            services.pairings.set_stance,
            claim=self.current,
            finding=finding,
            stance=str(stance),
            join=True,
        )

    def _remove_marked(self) -> None:
        if self._view and self.paired.marked:
            self._remove(self.paired.marked.pairing.id)

    def _remove(self, pairing: int) -> None:
        self.session.do(services.pairings.remove, pairing=pairing)

    def _delete(self) -> None:
        if self._chosen:
            self.session.do(services.claims.delete, claim=self._chosen)

    def _show_source(self) -> None:
        if self._view and self._view.claim.passages:
            passage = self._view.claim.passages[0]
            self.passage_requested.emit(passage.source, passage.id)

    def _jump_to_gap(self, gap: str) -> None:
        match gap:
            case Gap.RATIONALE:
                self.verdict_card.rationale.setFocus()
            case Gap.REASON:
                self.verdict_card.reasons.setFocus()
                self.verdict_card.reasons.showPopup()
            case _:
                self.suggestions.view.setFocus()

    def edit(self) -> None:
        """Open the claim's wording, speaker and date."""
        from factcheck.ui.dialogs.claim import ClaimDialog

        if self._view:
            ClaimDialog(self.session, self._view.claim, self.window()).open()

    def record(self) -> None:
        """Open what is recorded beside the verdict: readings, open questions, replies."""
        from factcheck.ui.dialogs.claim_record import ClaimRecord

        if self._view:
            ClaimRecord(self.session, self._view.claim, self.window()).show()

    def edit_finding(self) -> None:
        """Open the wording, edition and grade of the marked pairing's finding."""
        from factcheck.ui.dialogs.finding import FindingDialog

        if self._view and self.paired.marked:
            FindingDialog(self.session, self.paired.marked.finding, self.window()).open()

    def review(self) -> None:
        """Open the second person's opinion."""
        from factcheck.ui.dialogs.claim import ReviewDialog

        if self._view:
            ReviewDialog(self.session, self._view.claim, self.window()).open()
