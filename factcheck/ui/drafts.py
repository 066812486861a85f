"""Keeps what is typed into the window's forms and not saved yet, and gives it back.

Each form has a key of its own. What stands in it is written by a thread that does nothing else: it
waits for no change of the store and for no backup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.services.drafts import Draft
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
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="drafts")
        self._told = False  # that they cannot be kept, until they can
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def load(self) -> None:
        """See in the background what an earlier run left; forms opened later give it back."""
        session = self._session

        def look() -> list[Draft]:
            path = session.store.path  # waited for: imports beside the first painting slow it down
            from factcheck.services import drafts

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
            from factcheck.services import drafts

            draft = self._kept[key] = drafts.drafted(key, title, values)
            self._writer.submit(self._write, lambda: drafts.keep(self._session.store.path, draft))
            self.changed.emit()

    def forget(self, key: str) -> None:
        """Let go of what was typed in a form: it is saved, or was not meant."""
        if self._kept.pop(key, None) is not None:
            from factcheck.services import drafts

            self._writer.submit(self._write, lambda: drafts.forget(self._session.store.path, key))
            self.changed.emit()

    def close(self) -> None:
        """Keep what is being typed, and wait until it is written."""
        self.closing.emit()
        self._writer.shutdown(wait=True)

    def _write(self, do: Callable[[], None]) -> None:
        try:
            do()
        except FactcheckError as error:
            self._failed.emit(error)
        else:
            self._told = False

    def _tell(self, error: FactcheckError) -> None:
        if not self._told:
            self._told = True
            self._session.jobs.failed_with.emit(error)

    def _take(self, known: list[Draft]) -> None:
        self._kept = {draft.key: draft for draft in known} | self._kept
        if known:
            self.found.emit()
            self.changed.emit()
