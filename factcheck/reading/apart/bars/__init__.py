"""The bars a child raises around itself before it is given a document.

Each is raised where the system has it and left out silently where it has not: a document is never
refused for the want of one, and the next ones still stand. What holds is told (`raised`), so that
a test, or a person, can see it.
"""

import sys
from collections.abc import Callable

Bar = tuple[str, Callable[[], object]]


def raised(memory_mb: int) -> list[str]:
    """Raise every bar this system has; the names of those that hold, in order."""
    return [name for name, bar in _bars(memory_mb) if _holds(bar)]


def _bars(memory_mb: int) -> list[Bar]:
    """By system, the strictest last: it would keep the others from being raised."""
    from factcheck.reading.apart.bars import audit

    if sys.platform == "win32":
        from factcheck.reading.apart.bars import windows

        return [*windows.bars(memory_mb), *audit.bars()]
    from factcheck.reading.apart.bars import posix

    if sys.platform == "darwin":
        from factcheck.reading.apart.bars import macos

        return [*posix.bars(memory_mb), *macos.bars(), *audit.bars()]
    from factcheck.reading.apart.bars import landlock, linux, seccomp

    return [*posix.bars(memory_mb), *linux.bars(), *landlock.bars(), *seccomp.bars(), *audit.bars()]


def _holds(bar: Callable[[], object]) -> bool:
    try:
        bar()
    except (OSError, ValueError, AttributeError, ImportError):
        return False
    return True
