"""Reads documents one after the other in a job, and tells how each goes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck.errors import FactcheckError
from factcheck.reading.isolated import Cancelled
from factcheck.reading.telling import Listener
from factcheck.services.incoming import preparing
from factcheck.ui.session import Session
from factcheck.ui.views.importing.rows import UNDER_WAY, Row, State
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.services.incoming.preparing import Prepared
    from factcheck.store import Store
    from factcheck.ui.jobs import LongJob


class Reading(QObject):
    """Reads rows in the order they were given. `changed` carries a Row that is another now.

    `advanced` carries one of which some more pages are read.

    What is told comes from the job's thread, and is taken in on the window's: rows are changed
    there alone.
    """

    changed = Signal(object)
    advanced = Signal(object)
    _progressed = Signal(object, int, int)
    _began = Signal(object, str)
    _ended = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._queue: deque[Row] = deque()
        self._running = False
        self._progressed.connect(self._show_progress)
        self._began.connect(self._show_first)
        self._ended.connect(self._end)

    def read(self, rows: Sequence[Row]) -> None:
        """Read these too."""
        self._queue.extend(rows)
        if self._queue and not self._running:
            self._running = True
            what = counted(len(self._queue), tr("document"), tr("documents"))
            label = tr("Reading {what}", what=what)
            self._session.long(label, self._work, self._done, self._failed)

    def stop(self, row: Row) -> None:
        """Leave a row out that is being read or waits for it."""
        row.stop.set()
        if row.state is State.WAITING:
            self._end(row, None)

    def _work(self, store: Store, job: LongJob) -> None:
        """Read until there is no more; a row that is added meanwhile is read too."""
        done = 0
        while self._queue:
            row = self._queue.popleft()
            if job.cancelled:
                row.stop.set()
            if not row.stop.is_set():
                self._progressed.emit(row, 0, 0)
            job.report(done, done + 1 + len(self._queue))
            self._ended.emit(row, self._read(store, job, row))
            done += 1

    def _read(self, store: Store, job: LongJob, row: Row) -> Prepared | Exception | None:
        if row.stop.is_set():
            return None
        listener = Listener(partial(self._progressed.emit, row), partial(self._began.emit, row))
        try:
            return preparing.prepare(
                store,
                given=row.given,
                dossier=row.dossier,
                listener=listener,
                cancelled=lambda: row.stop.is_set() or job.cancelled,
            )
        except Cancelled:
            return None
        except Exception as error:  # noqa: BLE001 - a bug ends this row, not those behind it
            return error

    def _show_progress(self, row: Row, done: int, total: int) -> None:
        if row.state in UNDER_WAY:
            began = row.state is State.WAITING
            row.state, row.done, row.total = State.READING, done, total
            (self.changed if began else self.advanced).emit(row)

    def _show_first(self, row: Row, words: str) -> None:
        row.first = words
        self.changed.emit(row)

    def _end(self, row: Row, told: Prepared | Exception | None) -> None:
        if row.state not in UNDER_WAY:
            return
        if told is None:
            row.state = State.CANCELLED
        elif isinstance(told, FactcheckError):
            row.state, row.error = State.REFUSED, str(told)
        elif isinstance(told, Exception):
            row.state, row.error = State.REFUSED, tr("It could not be read: a fault of Factcheck.")
            self._session.jobs.failed_with.emit(told)
        else:
            row.take(told)
        self.changed.emit(row)

    def _done(self, _result: object = None) -> None:
        self._running = False
        self.read(())  # what came between the job's last look and its end

    def _failed(self, error: object) -> None:
        self._session.jobs.failed_with.emit(error)
        self._done()
