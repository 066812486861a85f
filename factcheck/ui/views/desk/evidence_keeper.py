"""Holds the index of the dossier's evidence, and has it filled in the background."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck.ui.session import Session
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.suggestions import Suggestions
    from factcheck.services.suggesting.edition_lines import InEdition
    from factcheck.services.suggesting.evidence import Evidence
    from factcheck.store import Store
    from factcheck.ui.jobs import LongJob

_FELT = 2_000  # findings and passages: from here on walking them all is felt


@dataclass(frozen=True, slots=True)
class Answer:
    """What is suggested; whether the same can be asked by meaning, and whether work is left."""

    suggestions: Suggestions
    can_mean: bool
    to_do: bool


class EvidenceKeeper(QObject):
    """Sends `taken_in` when suggestions may be others, for the index knows more.

    A job that failed, or that the user cancelled, is not begun again before the sources change.
    """

    taken_in = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lock = Lock()
        self._held: Evidence | None = None
        self._job: LongJob | None = None
        self._of = 0  # the dossier that the job is for
        self._given_up = 0  # the dossier for which it was cancelled or failed
        session.jobs.job_ended.connect(self._ended)

    def look(self, store: Store, claim: int, words: str, quick: bool) -> Answer:  # noqa: FBT001 - called by position
        """What is suggested for a claim of the dossier shown; on any thread."""
        from factcheck.services.deciding import claims
        from factcheck.services.suggesting import suggestions

        held = self._index(store, claims.get(store, claim).dossier)
        found = suggestions.of_claim(store, claim, words, evidence=held, quick=quick)
        to_do = bool(held.waiting or (not held.knows_meaning and held.to_learn))
        return Answer(found, quick and held.knows_meaning, to_do)

    def line(self, store: Store, finding: int) -> tuple[InEdition, ...]:
        """The way of a finding of the dossier shown through the editions; on any thread."""
        from factcheck.services.suggesting import edition_lines

        return edition_lines.of_finding(store, finding, self._index(store, self._session.dossier))

    def lines(
        self, store: Store, findings: Sequence[int]
    ) -> list[tuple[int, tuple[InEdition, ...]]]:
        """The ways of several findings, each with its finding."""
        return [(finding, self.line(store, finding)) for finding in findings]

    def work(self) -> None:
        """Fill the index in the background, unless that is under way or was cancelled."""
        dossier = self._session.dossier
        if self._job is not None and self._of != dossier:
            self._job.cancel()
        elif self._job is None and dossier and self._given_up != dossier:
            self._of = dossier
            label = tr("Reading the reports for suggestions")
            self._job = self._session.long(label, self._take, failed=self._fail, aside=True)

    def forgive(self) -> None:
        """Begin again what was given up, when it is next needed."""
        self._given_up = 0

    def _index(self, store: Store, dossier: int) -> Evidence:
        from factcheck.services.suggesting.evidence import Evidence

        with self._lock:
            held = self._held
            if held is None or held.store is not store or held.dossier != dossier:
                held = self._held = Evidence(store, dossier)
            return held

    def _take(self, store: Store, job: LongJob) -> None:
        held = self._index(store, self._of)
        if held.waiting:
            held.take_in(job.progress, lambda: job.cancelled)
        else:
            held.learn(job.progress, lambda: job.cancelled)
        if held.size >= _FELT:
            # It lives as long as its dossier is shown, and what is let go of is freed all the same:
            # only looking for garbage among so much would be felt.
            gc.freeze()

    def _fail(self, error: object) -> None:
        self._given_up = self._of
        self._session.jobs.failed_with.emit(error)

    def _ended(self, job: LongJob) -> None:
        if job is self._job:
            self._job = None
            if job.cancelled and self._of == self._session.dossier:
                self._given_up = self._of
            self.taken_in.emit()
