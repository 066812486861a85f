"""The frozen program for Linux, with the licences of all it is made of."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import licences
from context import Context
from freezing import freeze, packages, roots
from linux import needs

if TYPE_CHECKING:
    from factcheck.services.installed.licence_gathering import Part


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
        **_python(root),
        system=licences.of_system(libraries, root),
        program=inside,
    )
    return Made(folder, root, tuple(parts))


def _python(root: Path) -> dict[str, Any]:
    """The licence and the version of the Python of a system."""
    told = root / "usr/lib" / f"python{roots.PYTHON}" / "LICENSE.txt"
    if not told.is_file():
        return {}  # built on this system itself
    line = [f"python{roots.PYTHON}", "-c", "import platform; print(platform.python_version())"]
    return {"python": told, "python_version": roots.Root(root).run(line).strip()}
