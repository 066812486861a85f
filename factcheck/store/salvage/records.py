"""The rows on one page of a table, as SQLite's format writes them; what is broken is left out."""

import struct
from collections.abc import Iterator
from typing import Final

from factcheck.store.salvage.pages import Pages

LEAF, INTERIOR = 0x0D, 0x05  # the kinds of page that a table's rows hang on
Cell = tuple[int, list[object]]  # a row's number, and its values in the order of columns
_HEADERS: Final = {LEAF: 8, INTERIOR: 12}  # bytes
_FILE_HEADER = 100  # bytes that stand before the first page's own header
_SIZES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8}  # bytes of a number, by its serial type
_ZERO, _ONE, _REAL, _BYTES = 8, 9, 7, 12  # serial types; from the last on, bytes and texts
# What a broken cell raises, wherever in it the break is.
_BROKEN: Final = (IndexError, ValueError, struct.error)


def rows(pages: Pages, number: int) -> Iterator[Cell]:
    """The rows that can be read of a leaf."""
    page = pages.page(number)
    for at in _cells(page, number, LEAF):
        try:
            length, begin = _varint(page, at)
            row, begin = _varint(page, begin)
            yield row, _values(_payload(pages, page, begin, length))
        except _BROKEN:
            continue


def children(pages: Pages, number: int) -> list[int]:
    """The pages below one that is inside a tree, in their order."""
    page = pages.page(number)
    start = _FILE_HEADER if number == 1 else 0
    found = [int.from_bytes(page[at : at + 4]) for at in _cells(page, number, INTERIOR)]
    return [*found, int.from_bytes(page[start + 8 : start + 12])]


def _cells(page: bytes, number: int, kind: int) -> list[int]:
    """Where the cells of a page begin; those that would begin outside it are left out."""
    start = _FILE_HEADER if number == 1 else 0
    first = start + _HEADERS[kind]
    count = min(int.from_bytes(page[start + 3 : start + 5]), (len(page) - first) // 2)
    found = struct.unpack_from(f">{count}H", page, first)
    return [at for at in found if first + 2 * count <= at < len(page)]


def _payload(pages: Pages, page: bytes, at: int, length: int) -> bytes:
    """A record's bytes, from its page and those it runs over to. Raises ValueError."""
    usable = pages.size
    if not 0 < length <= pages.count * usable:
        raise ValueError("of no length that can be")
    local = length
    if length > usable - 35:
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= usable - 35 else least
    parts = [page[at : at + local]]
    following = int.from_bytes(page[at + local : at + local + 4])
    left, seen = length - local, {0, 1}
    while left > 0:
        if following in seen or following > pages.count:
            raise ValueError("runs over to no page")
        seen.add(following)
        more = pages.page(following)
        following = int.from_bytes(more[:4])
        parts.append(more[4 : 4 + left])
        left -= usable - 4
    return b"".join(parts)


def _values(payload: bytes) -> list[object]:
    """The values of a record. Raises what is in _BROKEN."""
    end, at = _varint(payload, 0)
    if end > len(payload):
        raise ValueError("no record")
    begin, found = end, []
    while at < end:
        kind, at = _varint(payload, at)
        size = (kind - _BYTES) // 2 if kind >= _BYTES else _SIZES.get(kind, 0)
        part = payload[begin : begin + size]
        if len(part) != size:
            raise ValueError("a value is cut off")
        found.append(_value(kind, part))
        begin += size
    return found


def _value(kind: int, part: bytes) -> object:
    if kind >= _BYTES:
        return part.decode() if kind % 2 else part
    if kind == _REAL:
        return struct.unpack(">d", part)[0]
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if not 0 <= kind <= _ONE:
        raise ValueError("of no kind")
    return int.from_bytes(part, signed=True) if part else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins. Raises IndexError."""
    value = 0
    for each in range(at, at + 8):
        value = value << 7 | data[each] & 0x7F
        if data[each] < 0x80:
            return value, each + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >= 1 << 63 else 0), at + 9
