"""This side's handle of one child: it starts it, speaks with it, watches it and ends it."""

import contextlib
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from threading import Condition, Event, Thread
from typing import Any, BinaryIO, cast

from factcheck.domain import text as texts
from factcheck.errors import EnvironmentProblem
from factcheck.reading.apart import starting
from factcheck.reading.apart.guard import Guard, Verdict
from factcheck.reading.apart.memory import resident
from factcheck.reading.apart.wire import Garbled, Kind, packed, receive, send, unpacked
from factcheck.reading.telling import Listener
from factcheck.settings import ReadingLimits

_LOOKS = 0.05  # seconds between two looks at a busy child
_TO_START = 30.0  # seconds: a cold disk and a virus scanner take their time
_TO_END = 5.0  # seconds an ended child has to be gone
_MOST_FACTS = 8_000_000  # bytes of JSON: it takes twenty times as much in memory at worst
_MOST_PAYLOAD = 80_000_000  # bytes: the longest text in any script, the largest picture
_MOST_SIGNS = 100_000  # frames of progress for one document
_SMALL = {Kind.PROGRESS: 100, Kind.FIRST: 10_000, Kind.FAILURE: 20_000}
_WORN_AFTER = 50  # documents
_WORN_AT = 0.5  # of the memory allowed, in use after a document

Command = Callable[[int], Sequence[str]]


class Refused(Exception):
    """The child says that it could not do it; `told` is its JSON, not yet believed."""

    def __init__(self, told: Any) -> None:
        super().__init__()
        self.told = told

    @property
    def is_clean(self) -> bool:
        """Whether a reader refused the document, rather than fell over it."""
        return isinstance(self.told, dict) and "words" in self.told


class Died(Exception):
    """The child ended before it answered: by itself with `status`, or by a guard's `verdict`."""

    def __init__(self, status: int | None, verdict: Verdict | None) -> None:
        super().__init__()
        self.status = status
        self.verdict = verdict


@dataclass(frozen=True, slots=True)
class Request:
    """A task's name, a document's bytes, and the plain values that say what is wanted of it."""

    task: str
    data: bytes
    plain: dict[str, Any]
    limits: ReadingLimits


class Worker:
    """A child process. One thread at a time may use it; `protections` names the bars it raised."""

    def __init__(self, command: Command, memory_mb: int) -> None:
        self.memory_mb = memory_mb
        self.protections: tuple[str, ...] = ()
        self._process: subprocess.Popen[bytes] | None = None
        self._problem: OSError | None = None
        self._guard: Guard | None = None
        self._ending = False
        self._served = 0
        self._changed = Condition()
        self._begun = Event()
        # On Linux a child is set to end with the thread that started it: this one outlives it.
        self._keeper = Thread(
            target=self._keep, args=(command(memory_mb),), name="reading child", daemon=True
        )
        self._keeper.start()
        self._begun.wait()
        if self._problem is not None:
            raise _no_start(self._problem.strerror or str(self._problem))

    @property
    def usable(self) -> bool:
        """Whether it is there and not worn: neither used often nor left with much memory."""
        process = self._process
        if self._ending or process is None or process.poll() is not None:
            return False
        used = resident(process.pid)
        return self._served < _WORN_AFTER and used < _WORN_AT * self.memory_mb * 1_000_000

    def greet(self, cancelled: Callable[[], bool]) -> None:
        """Wait until the child has raised its bars.

        Raises EnvironmentProblem when it does not come up, Died when it is cancelled.
        """
        if self.protections:
            return
        guard = Guard(ReadingLimits(seconds=int(_TO_START), memory_mb=self.memory_mb), cancelled)
        try:
            with self._watched(guard) as (_, answers):
                _, body = receive(answers, {Kind.HELLO: 10_000})
                self.protections = ("a process of its own", *map(str, unpacked(body)))
        except (Died, Garbled, TypeError) as failed:
            if guard.verdict is Verdict.CANCELLED:
                raise
            raise _no_start(f"it ends with status {self._status}") from failed

    def ask(self, request: Request, guard: Guard, listener: Listener) -> tuple[Any, bytes]:
        """The facts and the payload answered, neither checked.

        Raises Refused, Died or Garbled; after the last two the child is of no more use.
        """
        self._served += 1
        asked = {"task": request.task, "plain": request.plain, "limits": asdict(request.limits)}
        with self._watched(guard) as (requests, answers):
            send(requests, Kind.REQUEST, packed(asked))
            send(requests, Kind.DATA, request.data)
            facts = _facts(answers, listener)
            _, payload = receive(answers, {Kind.PAYLOAD: _MOST_PAYLOAD})
        return unpacked(facts), payload

    @contextlib.contextmanager
    def _watched(self, guard: Guard) -> Iterator[tuple[BinaryIO, BinaryIO]]:
        """The child's two pipes while the guard watches it; what breaks off here ends it."""
        process = self._process
        assert process is not None
        pipes = cast("tuple[BinaryIO, BinaryIO]", (process.stdin, process.stdout))
        self._watch(guard)
        try:
            yield pipes
        except (EOFError, OSError):
            self.end()
            raise Died(process.returncode, guard.verdict) from None
        except Refused as refused:
            if not refused.is_clean:  # what fell over may have left something half done behind
                self.end()
            raise
        except BaseException:
            self.end()
            raise
        finally:
            self._watch(None)
            if self._ending:  # from here, or by another thread, which leaves the pipes to this one
                self._close_pipes()

    @property
    def _status(self) -> int | None:
        return self._process.returncode if self._process else None

    def _watch(self, guard: Guard | None) -> None:
        with self._changed:
            self._guard = guard
            self._changed.notify()

    def end(self) -> None:
        """End the child at once and wait until it is gone."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        self._keeper.join(_TO_END)
        if self._guard is None:
            self._close_pipes()

    def _close_pipes(self) -> None:
        process = self._process
        for pipe in (process.stdin, process.stdout) if process else ():
            assert pipe is not None
            with contextlib.suppress(OSError):  # what was still to be written is for nobody
                pipe.close()

    def _keep(self, line: Sequence[str]) -> None:
        """Start the child, watch it, and see it gone."""
        try:
            self._process = process = starting.start(line)
        except OSError as problem:
            self._problem = problem
            return
        finally:
            self._begun.set()
        try:
            with self._changed:
                while not self._ending and process.poll() is None:
                    self._changed.wait(_LOOKS if self._guard else None)
                    if self._guard and self._guard.look(process.pid):
                        break
        finally:
            process.kill()
            process.wait()


def _no_start(reason: str) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"The part of the program that reads documents cannot be started: {reason}.",
        todo="Install Factcheck again.",
    )


def _facts(answers: BinaryIO, listener: Listener) -> bytes:
    """Pass on what is told on the way, until the facts come."""
    for _ in range(_MOST_SIGNS):
        kind, body = receive(answers, {**_SMALL, Kind.FACTS: _MOST_FACTS})
        if kind == Kind.FACTS:
            return body
        if kind == Kind.FAILURE:
            raise Refused(unpacked(body))
        if kind == Kind.FIRST:
            listener.first(texts.captured(body.decode("utf-8", "replace")))
        else:
            done, total = _progress(body)
            listener.progress(done, total)
    raise Garbled


def _progress(body: bytes) -> tuple[int, int]:
    match unpacked(body):
        case [int(done), int(total)] if 0 <= done <= total:
            return done, total
    raise Garbled
