"""What every target of a build is told: where things lie, the version, the moment."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Context:
    """One run of the front door."""

    out: Path  # where the artefacts go
    work: Path  # what may be kept between builds and deleted at any time
    version: str
    moment: int  # seconds since 1970: the date of everything that is built
    check: bool = False  # also try what was built, where it can be tried
    project: Path = PROJECT

    def settings(self) -> dict[str, str]:
        """What every tool of a build is told, to make the same on every machine and day."""
        return {
            "SOURCE_DATE_EPOCH": str(self.moment),
            "PYTHONHASHSEED": "0",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
        }

    def environment(self) -> dict[str, str]:
        """The environment of this process for a tool of a build, with those settings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return {**kept, **self.settings()}


def current(*, out: Path | None, work: Path | None, check: bool = False) -> Context:
    """The context of a build of this checkout, from the commit's own date."""
    return Context(
        out=(out or PROJECT / "dist").absolute(),
        work=(work or _cache()).absolute(),
        version=version(),
        moment=_moment(),
        check=check,
    )


def version() -> str:
    """The program's version; it stands in one place."""
    found = _VERSION.search((PROJECT / "factcheck" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit("factcheck/__init__.py names no version.")
    return found[1]


def _moment() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],  # noqa: S607 - the builder's own git
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise SystemExit("This is no checkout: set SOURCE_DATE_EPOCH to the date of the sources.")
    return int(told.stdout)


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "factcheck-build")
