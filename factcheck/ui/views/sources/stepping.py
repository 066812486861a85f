"""From source to source in the order of the list, and past one that is removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck.services.incoming import sources
from factcheck.ui.session import Session
from factcheck.ui.views.sources.keeper import tell
from factcheck.ui.views.sources.source_list import SourceList

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.sources import Source


class Stepping(QObject):
    """`went` carries the id of the source that is gone to."""

    went = Signal(int)

    def __init__(self, session: Session, listed: SourceList) -> None:
        super().__init__(listed)
        self._session = session
        self._list = listed
        self.at = 0  # the id of the source that is open

    def step(self, by: int) -> None:
        """Go to the source before or after the open one."""
        beside = self.beside(by)
        if beside:
            self.went.emit(beside)

    def beside(self, by: int) -> int:
        """The id of the source before or after the open one; 0 when there is none."""
        ids = self._list.ids()
        if self.at not in ids:
            return ids[0] if ids else 0
        place = ids.index(self.at) + by
        return ids[place] if 0 <= place < len(ids) else 0

    def remove(self, source: Source) -> None:
        """Take a source out of the dossier and go to the one beside it."""
        beside = self.beside(1) or self.beside(-1)

        def removed(_changes: ChangeSet) -> None:
            if beside:
                self.went.emit(beside)

        refused = partial(tell, self._session)
        self._session.do(sources.delete, removed, refused, source=source.id)
