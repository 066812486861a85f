"""The pages of a damaged file, those that stand only in the log beside it too.

Read as bytes, by the format that SQLite documents (https://www.sqlite.org/fileformat2.html): SQLite
itself refuses a whole file for one broken page, and asks of a file it reads to be let write beside
it.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

USUAL_SIZE: Final = 4096  # bytes of a page, of every store that we make
_SIZES: Final = {1 << power for power in range(9, 16)}
_HEADER = 100  # bytes of the file's own header, on the first page
_LOG_HEADER, _FRAME_HEADER = 32, 24  # bytes
_LOG_MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}  # with the byte order of the checksums
_FREELIST_AT = 32  # of the file's header: the first page of its list of free pages


class Pages:
    """The pages of a file, numbered from 1; nothing is ever written."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._log = _opened(path.with_name(f"{path.name}-wal"))
        self._in_log = dict(_committed(self._log)) if self._log else {}
        self.size = self._page_size()
        length = self._file.seek(0, 2)
        self.count = max([-(-length // self.size), *self._in_log])

    def close(self) -> None:
        """Let the files go."""
        self._file.close()
        if self._log:
            self._log.close()

    def page(self, number: int) -> bytes:
        """A page as the last operation left it; what cannot be read is zeros."""
        file: BinaryIO = self._file
        at = (number - 1) * self.size
        if self._log and number in self._in_log:
            file, at = self._log, self._in_log[number]
        try:
            file.seek(at)
            return file.read(self.size).ljust(self.size, b"\x00")
        except OSError:  # the disk itself is broken there
            return bytes(self.size)

    def kind(self, number: int) -> int:
        """What a page is of, by its first byte; of the first, by the one after the header."""
        return self.page(number)[_HEADER if number == 1 else 0]

    def free(self) -> set[int]:
        """The pages that hold nothing any more, as far as their list can be read."""
        found: set[int] = set()
        trunk = _number(self.page(1), _FREELIST_AT)
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self.page(trunk)
            held = min(_number(page, 4), self.size // 4 - 2)
            found.update(_number(page, 8 + 4 * each) for each in range(held))
            trunk = _number(page, 0)
        return found

    def _page_size(self) -> int:
        if self._log:
            self._log.seek(8)
            size = _number(self._log.read(4).ljust(4, b"\x00"), 0)
            if size in _SIZES:
                return size
        self._file.seek(16)
        size = int.from_bytes(self._file.read(2))
        return size if size in _SIZES else USUAL_SIZE


def _opened(log: Path) -> BinaryIO | None:
    try:
        return log.open("rb")
    except OSError:
        return None


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4])


def _committed(log: BinaryIO) -> Iterator[tuple[int, int]]:
    """Each page of what was committed to a log, and where it stands in it; the last one counts."""
    header = log.read(_LOG_HEADER)
    order = _LOG_MAGIC.get(_number(header, 0)) if len(header) == _LOG_HEADER else None
    size = _number(header, 8)
    if order is None or size not in _SIZES:
        return
    sums = _checksum(header[:24], (0, 0), order)
    salt, at, waiting = header[16:24], _LOG_HEADER, []
    while len(frame := log.read(_FRAME_HEADER + size)) == _FRAME_HEADER + size:
        sums = _checksum(frame[:8] + frame[_FRAME_HEADER:], sums, order)
        if frame[8:16] != salt or struct.unpack(">2I", frame[16:24]) != sums:
            return  # of an older turn of the log, or not written to its end
        waiting.append((_number(frame, 0), at + _FRAME_HEADER))
        at += len(frame)
        if _number(frame, 4):  # the frame that ends a transaction
            yield from waiting
            waiting = []


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    for first, second in struct.iter_unpack(f"{order}2I", data):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
