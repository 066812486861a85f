"""Until when a fetch may take, on the clock on the wall and not from one byte to the next."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.reading.apart.refusing import Cancelled
from factcheck.reading.limits import refusal
from factcheck.settings import ReadingLimits

LONGEST_WAIT = 0.2  # seconds until the next look whether it is still wanted


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment a fetch must be done by, and whether it is still wanted at all."""

    who: str
    limits: ReadingLimits
    cancelled: Callable[[], bool]
    began: float

    @classmethod
    def from_now(cls, who: str, limits: ReadingLimits, cancelled: Callable[[], bool]) -> "Deadline":
        """The deadline of a fetch that begins."""
        return cls(who, limits, cancelled, time.monotonic())

    def left(self) -> float:
        """The seconds that are left. Raises UserError when none are, Cancelled when cancelled."""
        if self.cancelled():
            raise Cancelled(f"{self.who} was not fetched: cancelled.")
        left = self.began + self.limits.fetch_seconds - time.monotonic()
        if left <= 0:
            raise refusal(f"{self.who} takes too long to fetch", "fetch_seconds", self.limits)
        return left

    def wait(self) -> float:
        """The seconds to wait for a byte before the next look. Raises as `left` does."""
        return min(self.left(), LONGEST_WAIT)
