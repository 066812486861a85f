"""What a program asked of the disk: its system calls, told by strace, in their order."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CALLS = ("openat,close,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,"
         "rename,renameat,renameat2,mkdir,mkdirat,rmdir,dup,dup2,dup3,fcntl,mmap")  # fmt: skip
LONGEST = 20_000_000  # bytes of one write
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its texts as bytes, its plain arguments in order, and what it returned."""

    name: str
    texts: tuple[bytes, ...]
    plain: tuple[str, ...]
    returned: int


def available() -> bool:
    """Whether programs can be traced here."""
    found = shutil.which("strace")
    return bool(found) and not subprocess.run([found, "-o", os.devnull, "true"], check=False,
                                              stderr=subprocess.DEVNULL).returncode  # fmt: skip


def traced(module: str, arguments: Sequence[str], given: Path, into: Path) -> Iterator[Call]:
    """Run a module of the tests under strace, and tell its calls that succeeded."""
    command = ["strace", "-qq", "-xx", "-s", str(LONGEST), "-e", f"trace={CALLS}", "-o", str(into)]
    with given.open("rb") as lines:
        subprocess.run(
            [*command, sys.executable, "-m", module, *arguments],
            stdin=lines,
            stdout=subprocess.DEVNULL,
            check=True,
        )
    with into.open(encoding="ascii") as told:
        for line in told:
            call = _call(line)
            if call is not None and call.returned >= 0:
                yield call


def _call(line: str) -> Call | None:
    found = _LINE.match(line)
    if found is None:
        return None
    name, arguments, returned = found.groups()
    texts = []
    for text, cut in _TEXT.findall(arguments):
        if cut:
            raise ValueError("a write is longer than the trace tells")
        texts.append(bytes.fromhex(text.replace("\\x", "")))
    plain = tuple(part.strip() for part in _TEXT.sub("", arguments).split(","))
    return Call(name, tuple(texts), plain, int(returned))
