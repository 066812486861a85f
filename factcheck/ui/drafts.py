"""Keeps what is typed into the window's forms and not saved yet, and gives it back.

Each form has a key of its own. What stands in it is written by a thread that does nothing else,
twice a second while somebody types: it waits for no change of the store and for no backup.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import CancelledError
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.services.safekeeping.draft_writing import DraftWriter
    from factcheck.services.safekeeping.drafts import Draft
    from factcheck.ui.session import Session


class Drafts(QObject):
    """What is typed and not saved, by the keys of the forms.

    `found` is sent when words of an earlier run are there, `changed` whenever there are others,
    `closing` while those being typed can still be kept.
    """

    found = Signal()
    changed = Signal()
    closing = Signal()
    _failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._kept: dict[str, Draft] = {}
        self._path: Path | None = None
        self._made: DraftWriter | None = None
        self._told = False  # that they cannot be kept, until they can
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def load(self) -> None:
        """See in the background what an earlier run left; forms opened later give it back."""
        session = self._session

        def look() -> list[Draft]:
            path = session.store.path  # waited for: imports beside the first painting slow it down
            from factcheck.services.safekeeping import drafts

            return drafts.every(path)

        session.jobs.read(look, self._take)

    def every(self) -> list[Draft]:
        """All that is typed and not saved."""
        return list(self._kept.values())

    def values(self, key: str) -> Mapping[str, str]:
        """What was typed in a form and not saved; nothing where all was."""
        return self._kept[key].values if key in self._kept else {}

    def keep(self, key: str, title: str, values: Mapping[str, str]) -> None:
        """Keep what stands in a form, in place of what stood there before."""
        if not self._session.read_only and dict(self.values(key)) != dict(values):
            from factcheck.services.safekeeping import drafts

            draft = self._kept[key] = drafts.drafted(key, title, values)
            self._writer.keep(draft)
            self.changed.emit()

    def forget(self, key: str) -> None:
        """Let go of what was typed in a form: it is saved, or was not meant."""
        if self._kept.pop(key, None) is not None:
            self._writer.forget(key)
            self.changed.emit()

    def close(self) -> None:
        """Keep what is being typed, and wait until it is written."""
        self.closing.emit()
        if self._made is not None:
            self._made.close()

    @property
    def _writer(self) -> DraftWriter:
        """The writer, made when there is something to write."""
        if self._made is None:
            from factcheck.services.safekeeping.draft_writing import DraftWriter

            self._made = DraftWriter(self._beside, self._failed.emit)
        return self._made

    def _beside(self) -> Path | None:
        """Where the store is: it stays there when it is opened anew."""
        if self._path is None:
            try:
                self._path = self._session.store.path
            except (CancelledError, FactcheckError):  # there is none, and nothing was typed over it
                return None
        return self._path

    def _tell(self, error: FactcheckError | None) -> None:
        if error is not None and not self._told:
            self._session.jobs.failed_with.emit(error)
        self._told = error is not None

    def _take(self, known: list[Draft]) -> None:
        self._kept = {draft.key: draft for draft in known} | self._kept
        if known:
            self.found.emit()
            self.changed.emit()
