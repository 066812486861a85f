"""The heartbeat that writes what is being typed: a thread that waits for nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final

from factcheck.errors import FactcheckError
from factcheck.services.safekeeping import drafts

EVERY: Final = 0.5  # seconds that typed words wait at most until they are written

Told = Callable[[FactcheckError | None], None]


class DraftWriter:
    """Writes the latest words of each form, and takes away what is forgotten.

    Words given meanwhile are written together at the next beat, however many keys they were; what
    could not be written is tried again at the one after. The thread waits neither for a change of
    the store nor for who types. On it the store's `path` is asked for, which is None where there
    is no store, and `told` is called after each beat with what was in the way, or None.
    """

    def __init__(self, path: Callable[[], Path | None], told: Told) -> None:
        self._path, self._told = path, told
        self._waiting: dict[str, drafts.Draft | None] = {}
        self._lock = Lock()
        self._given, self._ending = Event(), Event()
        self._thread: Thread | None = None

    def keep(self, draft: drafts.Draft) -> None:
        """Write what stands in a form at the next beat."""
        self._give(draft.key, draft)

    def forget(self, key: str) -> None:
        """Take away at the next beat what was written of a form."""
        self._give(key, None)

    def close(self) -> None:
        """Write at once what still waits, and end."""
        self._ending.set()
        self._given.set()
        if self._thread is not None:
            self._thread.join()

    def _give(self, key: str, draft: drafts.Draft | None) -> None:
        with self._lock:
            self._waiting[key] = draft
            if self._thread is None:
                self._thread = Thread(target=self._run, name="drafts", daemon=True)
                self._thread.start()
        self._given.set()

    def _run(self) -> None:
        last = False
        while not last:
            self._given.wait()
            last = self._ending.wait(EVERY)
            with self._lock:
                self._given.clear()
                now, self._waiting = self._waiting, {}
            left = self._write(now)
            with self._lock:
                self._waiting = left | self._waiting
                if left:
                    self._given.set()

    def _write(self, now: dict[str, drafts.Draft | None]) -> dict[str, drafts.Draft | None]:
        """What of these could not be written."""
        path = self._path()
        if path is None:
            return {}
        failed: FactcheckError | None = None
        left = {}
        for key, draft in now.items():
            try:
                drafts.put(path, key, draft)
            except FactcheckError as error:
                failed, left[key] = error, draft
        self._told(failed)
        return left
