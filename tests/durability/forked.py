"""Processes that are killed: forked, so that a thousand of them need no thousand starts."""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

BROKE = 70  # the status of a child that ended by an exception


def fork(action: Callable[[], object], *, out: Path, given: Path | None = None) -> int:
    """Do something in a child, its output in a file, and return its process id at once."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    status = BROKE
    try:
        os.dup2(os.open(given or os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 1)
        os.dup2(os.open(f"{out}.err", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
        action()
        status = 0
    except BaseException:  # noqa: BLE001 - a child must not go on as its parent would
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def ended(child: int) -> int:
    """Wait for a child's end: its status, or the number of the signal it died of, negative."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill(child: int) -> int:
    """Kill a child without a warning and return how it ended: it may have been done before."""
    os.kill(child, signal.SIGKILL)
    return ended(child)


def lasting(action: Callable[[], object], out: Path) -> float:
    """The seconds that something takes in a child that nobody kills."""
    begun = time.monotonic()
    status = ended(fork(action, out=out))
    if status:
        raise RuntimeError(Path(f"{out}.err").read_text(encoding="utf-8"))
    return time.monotonic() - begun
