"""Notices what others did to the store: another window, the command line beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from factcheck.domain.changes import ChangeSet
from factcheck.ui import looks
from factcheck.ui.session import Session

if TYPE_CHECKING:
    from factcheck.domain.changes import HistoryEntry

EVERY = 1500  # milliseconds


class Neighbours(QObject):
    """Looks at the journal's last operation now and then; one that is not ours refreshes all."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._last: int | None = None
        session.changed.connect(self._follow)
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(self.look)
        timer.start()
        self.look()  # or what others do before the first tick would count as known

    def look(self) -> None:
        """Look now. While a change of ours is under way there is nothing to learn."""
        if not self._session.jobs.writing:
            self._session.ask(looks.last_operation, then=self._compare, key=(self, "last"))

    def _follow(self, changes: ChangeSet) -> None:
        # Another store may stand in its place: then its own operations count from the next look.
        self._last = None if changes.everything else max(self._last or 0, changes.operation)

    def _compare(self, entry: HistoryEntry | None) -> None:
        if entry is None or self._session.jobs.writing:
            return
        known = self._last
        if known is not None and entry.operation > known:
            self._session.changed.emit(ChangeSet.of_others(entry))
        self._last = max(known or 0, entry.operation)
