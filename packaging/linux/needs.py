"""What a folder of programs asks of the system: measured in its files, not guessed."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import running

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_LISTS = Path("var/lib/dpkg/info")
_FOLDERS = ("lib", "usr/lib")
_ARCHITECTURE = "x86_64-linux-gnu"


def libraries(folder: Path) -> set[str]:
    """The names of the libraries that files in a folder load and that are not in it."""
    files = list(_programs(folder))
    told = running.run(["readelf", "--dynamic", "--wide", *files])
    inside = {path.name for path in files}
    return {name for name in _NEEDED.findall(told) if name not in inside}


def oldest_glibc(folder: Path) -> str:
    """The oldest version of the C library that has all that files in a folder ask of it."""
    told = running.run(["readelf", "--version-info", "--wide", *_programs(folder)])
    newest = max((int(major), int(minor)) for major, minor in _GLIBC.findall(told))
    return ".".join(map(str, newest))


def of_system(root: Path, name: str) -> bool:
    """Whether a library of that name is one of the system at `root`."""
    return any((root / folder / _ARCHITECTURE / name).exists() for folder in _FOLDERS)


def packages(names: Iterable[str], root: Path) -> list[str]:
    """The packages of the system at `root` that hold the libraries. Ends the build without one."""
    owners: dict[str, str] = {}
    for listing in sorted((root / _LISTS).glob("*.list")):
        package = listing.name.removesuffix(".list").split(":")[0]
        for line in listing.read_text(encoding="utf-8").splitlines():
            place, _, name = line.rpartition("/")
            if place.endswith(_ARCHITECTURE):
                owners.setdefault(name, package)
    wanted = set(names)
    unknown = sorted(wanted - owners.keys())
    if unknown:
        raise SystemExit(f"No package of the system holds {', '.join(unknown)}.")
    return sorted({owners[name] for name in wanted})


def _programs(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for path in sorted(Path(place, name) for name in names):
            if not path.is_symlink():
                with path.open("rb") as file:
                    if file.read(4) == _MAGIC:
                        yield path
