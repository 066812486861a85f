"""The desk, put together: what the three columns tell becomes operations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from factcheck import services
from factcheck.domain.verdicts import Gap, Status, Verdict
from factcheck.errors import UserError
from factcheck.ui import looks, tabs
from factcheck.ui.actions import Actions
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.desk.beginning import Beginning
from factcheck.ui.views.desk.claim_card import ClaimCard
from factcheck.ui.views.desk.claims_list import ClaimsList
from factcheck.ui.views.desk.columns import columns, scrolled, stacked
from factcheck.ui.views.desk.dialogs import DeskDialogs
from factcheck.ui.views.desk.explaining import Explaining
from factcheck.ui.views.desk.paired import PairedFindings
from factcheck.ui.views.desk.pairing import PairingDeeds
from factcheck.ui.views.desk.published_line import PublishedLine
from factcheck.ui.views.desk.said_before import SaidBeforeCard
from factcheck.ui.views.desk.suggestions import SuggestionsPanel
from factcheck.ui.views.desk.verdict_card import VerdictCard
from factcheck.ui.views.screen import Screen

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.services.deciding.desk import ClaimView


_LAID_OUT = 150  # milliseconds until a row just added has its last height

# The tables that suggestions are made from.
_SUGGESTS = (
    "claims", "findings", "passages", "pairings", "editions", "sources", "page_maps", "speakers",
    "dismissals", "learned_terms",
)  # fmt: skip


class DeskScreen(Screen):
    """Claims | the claim with its pairings and verdict | findings to pair."""

    name = "desk"
    passage_requested = Signal(int, int)
    sources_requested = Signal()
    inbox_requested = Signal()
    import_requested = Signal()
    filled = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self._chosen = 0  # the claim one has gone to; keys are meant for it
        self._view: ClaimView | None = None  # None too while the chosen claim is being read
        self.claims = ClaimsList(session)
        self.claim_card = ClaimCard()
        self.published_line = PublishedLine(session)
        self.paired = PairedFindings()
        self.verdict_card = VerdictCard()
        self._explaining = Explaining(session, self.verdict_card)
        self.suggestions = SuggestionsPanel(session)
        self._nothing = QWidget()
        self._beginning = Beginning(session)
        self.said_before = SaidBeforeCard(session)
        self._dialogs = DeskDialogs(
            session, self.suggestions.keeper, self, lambda: self._view, lambda: self.paired.marked
        )
        self._pairing = PairingDeeds(
            session, self.paired, self.suggestions, lambda: self._chosen, lambda: self._view
        )
        self._middle = scrolled(self.claim_card, self.published_line, self.said_before, self.paired)
        middle = stacked(self._middle, self.verdict_card, self._nothing)
        self.splitter = columns(self, self.claims, middle, self.suggestions, self._beginning)
        self._connect()
        self._show_nothing()

    def _connect(self) -> None:
        self.claims.chosen.connect(self._show)
        self.claims.shown.connect(self.filled)
        self.claims.pairing_requested.connect(self._pairing.pair)
        self.claims.emptied.connect(self._begin)
        self._beginning.inbox_requested.connect(self.inbox_requested)
        self._beginning.sources_requested.connect(self.sources_requested)
        self._beginning.import_requested.connect(self.import_requested)
        self.claim_card.passage_requested.connect(self.passage_requested)
        self.claim_card.edit_requested.connect(self._dialogs.edit)
        self.said_before.claim_requested.connect(self.show_claim)
        self.paired.passage_requested.connect(self.passage_requested)
        self.paired.arrived.connect(self._scroll_to)
        self.paired.edit_requested.connect(self._dialogs.edit_finding)
        self.paired.learned_requested.connect(self._dialogs.show_learned)
        self.paired.line_requested.connect(self._dialogs.show_line)
        self.verdict_card.marked.connect(self.mark)
        self.verdict_card.reasoned.connect(self._reason)
        self.verdict_card.status_chosen.connect(self._set_status)
        self.verdict_card.rationale.left.connect(self.opened)
        self.verdict_card.gap_requested.connect(self._jump_to_gap)
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
            "claim.review": self._dialogs.review,
            "claim.source": self._show_source,
            "claim.edit": self._dialogs.edit,
            "claim.record": self._dialogs.record,
            "claim.delete": self._delete,
            **self._pairing.handlers(),
            "claim.same": self.said_before.adopt,
            "pairing.learned": self._dialogs.show_learned,
            "finding.line": self._dialogs.show_line,
            "finding.edit": self._dialogs.edit_finding,
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
        if changes.touches("sources"):
            self.suggestions.keeper.forgive()
        if not self._beginning.isHidden():
            self._beginning.look()
        if changes.touches(*_SUGGESTS):
            self.suggestions.reload()

    def opened(self) -> None:
        """Take the keyboard."""
        if self._beginning.isVisible():
            self._beginning.focus_button()
        else:
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
        self.published_line.show_claim(view.claim.id)
        self.paired.show_pairings(view.paired)
        self.verdict_card.show_claim(view)
        self._explaining.begin(view.claim)
        self.said_before.show_claim(view.claim)
        self._pairing.ask_lines()
        tabs.order(self.claims, self.claim_card, self.said_before, self.paired, self.verdict_card,
                   self.suggestions)  # fmt: skip
        self._show_middle(True)
        self.actions_table.refresh()

    def _scroll_to(self, row: QWidget) -> None:
        # Its place is known when the layout is done, and again when its line has come.
        for wait in (0, _LAID_OUT):
            QTimer.singleShot(wait, row, lambda: self._middle.ensureWidgetVisible(row, 0, SPACE_S))

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

    def _begin(self, empty: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Without any claim, offer the next step in the place of three empty columns."""
        if empty:
            self._beginning.look()
        if self._beginning.isHidden() is not empty:
            return
        held = self.window().focusWidget()
        self.splitter.setVisible(not empty)
        self._beginning.setVisible(empty)
        if held is not None and self.isAncestorOf(held):
            self.opened()

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
        for name in ("finding.edit", "finding.line", "pairing.learned"):
            chosen[name] = lambda: self._view is not None and bool(self._view.paired)
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
