"""What macOS adds: its sandbox. Memory is watched from the other side, it keeps no such limit."""

import ctypes

from factcheck.reading.apart.bars import Bar

_PROFILE = b"""(version 1)(allow default)(deny network*)(deny file-write*)(deny process-exec*)
(deny process-fork)(deny signal (target others))"""


def bars() -> list[Bar]:
    """Raised where the system library has it."""
    return [("network, writing, programs: sandbox", _enter)]


def _enter() -> None:
    library = ctypes.CDLL("/usr/lib/libSystem.dylib", use_errno=True)
    problem = ctypes.c_char_p()
    if library.sandbox_init(_PROFILE, ctypes.c_uint64(0), ctypes.byref(problem)) != 0:
        raise OSError(ctypes.get_errno(), "the sandbox was refused")
