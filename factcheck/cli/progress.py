"""Progress, for people who watch a terminal."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_BAR = 24  # characters
_ERASE = "\r\x1b[K"


@contextmanager
def shown(arguments: Namespace, label: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with (done, total); it draws a bar while the block lasts.

    Nothing is drawn with -q, or where standard error is no terminal.
    """
    if arguments.quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return

    def draw(done: int, total: int) -> None:
        filled = _BAR * done // max(total, 1)
        bar = "█" * filled + "░" * (_BAR - filled)
        sys.stderr.write(f"{_ERASE}{label} {bar} {done} of {total}")
        sys.stderr.flush()

    try:
        yield draw
    finally:
        sys.stderr.write(_ERASE)
        sys.stderr.flush()
