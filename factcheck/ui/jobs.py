"""Work off the window's thread, its results back on it.

A worker knows plain callables only; the signals belong to `Jobs`, which lives on the window's
thread. One thread writes, so operations keep the order of the keys pressed; others read.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from factcheck.errors import UserError

Then = Callable[[Any], None]
_BETWEEN = 0.05  # seconds between two signs of progress


class Cancelled(Exception):
    """Raised inside a long job that was cancelled."""


@dataclass(slots=True, eq=False)
class LongJob:
    """A job with progress; call `progress` often, it raises Cancelled when the user cancels."""

    label: str
    can_cancel: bool
    report: Callable[[int, int], None]
    _stop: Event = field(default_factory=Event)
    _told_at: float = 0.0

    def progress(self, done: int, total: int) -> None:
        """Tell how far the job is. Raises Cancelled when it is to end.

        However often it is called, the window is told no more often than a person can see.
        """
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now >= self._told_at + _BETWEEN or done >= total:
            self._told_at = now
            self.report(done, total)

    @property
    def cancelled(self) -> bool:
        """Whether it is to end."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to end at its next sign of progress."""
        self._stop.set()


class Jobs(QObject):
    """Runs callables on its threads. An exception goes to `failed_with` if nobody else takes it.

    `went_wrong` is sent with every exception, whoever takes it.
    """

    failed_with = Signal(object)
    went_wrong = Signal(object)
    job_started = Signal(object)
    job_progressed = Signal(object, int, int)
    job_ended = Signal(object)
    writing_changed = Signal()
    _delivery = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A worker busy in Python gives way to the window after so many seconds; the usual 5 ms, at
        # each of the calls a reaction takes, added up to blocks one could feel.
        sys.setswitchinterval(0.0005)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="job")
        self._quiet = ThreadPoolExecutor(1, thread_name_prefix="quiet")
        self._latest: dict[object, int] = {}
        self._running: set[LongJob] = set()
        self._pending = 0
        self._writes = 0
        self._failed_writes: list[BaseException] = []  # of which nobody was told yet
        self.unsaved = False  # whether something stood in the way of the last change
        self._closed = False
        self._delivery.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waiting to be delivered."""
        return self._pending > 0

    def write(
        self, work: Callable[[], Any], then: Then | None = None, failed: Then | None = None
    ) -> None:
        """Run a change after all those asked for before it."""
        tell = failed or self.failed_with.emit

        def done(deliver: Then) -> Then:
            def end(result: Any) -> None:
                self._writes -= 1
                if not isinstance(result, UserError):  # that was refused, and is no matter of disks
                    self.unsaved = isinstance(result, BaseException)
                self.writing_changed.emit()
                if result in self._failed_writes:
                    self._failed_writes.remove(result)
                deliver(result)

            return end

        def noted() -> Any:
            try:
                return work()
            except BaseException as error:
                self._failed_writes.append(error)
                raise

        if not self._closed:
            self._writes += 1
            self.writing_changed.emit()
        self._submit(self._writer, noted, done(then or self._nothing), done(tell))

    @property
    def writing(self) -> bool:
        """Whether a change is under way or waits for its turn."""
        return self._writes > 0

    def drain(self) -> bool:
        """Wait until every change asked for is done; whether all of them succeeded."""
        if not self._closed:
            self._writer.submit(self._nothing, None).result()
        return not self._failed_writes

    def read(
        self, work: Callable[[], Any], then: Then, *, key: object = None, failed: Then | None = None
    ) -> None:
        """Run a look. Of looks with the same key only the last one asked for is delivered.

        The others come to nothing, their errors too.
        """
        if key is None:
            self._submit(self._readers, work, then, failed)
            return
        mine = self._latest[key] = self._latest.get(key, 0) + 1

        def if_latest(deliver: Then) -> Then:
            return lambda result: deliver(result) if self._latest.get(key) == mine else None

        self._submit(
            self._readers, work, if_latest(then), if_latest(failed or self.failed_with.emit)
        )

    def long(
        self,
        label: str,
        work: Callable[[LongJob], Any],
        then: Then | None = None,
        failed: Then | None = None,
        *,
        can_cancel: bool = True,
        aside: bool = False,
    ) -> LongJob:
        """Run a job that shows its progress and, unless it tells none, can be cancelled.

        One that runs `aside` was not asked for: what is asked for does not wait behind it.
        """
        job = LongJob(
            label, can_cancel, lambda done, total: self.job_progressed.emit(job, done, total)
        )

        def ended(deliver: Then | None) -> Then:
            def end(result: Any) -> None:
                self._running.discard(job)
                self.job_ended.emit(job)
                if isinstance(result, Cancelled):
                    return
                (deliver or self._nothing)(result)

            return end

        self._running.add(job)
        self.job_started.emit(job)
        self._submit(
            self._quiet if aside else self._long,
            lambda: work(job),
            ended(then),
            ended(failed or self.failed_with.emit),
        )
        return job

    def quiet(self, work: Callable[[], Any], then: Then, failed: Then) -> None:
        """Run what nobody asked for and nobody waits for, such as a backup."""
        self._submit(self._quiet, work, then, failed)

    def close(self) -> None:
        """Wait for the changes under way, cancel long jobs, drop what was only looked at."""
        self._closed = True
        for job in self._running:
            job.cancel()
        for pool in (self._readers, self._long, self._quiet):
            pool.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    @staticmethod
    def _nothing(_result: Any) -> None:
        """Nobody waits for the result."""

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        then: Then | None,
        failed: Then | None,
    ) -> None:
        if self._closed:
            return
        self._pending += 1
        future = pool.submit(work)
        future.add_done_callback(
            lambda done: self._hand_over(
                done, then or self._nothing, failed or self.failed_with.emit
            )
        )

    def _hand_over(self, done: Future[Any], then: Then, failed: Then) -> None:
        if done.cancelled() or self._closed:
            return
        error = done.exception()
        if error is not None:
            self.went_wrong.emit(error)
        self._delivery.emit((lambda: failed(error)) if error else (lambda: then(done.result())))

    def _deliver(self, deliver: Callable[[], None]) -> None:
        self._pending -= 1
        if not self._closed:
            deliver()
