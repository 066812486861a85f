"""The frozen program for Linux, with the licences of all it is made of."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import licences
from context import Context
from freezing import freeze, packages, roots
from linux import needs

if TYPE_CHECKING:
    from factcheck.services.licence_gathering import Part


@dataclass(frozen=True)
class Made:
    """The folder of the program, the system its libraries are from, and what it is made of."""

    folder: Path
    root: Path
    parts: "tuple[Part, ...]"


@cache
def made(context: Context) -> Made:
    """Freeze it, once for all that is built of it."""
    folder = freeze.frozen(context)
    root = roots.folder(context.work) if roots.cannot() is None else Path("/")
    inside = folder / "_internal"
    libraries = [path for path in inside.glob("lib*.so*") if needs.of_system(root, path.name)]
    parts = licences.collect(
        packages.installed(context),
        system=licences.of_system(libraries, root),
        resources=inside / licences.RESOURCES,
    )
    return Made(folder, root, tuple(parts))
