"""Names what differs between two builds of the same commit, each with its reason.

`python packaging/differences.py FIRST SECOND` compares two folders, or two packages (.deb) by what
is in them; its exit status is 1 when something differs for no reason that is known.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import running
from checksums import sha256

# What cannot be the same, by the names of files, and why.
_KNOWN = {
    r".*\.sha256|.*\.cdx\.json": "tells the digest of an artefact that differs itself",
    r".*\.dmg": "holds the moments at which macOS laid it out",
    r"(.*/)?(_CodeSignature/.*|CodeResources)": "a signature holds the moment it was made",
}


def differing(first: Path, second: Path) -> list[str]:
    """The files, by their place in two folders, that are not the same or only in one."""
    return sorted(
        name for name in {*_files(first), *_files(second)}
        if not _same(first / name, second / name)
    )  # fmt: skip


def reason(name: str) -> str | None:
    """Why a file cannot be the same in two builds; None where it should be."""
    return next((why for pattern, why in _KNOWN.items() if re.fullmatch(pattern, name)), None)


@contextmanager
def opened(thing: Path) -> Iterator[Path]:
    """A folder as it is, a package unpacked. Ends the program for anything else."""
    if thing.is_dir():
        yield thing
        return
    if thing.suffix != ".deb":
        raise SystemExit(f"{thing} is neither a folder nor a .deb.")
    with tempfile.TemporaryDirectory() as folder:
        running.run(["dpkg-deb", "--raw-extract", thing, folder])
        yield Path(folder)


def _files(folder: Path) -> Iterator[str]:
    return (
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    )


def _same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    if not one.is_file() or not other.is_file():
        return False
    alike = one.stat().st_mode == other.stat().st_mode
    return alike and sha256(one) == sha256(other)


def main(arguments: Sequence[str] | None = None) -> int:
    """Say what differs; 1 when there is no known reason for some of it."""
    parser = argparse.ArgumentParser(description="Compare two builds of the same commit.")
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    asked = parser.parse_args(arguments)
    with opened(asked.first) as first, opened(asked.second) as second:
        found = {name: reason(name) for name in differing(first, second)}
    for name, why in found.items():
        running.told(f"{name}: {why or 'differs for no reason that is known'}")
    if not found:
        running.told("Both are the same.")
    return int(None in found.values())


if __name__ == "__main__":
    sys.exit(main())
