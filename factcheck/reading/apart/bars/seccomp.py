"""System calls that reading a document never needs: the kernel refuses them.

A filter as in the kernel's userspace-api/seccomp_filter.rst: sockets, new programs and processes,
signals to others, and looking into other processes. Threads stay possible.
"""

import ctypes
import os
import struct
from dataclasses import dataclass

from factcheck.reading.apart.bars import Bar
from factcheck.reading.apart.bars.linux import control

_PR_SET_SECCOMP, _FILTER = 22, 2
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000  # what comes of a call
_EPERM, _ENOSYS = 1, 38
_LOAD, _IF_EQUAL, _IF_ANY_BIT, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # where they stand in what the filter sees
_THREAD = 0x10000  # CLONE_THREAD: clone3 is said to be missing, so that the C library uses clone


@dataclass(frozen=True, slots=True)
class _Machine:
    """An architecture's own numbers: of itself, and of the calls."""

    mark: int
    clone: int
    refused: tuple[int, ...]
    beyond: int = 0x40000000  # on x86 a second set of numbers for the same calls begins here


# socket, socketpair, execve, execveat, fork, vfork, kill, tkill, ptrace, process_vm_readv and
# writev, pidfd_getfd, io_uring_setup, bpf, unshare, setns, keyctl
_MACHINES = {
    "x86_64": _Machine(
        0xC000003E, 56,
        (41, 53, 59, 322, 57, 58, 62, 200, 101, 310, 311, 438, 425, 321, 272, 308, 250),
    ),
    "aarch64": _Machine(
        0xC00000B7, 220, (198, 199, 221, 281, 129, 130, 117, 270, 271, 438, 425, 280, 97, 268, 219)
    ),
}  # fmt: skip
_CLONE3 = 435


def bars() -> list[Bar]:
    """Raised on the machines whose numbers are known."""
    return [("network, programs, processes: seccomp", _refuse_calls)]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def _refuse_calls() -> None:
    machine = _MACHINES.get(os.uname().machine)
    if machine is None or struct.calcsize("P") != 8:
        raise OSError(_ENOSYS, os.strerror(_ENOSYS))
    steps = b"".join(struct.pack("=HBBI", *step) for step in _steps(machine))
    program = _Program(len(steps) // 8, steps)
    control(_PR_SET_SECCOMP, _FILTER, ctypes.byref(program))


def _steps(machine: _Machine) -> list[tuple[int, int, int, int]]:
    """The filter: operation, steps to jump if true, if false, value."""
    refuse = (_RETURN, 0, 0, _REFUSE | _EPERM)
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, machine.mark),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, 0, 1, machine.beyond),
        refuse,
        (_IF_EQUAL, 0, 1, _CLONE3),
        (_RETURN, 0, 0, _REFUSE | _ENOSYS),
    ]
    for number in machine.refused:
        steps += [(_IF_EQUAL, 0, 1, number), refuse]
    return [
        *steps,
        (_IF_EQUAL, 0, 3, machine.clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_ANY_BIT, 1, 0, _THREAD),
        refuse,
        (_RETURN, 0, 0, _ALLOW),
    ]
