"""Running a Windows program here, under Wine: Python and the command line work, Qt does not."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from context import Context

TOOLS = {"wine": "wine wine64"}
_LONGEST = 1200  # seconds: a machine may be busy with other things
_AS = "win10"


class Wine:
    """Runs programs of a folder, with a Windows of their own: `name` tells it from others."""

    def __init__(self, context: Context, folder: Path, name: str = "wine") -> None:
        self._folder = folder
        self.prefix = context.work / "windows" / name
        self._environment = {
            **context.environment(),
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",  # or it asks to install them
            "DISPLAY": "",
        }
        if not self.prefix.is_dir():
            self._wine("winecfg", "-v", _AS)

    def run(self, program: str, *arguments: str) -> str:
        """What a program wrote. Ends the build when it fails."""
        return self._wine(self._folder / program, *arguments)

    def _wine(self, *line: str | Path) -> str:
        done = subprocess.run(
            ["wine", *line],  # noqa: S607 - the builder's own wine
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
        told = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            error = done.stderr.decode("utf-8", "replace")
            raise SystemExit(f"{told}{error}\n{line[0]} failed with {done.returncode} under Wine.")
        return told


@contextmanager
def without_numpy(program: Path) -> Iterator[None]:
    """Without NumPy, an optional part: it wants more of the C library than Wine has."""
    module = program / "app" / "numpy"
    aside = module.rename(module.with_name("numpy.aside"))
    try:
        yield
    finally:
        aside.rename(module)
