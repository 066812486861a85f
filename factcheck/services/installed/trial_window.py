"""The window, opened for a trial by a process of its own, as a person would start it."""

import os
import subprocess
import sys
from pathlib import Path

from factcheck.errors import EnvironmentProblem

_LONGEST = 60  # seconds until the first screen takes input


def opened(store: Path, folder: Path) -> str:
    """Open the window on a store until its first screen takes input; where that was.

    `folder` holds what it keeps meanwhile, so that the user's preferences stay as they are. Raises
    EnvironmentProblem with what the window said when it did not come.
    """
    where = _screen()
    line = [*_program(), "--store", str(store), "--exit-when-ready"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            line,
            env=_environment(where, folder),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise EnvironmentProblem(f"The window was not there after {_LONGEST} s.") from None
    if done.returncode:
        said = " ".join(done.stderr.split())[-500:]
        raise EnvironmentProblem(f"The window ended with {done.returncode}: {said}")
    return where or "on the screen"


def _screen() -> str:
    """The platform of Qt that needs no screen, where there is none; empty where there is one."""
    given = os.environ.get("QT_QPA_PLATFORM", "")
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    bare = sys.platform.startswith("linux") and not any(map(os.environ.get, screens))
    return given or ("offscreen" if bare else "")


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "factcheck"]


def _environment(platform: str, folder: Path) -> dict[str, str]:
    own = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA")}
    if not getattr(sys, "frozen", False):
        own["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    if platform:
        own["QT_QPA_PLATFORM"] = platform
    return {**os.environ, **own}
