"""What the screens share: the open store, the dossier shown, and the one way to change things."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from factcheck.errors import FactcheckError
from factcheck.ui.drafts import Drafts
from factcheck.ui.jobs import Jobs, LongJob, Then
from factcheck.ui.opening import Opening

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.store import Store


class Session(QObject):
    """The store and the dossier that the window works on.

    `changed` is told of every operation (a ChangeSet), `dossier_switched` of another dossier's id
    (0 for none), `said` carries a quiet line for the user.
    """

    changed = Signal(object)
    dossier_switched = Signal(int)
    said = Signal(str)

    def __init__(self, store: Store | Opening, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.jobs = jobs
        self.drafts = Drafts(self)
        self._dossier = 0

    @property
    def store(self) -> Store:
        """The store. Who asks before it is open waits for it; the window's thread has it opened."""
        if not isinstance(self._store, Opening):
            return self._store
        if QThread.currentThread() is self.thread():
            self._store.begin()
        return self._store.wait()

    @property
    def read_only(self) -> bool:
        """Whether the store is open for reading only; False while it is being opened."""
        store = self._store.opened() if isinstance(self._store, Opening) else self._store
        return store is not None and store.read_only

    def exchange(self, work: Callable[[Path], Any], then: Then, failed: Then) -> None:
        """Close the store, do something with its file, and open it again, whatever came of it.

        Who asks for the store meanwhile waits until it is open. Changes that were asked for before
        are done first.
        """
        self.jobs.drain()
        old, outcome = self.store, Future[Any]()

        def swap() -> Store:
            from factcheck.store import Store

            old.close()
            try:
                outcome.set_result(work(old.path))
            except FactcheckError as error:  # the file is as it was
                outcome.set_exception(error)
            return Store(old.path, editor=old.editor)

        def end(_store: Store) -> None:
            error = outcome.exception()
            if error is None:
                then(outcome.result())
            else:
                failed(error)

        self.reopen(swap, end, failed)

    def reopen(self, open_store: Callable[[], Store], then: Then, failed: Then) -> None:
        """Open another store in the place of this one; who asks meanwhile waits for it."""
        self._store = opening = Opening(open_store)
        opening.begin()
        self.jobs.write(opening.wait, then, failed)

    def close(self) -> None:
        """Close the store, once nobody works on it any more; what is being typed is kept."""
        self.drafts.close()
        store = self._store.opened() if isinstance(self._store, Opening) else self._store
        if store is not None:
            store.close()

    def end_waiting(self) -> None:
        """Let nobody wait for a store that was not opened yet, unless a change waits for it."""
        if isinstance(self._store, Opening):
            (self._store.begin if self.jobs.writing else self._store.give_up)()

    @property
    def dossier(self) -> int:
        """The id of the dossier shown; 0 for none."""
        return self._dossier

    def switch_dossier(self, dossier: int) -> None:
        """Show another dossier."""
        if dossier != self._dossier:
            self._dossier = dossier
            self.dossier_switched.emit(dossier)

    def do(
        self,
        operation: Callable[..., ChangeSet],
        /,
        then: Callable[[ChangeSet], None] | None = None,
        failed: Then | None = None,
        **values: object,
    ) -> None:
        """Run a change of the services in the background, and tell everybody when it is done."""

        def done(changes: ChangeSet) -> None:
            self.changed.emit(changes)
            if then:
                then(changes)

        self.jobs.write(lambda: operation(self.store, **values), done, failed)

    def ask(
        self,
        look: Callable[..., Any],
        *arguments: object,
        then: Then,
        key: object = None,
        failed: Then | None = None,
    ) -> None:
        """Run a look of the services in the background; `then` gets its answer.

        Of looks with the same key only the latest is answered.
        """
        self.jobs.read(lambda: look(self.store, *arguments), then, key=key, failed=failed)

    def long(
        self,
        label: str,
        work: Callable[[Store, LongJob], Any],
        then: Then | None = None,
        failed: Then | None = None,
        *,
        can_cancel: bool = True,
        aside: bool = False,
    ) -> LongJob:
        """Run a long use case with its progress, and Cancel where it can be, in the status bar."""
        look = partial(self._with_store, work)
        return self.jobs.long(label, look, then, failed, can_cancel=can_cancel, aside=aside)

    def _with_store(self, work: Callable[[Store, LongJob], Any], job: LongJob) -> Any:
        return work(self.store, job)
