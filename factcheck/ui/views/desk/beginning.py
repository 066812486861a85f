"""What the desk of a dossier without claims shows: what for, and the one next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.ui import looks
from factcheck.ui.session import Session
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.dossiers import Tally


class Beginning(EmptyState):
    """Sends one of its requests: for documents, for the inbox, or for the sources."""

    import_requested = Signal()
    inbox_requested = Signal()
    sources_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("scale", tr("No claims yet"), "", tr("Go to the sources"), parent)
        self._session = session
        self._next = self.sources_requested
        self.requested.connect(self._go_on)

    def look(self) -> None:
        """Ask how far the dossier is, and offer what comes next."""
        self._session.ask(looks.tally, self._session.dossier, then=self._offer, key="beginning")

    def _go_on(self) -> None:
        self._next.emit()

    def _offer(self, tally: Tally) -> None:
        if tally.waiting:
            self._next = self.inbox_requested
            waiting = counted(tally.waiting, tr("statement waits"), tr("statements wait"))
            words = tr("{n} in the inbox: keep what officials say as claims.", n=waiting)
            button = tr("Go to the inbox")
        elif tally.sources:
            self._next = self.sources_requested
            words = tr("A claim is what an official says: select words in a source and press C.")
            button = tr("Go to the sources")
        else:
            self._next = self.import_requested
            words = tr("Bring in the report and what officials say of it, or drop the files here.")
            button = tr("Bring in documents…")
        self.say(tr("No claims yet"), words, button)
