"""What a document that took its reader over might try: tasks run in a real child, in tests alone.

Each of them answers with what came of it: "done", or the error it met.
"""

import ctypes
import errno
import os
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.reading import telling
from factcheck.reading.apart import child, tasks
from factcheck.reading.apart.tasks import Answer, Task

libc = ctypes.CDLL(None, use_errno=True)


def _called(result: int) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _tried(act: Callable[..., object]) -> Task:
    """An act whose success or error is the answer."""

    def run(_data: bytes, asked: dict[str, Any]) -> Answer:
        try:
            act(**asked)
        except OSError as error:
            return errno.errorcode.get(error.errno or 0, "refused by Python"), b""
        return "done", b""

    return Task(run, lambda facts, _payload, _limits: facts)


def _made(act: Callable[..., Answer]) -> Task:
    return Task(lambda _data, asked: act(**asked), lambda facts, payload, _limits: (facts, payload))


def _memory(megabytes: int) -> Answer:
    held = [bytes(1_000_000) for _ in range(megabytes)]
    return len(held), b""


def _spin() -> Answer:
    while True:
        pass


def _sleep() -> Answer:
    time.sleep(3_600)
    return None, b""


def _tell(signs: int) -> Answer:
    telling.first("The first words\u2028of it")
    for done in range(1, signs + 1):
        telling.progress(done, signs)
    return None, b""


def _overflow() -> Answer:
    return _overflow()


def _bug() -> Answer:
    raise KeyError("words of the document\nand more of them")


ATTACKS = {
    "pid": _made(lambda: (os.getpid(), b"")),
    "environment": _made(lambda: (dict(os.environ), b"")),
    "folder": _made(lambda: (str(Path.cwd()), b"")),
    "open files": _made(lambda: (_open_files(), b"")),
    "memory": _made(_memory),
    "spin": _made(_spin),
    "sleep": _made(_sleep),
    "tell": _made(_tell),
    "exit": _made(lambda: os._exit(3)),
    "crash": _made(lambda: (ctypes.string_at(0), b"")),
    "overflow": _made(_overflow),
    "bug": _made(_bug),
    "long answer": _made(lambda size: (None, b"x" * size)),
    "print": _made(lambda: (libc.puts(b"noise on the usual output") and libc.fflush(None), b"")),
    "read a file": _tried(lambda path: Path(path).read_bytes()),
    "list a folder": _tried(lambda path: list(Path(path).iterdir())),
    "write a file": _tried(lambda path: Path(path).write_bytes(b"x")),
    "write past Python": _tried(lambda path: _called(libc.creat(path.encode(), 0o600))),
    "remove past Python": _tried(lambda path: _called(libc.unlink(path.encode()))),
    "socket": _tried(socket.socket),
    "socket past Python": _tried(lambda: _called(libc.socket(2, 1, 0))),
    "fork past Python": _tried(lambda: _called(libc.fork())),
    "program": _tried(lambda: os.execv(sys.executable, [sys.executable, "-c", "pass"])),
    "program past Python": _tried(lambda: _called(libc.execv(b"/bin/true", None))),
    "signal past Python": _tried(lambda pid: _called(libc.kill(pid, 0))),
    "trace past Python": _tried(lambda pid: _called(libc.ptrace(16, pid, None, None))),
}


def _open_files() -> list[int]:
    found = []
    for number in range(64):
        try:
            os.fstat(number)
        except OSError:
            continue
        found.append(number)
    return found


def main(memory_mb: int) -> int:
    """Serve as a child does, these tasks too."""
    tasks.TASKS.update(ATTACKS)
    return child.main(memory_mb)
