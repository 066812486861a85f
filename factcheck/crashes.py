"""Crash reports: what a bug leaves behind for those who mend it, and no word of any document."""

import datetime as dt
import platform
import traceback
from pathlib import Path

from factcheck import __version__, files, paths
from factcheck.errors import EnvironmentProblem


def report(error: BaseException) -> str:
    """Keep a report of an unexpected error and return the line that names it."""
    what = f"Something unexpected happened ({type(error).__name__})."
    try:
        kept = _keep(error)
    except EnvironmentProblem as problem:
        return f"{what} No report of it could be kept: {problem.what}"
    return f"{what} What you had saved is safe; please pass on the report {kept}."


def _keep(error: BaseException) -> Path:
    folder = paths.data_folder() / "crashes"
    moment = dt.datetime.now(dt.UTC)
    path = folder / f"crash-{moment:%Y%m%d-%H%M%S-%f}.txt"
    head = f"Factcheck {__version__}, Python {platform.python_version()}, {platform.platform()}"
    files.write_own(path, "\n".join([head, moment.isoformat(), "", *_told(error)]).encode())
    return path


def _told(error: BaseException) -> list[str]:
    """The error and what led to it, by type and place: a message may quote a document."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        kind = type(current)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {frame.filename}:{frame.lineno} in {frame.name}")
            lines.append(f"    {frame.line}")
        current = current.__cause__ or current.__context__
    return lines
