"""Qt's copy of the ICU library's data, without what nothing here asks for: 30 MB of 31.

The data is a package of named items in the layout of ICU's `icupkg` ("CmnD", version 1): a header,
the number of items, for each the place of its name and of its bytes, the names, the bytes. See
https://github.com/unicode-org/icu, source/tools/toolutil/package.cpp.
"""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

import running

# Case, normalisation, the names of charsets and time zones, the order of words at its root: what
# is looked up without naming a language. Qt has the languages' own dates and numbers itself.
_KEPT = re.compile(
    r"[^/]+\.(icu|nrm)|(coll/)?(root|res_index|pool)\.res|coll/ucadata\.icu|"
    r"(zoneinfo64|timezoneTypes|metaZones|windowsZones|supplementalData|likelySubtags|"
    r"keyTypeData|icuver|numberingSystems)\.res"
)
_ALIGNED = 16
_SOURCE = """
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""
_SYMBOL = re.compile(rb"icudt(\d+)_dat")


def smaller(library: Path, folder: Path) -> Path:
    """A library of the same name in `folder`, with what is kept alone.

    Wants `as` and `ld` (binutils).
    """
    whole = library.read_bytes()
    symbol = _SYMBOL.search(whole)
    if symbol is None:
        raise SystemExit(f"{library.name} is not a library of ICU's data.")
    head, items = _items(whole, int(symbol[1]))
    kept = {name: data for name, data in items.items() if _KEPT.fullmatch(name.split("/", 1)[1])}
    made = folder / library.name
    _linked(_package(head, kept), symbol[0].decode(), made)
    return made


def _items(whole: bytes, version: int) -> tuple[bytes, dict[str, bytes]]:
    """The header of the package inside the library, and its items by name in their order."""
    at = whole.index(b"CmnD") - 12  # the letters stand twelve bytes into the header
    (size,) = struct.unpack_from("<H", whole, at)
    table = at + size
    (count,) = struct.unpack_from("<I", whole, table)
    places = [struct.unpack_from("<II", whole, table + 4 + 8 * i) for i in range(count)]
    names = [_name(whole, table + name) for name, _ in places]
    prefix = f"icudt{version}l/"
    if not all(name.startswith(prefix) for name in names):
        raise SystemExit("ICU's data is laid out in a way that is not known here.")
    starts = [table + data for _, data in places]
    ends = [*starts[1:], len(whole)]  # what follows the last item does it no harm
    parts = (whole[start:end] for start, end in zip(starts, ends, strict=True))
    return whole[at:table], dict(zip(names, parts, strict=True))


def _name(whole: bytes, place: int) -> str:
    return whole[place : whole.index(b"\0", place)].decode("ascii")


def _package(head: bytes, items: Mapping[str, bytes]) -> bytes:
    names = [name.encode("ascii") + b"\0" for name in items]
    names_at = 4 + 8 * len(items)
    place = _aligned(names_at + sum(map(len, names)), len(head))
    table, bodies = [struct.pack("<I", len(items))], []
    for name, data in zip(names, items.values(), strict=True):
        table.append(struct.pack("<II", names_at, place))
        names_at += len(name)
        padded = data.ljust(-(-len(data) // _ALIGNED) * _ALIGNED, b"\0")
        bodies.append(padded)
        place += len(padded)
    start = b"".join([head, *table, *names])
    return start.ljust(_aligned(len(start), 0), b"\0") + b"".join(bodies)


def _aligned(size: int, before: int) -> int:
    """The next place that is aligned, counted from `before` bytes further to the front."""
    return -(-(size + before) // _ALIGNED) * _ALIGNED - before


def _linked(package: bytes, symbol: str, library: Path) -> None:
    folder = library.parent
    folder.mkdir(parents=True, exist_ok=True)
    data, source, object_ = (folder / f"icu.{end}" for end in ("dat", "s", "o"))
    data.write_bytes(package)
    source.write_text(_SOURCE.format(symbol=symbol, data=data))
    running.run(["as", "-o", object_, source])
    named = ["-soname", library.name, "-o", library]
    running.run(["ld", "-shared", "--build-id=none", *named, object_])
    for part in (data, source, object_):
        part.unlink()
