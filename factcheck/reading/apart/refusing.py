"""The one line an editor sees when reading apart did not end well."""

import re
import signal
from typing import Any, Final

from factcheck.domain import text as texts
from factcheck.errors import EnvironmentProblem, FactcheckError, UserError
from factcheck.reading.apart.guard import Verdict
from factcheck.reading.apart.wire import Garbled
from factcheck.reading.limits import refusal
from factcheck.settings import ReadingLimits

_LONGEST = 600  # code points of a child's own words
_BUG = re.compile(r"[A-Za-z_]{1,60}(?: in [a-z_/]{1,80}\.py, line \d{1,5})?")
_ELSEWHERE: Final = "Save it in another format, or copy its words and paste them."


class Cancelled(UserError):
    """The reading or fetching was cancelled; nothing was kept."""


class BrokeOff(UserError):
    """The reader fell over the document."""


def stopped(who: str, verdict: Verdict, limits: ReadingLimits) -> UserError:
    """For a child that was ended from here."""
    if verdict is Verdict.CANCELLED:
        return Cancelled(f"{who} was not read: cancelled.")
    if verdict is Verdict.SECONDS:
        return refusal(f"{who} takes too long to read", "seconds", limits)
    return _too_large(who, limits)


def died(who: str, status: int | None, limits: ReadingLimits) -> UserError:
    """For a child that ended by itself: a limit of the system's, or a library that fell over."""
    if status is not None and -status == getattr(signal, "SIGXCPU", None):
        return stopped(who, Verdict.SECONDS, limits)
    return BrokeOff(
        f"{who} could not be read: its reader broke off, maybe at the limit of"
        f" {limits.memory_mb:,} MB of memory (memory_mb in the settings).",
        todo=_ELSEWHERE,
    )


def garbled(who: str) -> UserError:
    """For an answer that no reader of ours gives."""
    return UserError(f"{who} could not be read: its reader gave no sound answer.", todo=_ELSEWHERE)


def told(who: str, failure: Any, limits: ReadingLimits) -> FactcheckError:
    """For what the child says itself, none of it believed to be more than one short line.

    Raises Garbled for what no child of ours says.
    """
    match failure:
        case {"words": str(kind), "what": str(what), "todo": str(todo)} if what.strip():
            error = EnvironmentProblem if kind == "EnvironmentProblem" else UserError
            return error(_line(what), todo=_line(todo))
        case {"limit": "memory_mb"}:
            return _too_large(who, limits)
        case {"bug": str(place)} if _BUG.fullmatch(place):
            return UserError(f"{who} could not be read: {place}.", todo=_ELSEWHERE)
    raise Garbled


def _too_large(who: str, limits: ReadingLimits) -> UserError:
    return refusal(f"{who} takes too much memory to read", "memory_mb", limits)


def _line(words: str) -> str:
    return texts.shortened(texts.captured(words), _LONGEST)
