"""What is done with evidence on the desk: paired, given a stance, taken apart, dismissed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QApplication

from factcheck import services
from factcheck.domain.pairings import Stance
from factcheck.domain.suggestions import place_of
from factcheck.ui.session import Session
from factcheck.ui.views.desk.paired import PairedFindings, keys_of
from factcheck.ui.views.desk.suggestions import SuggestionsPanel

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.suggestions import Suggestion
    from factcheck.services.deciding.desk import ClaimView
    from factcheck.services.suggesting.edition_lines import InEdition


class PairingDeeds:
    """Turns what the suggestions and the pairings tell into operations.

    `chosen` gives the claim that keys are meant for, `shown` what stands on the screen, which is
    None while the chosen claim is being read.
    """

    def __init__(
        self,
        session: Session,
        paired: PairedFindings,
        suggestions: SuggestionsPanel,
        chosen: Callable[[], int],
        shown: Callable[[], ClaimView | None],
    ) -> None:
        self._session = session
        self._paired = paired
        self._suggestions = suggestions
        self._chosen = chosen
        self._shown = shown
        paired.stance_chosen.connect(self._set_stance)
        paired.removal_requested.connect(self._remove)
        paired.evidence_dropped.connect(self._pair_current)
        suggestions.pairing_requested.connect(self._pair_current)
        suggestions.dismissal_requested.connect(self._dismiss)
        suggestions.return_requested.connect(self._bring_back)
        suggestions.keeper.taken_in.connect(self.ask_lines)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the desk's keys do with evidence."""
        return {
            "pairing.add": self._pair_marked,
            "suggestion.next": lambda: self._suggestions.step(1),
            "suggestion.previous": lambda: self._suggestions.step(-1),
            "suggestion.dismiss": self._suggestions.dismiss,
            "suggestion.dismissed": self._suggestions.show_dismissed,
            "pairing.supports": lambda: self._set_marked_stance(Stance.SUPPORTS),
            "pairing.contradicts": lambda: self._set_marked_stance(Stance.CONTRADICTS),
            "pairing.context": lambda: self._set_marked_stance(Stance.CONTEXT),
            "pairing.remove": self._remove_marked,
        }

    def pair(self, claim: int, evidence: int | str) -> None:
        """Pair a claim with a finding, or with a passage that is kept by that."""
        if claim == self._chosen():
            self._paired.await_pairing(evidence)
        pairings = services.pairings
        place, add = _named(evidence, pairings.add, pairings.add_passage)
        self._do(partial(add, claim=claim, stance=Stance.CONTEXT, **place), self._refuse)

    def ask_lines(self) -> None:
        """Have the paired findings' ways through the editions shown when they are found."""

        def show(lines: Sequence[tuple[int, tuple[InEdition, ...]]]) -> None:
            for finding, line in lines:
                self._paired.show_line(finding, line)

        view = self._shown()
        wanted = [each.finding.id for each in view.paired] if view else []
        if wanted:
            look = self._suggestions.keeper.lines
            self._session.ask(look, wanted, then=show, key="edition lines")

    def _pair_marked(self) -> None:
        """Pair the marked suggestion; at a button that has the keyboard, Enter presses it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self._suggestions.pair()

    def _pair_current(self, evidence: int | str) -> None:
        view = self._shown()
        held = {key for each in (view.paired if view else ()) for key in keys_of(each)}
        if self._chosen() and evidence not in held | {self._paired.awaited}:
            self.pair(self._chosen(), evidence)

    def _refuse(self, error: object) -> None:
        self._paired.await_pairing(0)
        self._session.jobs.failed_with.emit(error)

    def _set_marked_stance(self, stance: Stance) -> None:
        if self._shown() and self._paired.marked_finding:
            self._set_stance(self._paired.marked_finding, stance)

    def _set_stance(self, evidence: int | str, stance: str) -> None:
        view = self._shown()
        if view is None:
            return
        pairings = services.pairings
        place, change = _named(evidence, pairings.set_stance, pairings.set_stance_of_passage)
        self._do(partial(change, claim=view.claim.id, stance=str(stance), join=True, **place))

    def _remove_marked(self) -> None:
        if self._shown() and self._paired.marked:
            self._remove(self._paired.marked.pairing.id)

    def _remove(self, pairing: int) -> None:
        self._session.do(services.pairings.remove, pairing=pairing)

    def _dismiss(self, suggestion: Suggestion) -> None:
        dismiss = services.suggestions.dismiss
        place, _ = _named(suggestion.key, dismiss, dismiss)
        self._do(partial(dismiss, claim=self._chosen(), **place))

    def _bring_back(self, dismissal: int) -> None:
        self._session.do(services.suggestions.bring_back, dismissal=dismissal)

    def _do(
        self, change: Callable[..., ChangeSet], failed: Callable[[object], None] | None = None
    ) -> None:
        self._session.do(change, failed=failed)


def _named(
    evidence: int | str,
    of_finding: Callable[..., ChangeSet],
    of_passage: Callable[..., ChangeSet],
) -> tuple[dict[str, Any], Callable[..., ChangeSet]]:
    """A finding, or the place of a passage, as the services name it; and which of two does it."""
    if isinstance(evidence, int):
        return {"finding": evidence}, of_finding
    source, start, end = place_of(evidence)
    return {"source": source, "start": start, "end": end}, of_passage
