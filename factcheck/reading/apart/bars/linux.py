"""What Linux adds: no network to speak to, no way back to more rights, an end with the parent."""

import ctypes
import os
import signal

from factcheck.reading.apart.bars import Bar

# prctl(2) and unshare(2), from the kernel's include/uapi/linux/prctl.h and sched.h
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000

libc = ctypes.CDLL(None, use_errno=True)


def done(result: int) -> int:
    """The result of a system call. Raises OSError when it failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def control(option: int, value: object, more: object = 0) -> None:
    """Call prctl(2). Raises OSError when it fails."""
    done(libc.prctl(option, value, more, 0, 0))


def bars() -> list[Bar]:
    """To be raised before landlock and seccomp, which ask for no_new_privs."""
    return [
        ("end with the parent: PDEATHSIG", lambda: control(_PR_SET_PDEATHSIG, signal.SIGKILL)),
        ("no tracing: DUMPABLE", lambda: control(_PR_SET_DUMPABLE, 0)),
        ("rights: NO_NEW_PRIVS", lambda: control(_PR_SET_NO_NEW_PRIVS, 1)),
        ("network: a namespace without one", _leave_the_network),
    ]


def _leave_the_network() -> None:
    try:
        done(libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET))
    except OSError:
        done(libc.unshare(_CLONE_NEWNET))
