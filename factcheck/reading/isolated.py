"""Reading untrusted documents in a process apart, with limits: the door the services use.

A child parses; whatever becomes of it, the caller gets what was captured or one line of words. See
`apart` for what the child may do, which is close to nothing.
"""

import atexit
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Condition
from typing import Any, cast

from factcheck.errors import EnvironmentProblem
from factcheck.reading.apart import refusing, starting
from factcheck.reading.apart.guard import Guard
from factcheck.reading.apart.refusing import Cancelled
from factcheck.reading.apart.tasks import TASKS
from factcheck.reading.apart.wire import Garbled
from factcheck.reading.apart.worker import Command, Died, Refused, Request, Worker
from factcheck.reading.captured import Captured
from factcheck.reading.limits import refusal
from factcheck.reading.naming import spoken
from factcheck.reading.pictured import Box, Picture
from factcheck.reading.telling import Listener
from factcheck.settings import ReadingLimits

__all__ = ["SHARED", "Apart", "Cancelled"]

_USUAL = ReadingLimits()
_NOBODY = Listener()
_LOOKS = 0.05  # seconds between two looks whether a free child is still waited for
_CLOSING = "The document was not read: the program is closing."


def _never() -> bool:
    return False


class Apart:
    """A few children that read, kept warm. Any thread may ask; each child has one task at a time.

    `command` gives the command line of a child for so many MB of memory.
    """

    def __init__(self, *, children: int = 2, command: Command = starting.command) -> None:
        self._command = command
        self._most = children
        self._free: list[Worker] = []
        self._busy: set[Worker] = set()
        self._changed = Condition()
        self._closed = False

    def read(
        self,
        data: bytes,
        *,
        name: str = "",
        charset: str = "",
        limits: ReadingLimits = _USUAL,
        listener: Listener = _NOBODY,
        cancelled: Callable[[], bool] = _never,
    ) -> Captured:
        """The captured text of a document, as `reading.read` gives it.

        `listener` is told on the calling thread; `cancelled` is asked often, on another thread.
        Raises UserError for what is refused, what hits a limit (it names the setting) and what
        brings its reader down; Cancelled, which is one, when it was; EnvironmentProblem when no
        child can be started.
        """
        ask = partial(
            self.call,
            "read",
            who=spoken(name),
            limits=limits,
            listener=listener,
            cancelled=cancelled,
            name=name,
            charset=charset,
        )
        try:
            return cast("Captured", ask(data))
        except refusing.BrokeOff:
            # PDFium falls over page labels that are their own parts; its text may be sound.
            plainer = data.replace(b"/PageLabels", b"/PageLabel_")
            if plainer == data:
                raise
            return cast("Captured", ask(plainer))

    def read_html(
        self, html: str, *, limits: ReadingLimits = _USUAL, cancelled: Callable[[], bool] = _never
    ) -> Captured:
        """The captured form of HTML from a clipboard. Raises as `read` does."""
        data = html.encode("utf-8", "replace")
        who = "The pasted page"
        captured = self.call("read_html", data, who=who, limits=limits, cancelled=cancelled)
        return cast("Captured", captured)

    def picture(
        self,
        data: bytes,
        *,
        page: int,
        width: int,
        limits: ReadingLimits = _USUAL,
        cancelled: Callable[[], bool] = _never,
    ) -> Picture:
        """A PDF's page, counted from 1, so many pixels wide. Raises as `read` does."""
        painted = self.call(
            "picture",
            data,
            who=f"Page {page}",
            limits=limits,
            cancelled=cancelled,
            page=page,
            width=width,
        )
        return cast("Picture", painted)

    def boxes(
        self,
        data: bytes,
        *,
        page: int,
        text: str,
        start: int,
        end: int,
        limits: ReadingLimits = _USUAL,
        cancelled: Callable[[], bool] = _never,
    ) -> list[Box]:
        """Where text[start:end] stands on a PDF's page, counted from 1; `text` is that page's.

        Empty where it is not found. Raises as `read` does.
        """
        found = self.call(
            "boxes",
            data,
            who=f"Page {page}",
            limits=limits,
            cancelled=cancelled,
            page=page,
            text=text,
            start=start,
            end=end,
        )
        return cast("list[Box]", found)

    def call(
        self,
        task: str,
        data: bytes,
        *,
        who: str = "The document",
        limits: ReadingLimits = _USUAL,
        listener: Listener = _NOBODY,
        cancelled: Callable[[], bool] = _never,
        **plain: Any,
    ) -> Any:
        """Do one of `tasks.TASKS` with a document's bytes; `plain` are JSON's values.

        `who` begins the messages. Raises as `read` does.
        """
        if len(data) > limits.file_mb * 1_000_000:
            raise refusal(f"{who} has {len(data) / 1_000_000:,.1f} MB", "file_mb", limits)
        request = Request(task, data, plain, limits)
        try:
            with self._child(limits.memory_mb, cancelled) as child:
                child.greet(cancelled)
                try:
                    facts, payload = child.ask(request, Guard(limits, cancelled), listener)
                except Refused as refused:
                    raise refusing.told(who, refused.told, limits) from None
                return TASKS[task].checked(facts, payload, limits)
        except Died as end:
            if end.verdict is not None:
                raise refusing.stopped(who, end.verdict, limits) from None
            raise refusing.died(who, end.status, limits) from None
        except Garbled:
            raise refusing.garbled(who) from None

    def warm(self) -> None:
        """Start a child now, so that the first document need not wait for it."""
        with self._child(_USUAL.memory_mb, _never) as child:
            child.greet(_never)

    def protections(self) -> tuple[str, ...]:
        """The names of the bars that hold around a child on this system."""
        with self._child(_USUAL.memory_mb, _never) as child:
            child.greet(_never)
            return child.protections

    def close(self) -> None:
        """End the children, also those at work."""
        with self._changed:
            self._closed = True
            children = [*self._free, *self._busy]
            self._free.clear()
            self._changed.notify_all()
        for child in children:
            child.end()

    @contextmanager
    def _child(self, memory_mb: int, cancelled: Callable[[], bool]) -> Iterator[Worker]:
        """A child that is nobody else's for a while; a new one where there is none to use."""
        child = self._taken(memory_mb, cancelled)
        try:
            yield child
        except Garbled:
            child.end()
            raise
        except (Died, EnvironmentProblem):
            if self._closed:
                raise Cancelled(_CLOSING) from None
            raise
        finally:
            with self._changed:
                self._busy.discard(child)
                keep = child.usable and not self._closed
                if keep:
                    self._free.append(child)
                self._changed.notify()
            if not keep:
                child.end()

    def _taken(self, memory_mb: int, cancelled: Callable[[], bool]) -> Worker:
        with self._changed:
            while len(self._busy) >= self._most and not self._closed:
                if cancelled():
                    raise Cancelled("The document was not read: cancelled.")
                self._changed.wait(_LOOKS)
            if self._closed:
                raise Cancelled(_CLOSING)
            fit = [c for c in self._free if c.usable and c.memory_mb == memory_mb]
            spent = [child for child in self._free if child not in fit]
            child = fit.pop() if fit else Worker(self._command, memory_mb)
            self._free = fit
            self._busy.add(child)
        for other in spent:
            other.end()
        return child


# The children of this process, for all who read in it. None is started before it is needed.
SHARED = Apart()
atexit.register(SHARED.close)
