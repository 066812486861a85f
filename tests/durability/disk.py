"""A disk that loses power: what was synced is there, of the rest a random part.

A file's bytes are sure after its fsync, a name in a folder after the folder's. What is not sure
yet reaches the disk by sectors, in any order, or not at all. That is less than journaling file
systems promise, and all that POSIX does.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.durability.tracing import Call

SECTOR = 512  # bytes
NOT_KEPT = ("-shm",)  # shared memory: made anew by who opens the store first


@dataclass(slots=True)
class _File:
    sure: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)  # None: cut off there

    def now(self) -> bytearray:
        content = bytearray(self.sure)
        for offset, data in self.pending:
            _put(content, offset, data)
        return content

    def sync(self) -> None:
        self.sure = self.now()
        self.pending.clear()

    def after_cut(self, random: Random) -> bytes:
        content = bytearray(self.sure)
        share = random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for offset, data in self.pending:
            for at, part in _sectors(offset, data):
                if random.random() < share:
                    _put(content, at, part)
        return bytes(content)


def _put(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
    content.extend(bytes(max(0, offset - len(content))))
    if data is not None:
        content[offset : offset + len(data)] = data


def _sectors(offset: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
    if data is None:
        yield offset, None
        return
    begin = 0
    while begin < len(data):
        size = SECTOR - (offset + begin) % SECTOR
        yield offset + begin, data[begin : begin + size]
        begin += size


class Disk:
    """The files below one folder as the calls of a program leave them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names: dict[str, _File] = {}  # as the program sees them
        self._sure: dict[str, _File] = {}
        self._pending: list[tuple[str, _File | None]] = []  # a name, and what it is of now
        self._folders: set[str] = set()
        self._open: dict[int, tuple[str, _File | None, int]] = {}
        self.told = bytearray()  # what the program wrote to its standard output

    def take(self, call: Call) -> None:
        """Let a call do what it does to the disk."""
        act = getattr(self, f"_{call.name.rstrip('0123456789')}", None)
        if act is not None:
            act(call)

    def cut(self, into: Path, random: Random) -> None:
        """Write what is on the disk when the power goes now into another folder."""
        names = dict(self._sure)
        share = random.choice((0.0, 0.5, 1.0))
        for name, file in self._pending:
            if random.random() < share:
                _name(names, name, file)
        for name, file in names.items():
            if not self._is_reached(name, names):
                continue
            target = into / Path(name).relative_to(self._root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.after_cut(random))

    def _is_reached(self, name: str, names: dict[str, _File]) -> bool:
        """Whether the folders that a name is in are there; the first is, before all begins."""
        above = [str(folder) for folder in Path(name).relative_to(self._root).parents][:-1]
        return name not in self._folders and all(f"{self._root}/{f}" in names for f in above)

    def _ours(self, name: bytes) -> str | None:
        path = os.fsdecode(name)
        inside = path.startswith(f"{self._root}/") or path == str(self._root)
        return path if inside and not path.endswith(NOT_KEPT) else None

    def _openat(self, call: Call) -> None:
        path = self._ours(call.texts[0])
        if path is None:
            self._open.pop(call.returned, None)
            return
        flags = call.plain[2]
        file = self._names.get(path)
        if file is None and "O_CREAT" in flags:
            file = _File()
            self._names[path] = file
            self._pending.append((path, file))
        if file is not None and "O_TRUNC" in flags:
            file.pending.append((0, None))
        self._open[call.returned] = (path, file, 0)

    def _close(self, call: Call) -> None:
        self._open.pop(int(call.plain[0]), None)

    def _write(self, call: Call) -> None:
        descriptor = int(call.plain[0])
        if descriptor == 1:
            self.told += call.texts[0]
        path, file, at = self._open.get(descriptor, ("", None, 0))
        if file is not None:
            data = call.texts[0][: call.returned]
            file.pending.append((at, data))
            self._open[descriptor] = (path, file, at + len(data))

    def _pwrite(self, call: Call) -> None:
        _, file, _ = self._open.get(int(call.plain[0]), ("", None, 0))
        if file is not None:
            file.pending.append((int(call.plain[-1]), call.texts[0][: call.returned]))

    def _ftruncate(self, call: Call) -> None:
        _, file, _ = self._open.get(int(call.plain[0]), ("", None, 0))
        if file is not None:
            file.pending.append((int(call.plain[1]), None))

    def _fsync(self, call: Call) -> None:
        path, file, _ = self._open.get(int(call.plain[0]), ("", None, 0))
        if file is not None:
            file.sync()
        elif path:
            self._sync_names(path)

    _fdatasync = _fsync

    def _sync_names(self, folder: str) -> None:
        still = []
        for name, file in self._pending:
            if os.path.dirname(name) == folder:  # noqa: PTH120 - a hundred thousand times
                _name(self._sure, name, file)
            else:
                still.append((name, file))
        self._pending = still

    def _mkdir(self, call: Call) -> None:
        path = self._ours(call.texts[0])
        if path is not None:
            self._folders.add(path)
            self._pending.append((path, _File()))

    _mkdirat = _mkdir

    def _unlink(self, call: Call) -> None:
        path = self._ours(call.texts[0])
        if path is not None and "AT_REMOVEDIR" not in call.plain[-1]:
            self._names.pop(path, None)
            self._pending.append((path, None))

    _unlinkat = _unlink

    def _rename(self, call: Call) -> None:
        before, after = self._ours(call.texts[0]), self._ours(call.texts[1])
        if before is None or after is None:
            return
        file = self._names.pop(before)
        self._names[after] = file
        self._pending += [(after, file), (before, None)]

    _renameat = _rename

    def _fcntl(self, call: Call) -> None:
        if "F_DUPFD" in call.plain[1] and int(call.plain[0]) in self._open:
            raise ValueError("a file opened twice under one handle is not understood")

    def _mmap(self, call: Call) -> None:
        shared = "MAP_SHARED" in call.plain[3] and "PROT_WRITE" in call.plain[2]
        if shared and int(call.plain[4]) in self._open:
            raise ValueError("a file that is written as memory is not understood")


def _name(names: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file
