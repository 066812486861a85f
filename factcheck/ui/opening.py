"""The store, opened on a thread of its own; who needs it sooner waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.store import Store


class Opening:
    """Opens a store once it is told to `begin`.

    Waiting never keeps the opening from going on: no other work shares its thread.
    """

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._opened: Future[Store] = Future()
        self._told = Event()
        Thread(target=self._run, name="opening", daemon=True).start()

    def begin(self) -> None:
        """Open the store now."""
        self._told.set()

    def give_up(self) -> None:
        """Do not open the store if that has not begun; whoever waits gets CancelledError."""
        self._opened.cancel()
        self._told.set()

    def wait(self) -> Store:
        """The open store, waited for. Raises what opening it raised."""
        return self._opened.result()

    def opened(self) -> Store | None:
        """The store if it is open by now."""
        future = self._opened
        done = future.done() and not future.cancelled() and future.exception() is None
        return future.result() if done else None

    def _run(self) -> None:
        self._told.wait()
        if not self._opened.set_running_or_notify_cancel():
            return
        try:
            self._opened.set_result(self._open_store())
        except BaseException as error:  # noqa: BLE001 - it is raised to whoever waits
            self._opened.set_exception(error)
