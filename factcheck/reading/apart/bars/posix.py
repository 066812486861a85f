"""Limits that every Unix gives a process. See getrlimit(2)."""

import resource

from factcheck.reading.apart.bars import Bar

_MOST_FILES = 64  # open at once: shared libraries, fonts, the two pipes
_NOTHING = (0, 0)


def bars(memory_mb: int) -> list[Bar]:
    """Memory, writing, open files, core dumps. macOS takes the first one and does not keep it."""
    memory = memory_mb * 1_000_000
    return [
        ("memory: RLIMIT_AS", lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))),
        ("writing: RLIMIT_FSIZE", lambda: resource.setrlimit(resource.RLIMIT_FSIZE, _NOTHING)),
        ("files: RLIMIT_NOFILE", lambda: resource.setrlimit(resource.RLIMIT_NOFILE, _files())),
        ("dumps: RLIMIT_CORE", lambda: resource.setrlimit(resource.RLIMIT_CORE, _NOTHING)),
    ]


def _files() -> tuple[int, int]:
    return _MOST_FILES, _MOST_FILES


def allow_seconds(seconds: int) -> None:
    """Let the processor work so long on the next document: the limit counts from the start."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds + 1, hard))
