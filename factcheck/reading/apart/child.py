"""The process that reads: it raises its bars, then does what it is asked, one document at a time.

It is given bytes, never a path, and answers into a pipe that nothing else in the process can write
to. It ends when the pipe of requests does.
"""

import os
import signal
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from factcheck.errors import FactcheckError
from factcheck.reading import telling
from factcheck.reading.apart import bars
from factcheck.reading.apart.tasks import TASKS, Answer
from factcheck.reading.apart.wire import Kind, packed, receive, send, unpacked
from factcheck.reading.limits import within
from factcheck.settings import ReadingLimits, reading_limits

_ANY_SIZE = 0xFFFFFFFF
_BETWEEN_SIGNS = 0.05  # seconds between two signs of progress
LONGEST_PREVIEW = 2_000  # code points of the first words
_PACKAGE = Path(__file__).parents[2]


def main(memory_mb: int) -> int:
    """Serve requests until there are no more. Returns the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    requests, answers = _own_pipes()
    os.chdir(Path(sys.executable).anchor)
    send(answers, Kind.HELLO, packed(bars.raised(memory_mb)))
    with suppress(EOFError, BrokenPipeError):  # the parent went, or wants no more
        while True:
            _, asked = receive(requests, {Kind.REQUEST: _ANY_SIZE})
            _serve(unpacked(asked), requests, answers)
    return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes under numbers that no library knows; the usual ones lead nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for usual in (0, 1, 2):
        os.dup2(nowhere, usual)
    os.close(nowhere)
    return requests, answers


def _serve(asked: dict[str, Any], requests: BinaryIO, answers: BinaryIO) -> None:
    limits = reading_limits(asked["limits"])
    if sys.platform != "win32":
        from factcheck.reading.apart.bars.posix import allow_seconds

        allow_seconds(limits.seconds)
    _, data = receive(requests, {Kind.DATA: _ANY_SIZE})
    try:
        facts, payload = _done(asked, data, limits, answers)
    except Exception as error:  # noqa: BLE001 - the parent words what it was
        send(answers, Kind.FAILURE, packed(_failure(error)))
    else:
        send(answers, Kind.FACTS, packed(facts))
        send(answers, Kind.PAYLOAD, payload)


def _done(asked: dict[str, Any], data: bytes, limits: ReadingLimits, answers: BinaryIO) -> Answer:
    with telling.told_to(_teller(answers)), within(limits):
        return TASKS[asked["task"]].run(data, asked["plain"])


def _teller(answers: BinaryIO) -> telling.Listener:
    """A listener that passes on what it hears, progress not more often than a person sees."""
    last = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _BETWEEN_SIGNS or done == total:
            last = now
            send(answers, Kind.PROGRESS, packed([done, total]))

    def first(text: str) -> None:
        send(answers, Kind.FIRST, text[:LONGEST_PREVIEW].encode("utf-8", "replace"))

    return telling.Listener(progress, first)


def _failure(error: Exception) -> dict[str, str]:
    """What went wrong: words for the editor, a limit's name, or a bug's kind and place."""
    if isinstance(error, FactcheckError):
        return {"words": type(error).__name__, "what": error.what, "todo": error.todo}
    if isinstance(error, MemoryError):
        return {"limit": "memory_mb"}
    return {"bug": f"{type(error).__name__}{_place(error)}"}


def _place(error: Exception) -> str:
    """Where among the readers it happened, the nearest to the error."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE) and path.parent != Path(__file__).parent:
            return f" in {path.relative_to(_PACKAGE).as_posix()}, line {frame.lineno}"
    return ""
