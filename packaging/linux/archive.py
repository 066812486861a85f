"""Debian's package as an archive: its parts packed tighter than dpkg-deb itself packs them.

deb(5): an `ar` archive of a version, control.tar and data.tar, each packed by xz with any of its
filters. The one for machine code is worth two megabytes here; dpkg-deb cannot be asked for it.
"""

from pathlib import Path

import running
from context import Context

_MAGIC = b"!<arch>\n"
_HEAD = 60  # bytes before each member: name, date, owner, group, mode, size, end
_XZ = ["xz", "--x86", "--lzma2=preset=9", "--threads=2", "--block-size=104857600", "--force"]


def pack(context: Context, stage: Path, package: Path) -> None:
    """Pack a stage into a package; the same stage gives the same package."""
    running.told("Packing the package")
    plain = context.work / "plain.deb"
    line = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", stage, plain]
    running.run(line, environment=context.environment())
    version, *tars = _members(plain.read_bytes())
    with package.open("wb") as file:
        file.write(_MAGIC + _member(context, *version))
        for name, data in tars:
            file.write(_member(context, f"{name}.xz", _packed(context.work / name, data)))
    plain.unlink()


def _packed(tar: Path, data: bytes) -> bytes:
    tar.write_bytes(data)
    running.run([*_XZ, tar])
    packed = tar.with_name(f"{tar.name}.xz")
    found = packed.read_bytes()
    packed.unlink()
    return found


def _members(archive: bytes) -> list[tuple[str, bytes]]:
    """The names and contents of an `ar` archive's members, in order."""
    found, place = [], len(_MAGIC)
    while place < len(archive):
        head = archive[place : place + _HEAD]
        size = int(head[48:58])
        found.append((head[:16].decode().strip(), archive[place + _HEAD : place + _HEAD + size]))
        place += _HEAD + size + size % 2
    return found


def _member(context: Context, name: str, data: bytes) -> bytes:
    head = f"{name:16}{context.moment:<12}{0:<6}{0:<6}{100644:<8}{len(data):<10}`\n"
    return head.encode() + data + b"\n" * (len(data) % 2)
