"""What Windows has: a job object, which keeps memory and processes within bounds.

See JOBOBJECT_EXTENDED_LIMIT_INFORMATION in Microsoft's documentation of job objects.
"""

import ctypes
from ctypes import wintypes

from factcheck.reading.apart.bars import Bar

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_ONE_PROCESS = 0x00000008
_PROCESS_MEMORY = 0x00000100
_NO_CRASH_WINDOW = 0x00000400
_ENDS_WITH_ITS_HANDLE = 0x00002000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def bars(memory_mb: int) -> list[Bar]:
    """One job for this process alone; its handle stays open as long as the process lives."""
    return [("memory, processes: job object", lambda: _enter_job(memory_mb * 1_000_000))]


def _enter_job(memory: int) -> None:
    library = getattr(ctypes, "WinDLL", None)
    if library is None:
        raise OSError("only Windows has job objects")
    system = library("kernel32")
    system.CreateJobObjectW.restype = system.GetCurrentProcess.restype = wintypes.HANDLE
    limits = _Extended(ProcessMemoryLimit=memory)
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.BasicLimitInformation.LimitFlags = (
        _ONE_PROCESS | _PROCESS_MEMORY | _NO_CRASH_WINDOW | _ENDS_WITH_ITS_HANDLE
    )
    job = wintypes.HANDLE(system.CreateJobObjectW(None, None))
    size = ctypes.sizeof(limits)
    if not (
        system.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size)
        and system.AssignProcessToJobObject(job, wintypes.HANDLE(system.GetCurrentProcess()))
    ):
        raise OSError("the job object was refused")
