"""What holds for one request: until when, with how much memory, and whether it is still wanted."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from factcheck.reading.apart.memory import resident
from factcheck.settings import ReadingLimits


class Verdict(Enum):
    """Why a child was ended in the middle of a request."""

    CANCELLED = auto()
    SECONDS = auto()
    MEMORY = auto()


@dataclass(slots=True)
class Guard:
    """Watches one request; `verdict` stays what it was first found to be."""

    limits: ReadingLimits
    cancelled: Callable[[], bool]
    began: float = field(default_factory=time.monotonic)
    verdict: Verdict | None = None

    def look(self, pid: int) -> bool:
        """Whether the child must be ended now."""
        if self.verdict is None:
            self.verdict = self._found(pid)
        return self.verdict is not None

    def _found(self, pid: int) -> Verdict | None:
        if self.cancelled():
            return Verdict.CANCELLED
        if time.monotonic() - self.began > self.limits.seconds:
            return Verdict.SECONDS
        if resident(pid) > self.limits.memory_mb * 1_000_000:
            return Verdict.MEMORY
        return None
