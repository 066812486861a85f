"""Keeps rail, status bar and the undo actions in step with the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck.ui import looks
from factcheck.ui.actions import Actions
from factcheck.ui.rail import Rail
from factcheck.ui.session import Session
from factcheck.ui.status import Status
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.dossiers import Dossier, Tally
    from factcheck.services.safekeeping.history import Next


class Overview(QObject):
    """`emptied` says whether the store has no dossier at all."""

    emptied = Signal(bool)

    def __init__(self, session: Session, rail: Rail, status: Status, actions: Actions) -> None:
        super().__init__(session)
        self._session = session
        self._rail = rail
        self._status = status
        self._actions = actions
        self._next: Next | None = None
        actions.allow({"edit.undo": self._can_undo, "edit.redo": self._can_redo})
        session.changed.connect(self._changed)
        session.dossier_switched.connect(self._switched)

    def load(self, wanted: int = 0) -> None:
        """Look at the store from the start and show a dossier: the one wanted, else the last."""
        self._session.ask(
            looks.dossiers, then=lambda known: self._take(known, wanted), key="dossiers"
        )
        self._session.ask(looks.following, then=self._show_next, key="following")

    def _take(self, known: Sequence[Dossier], wanted: int) -> None:
        ids = [dossier.id for dossier in known]
        shown = self._session.dossier
        choice = next((d for d in (shown, wanted) if d in ids), ids[-1] if ids else 0)
        self._rail.show_dossiers(known, choice, ("dossier.new", "dossier.edit", "dossier.sample"))
        self._session.switch_dossier(choice)
        self.emptied.emit(not known)
        if not choice:
            self._show_tally(None)

    def _switched(self, dossier: int) -> None:
        self._tally()
        if dossier:
            self._session.ask(
                looks.dossiers, then=lambda known: self._take(known, dossier), key="dossiers"
            )

    def _tally(self) -> None:
        if self._session.dossier:
            self._session.ask(
                looks.tally, self._session.dossier, then=self._show_tally, key="tally"
            )

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches("dossiers"):
            self.load(self._session.dossier)
        else:
            self._session.ask(looks.following, then=self._show_next, key="following")
        self._tally()

    def _show_tally(self, tally: Tally | None) -> None:
        self._rail.show_tally(tally)
        self._status.show_tally(tally, read_only=self._session.read_only)

    def _show_next(self, following: Next) -> None:
        self._next = following
        for name, verb, label in (
            ("edit.undo", tr("Undo"), following.undo),
            ("edit.redo", tr("Redo"), following.redo),
        ):
            self._actions[name].setText(f"{verb}: {label}".replace("&", "&&") if label else verb)
        self._actions.refresh()

    def _can_undo(self) -> bool:
        return self._next is not None and self._next.undo is not None

    def _can_redo(self) -> bool:
        return self._next is not None and self._next.redo is not None
