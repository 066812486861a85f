"""What a bad document is, here: how it is made, and what must become of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.settings import ReadingLimits

LIMITS = ReadingLimits(seconds=10, file_mb=20, inflated_mb=20, pages=5_000)
# For documents made to take for ever: whatever the reader makes of them, it may not take longer.
SHORT = ReadingLimits(seconds=1, file_mb=20, inflated_mb=20)

Made = Callable[[], bytes]


@dataclass(frozen=True)
class Case:
    """A document and its outcome.

    `outcome` is "refused", "imported", "warned" or, where each of them would do, "told". `words`
    is a pattern that the refusal, or a warning, must hold; of a text that is imported, the text.
    """

    name: str
    made: Made
    outcome: str
    words: str = ""
    file_name: str = "bad"
    limits: ReadingLimits = LIMITS
    is_painted: bool = False

    def holds(self, found: str) -> bool:
        """Whether the words that must be there are."""
        return re.search(self.words, found) is not None


def refused(name: str, made: Made, words: str = "", **more: object) -> Case:
    return Case(name, made, "refused", words, **more)  # type: ignore[arg-type]


def imported(name: str, made: Made, words: str = "", **more: object) -> Case:
    return Case(name, made, "imported", words, **more)  # type: ignore[arg-type]


def warned(name: str, made: Made, words: str = "", **more: object) -> Case:
    return Case(name, made, "warned", words, **more)  # type: ignore[arg-type]


def told(name: str, made: Made, **more: object) -> Case:
    return Case(name, made, "told", **{"limits": SHORT, **more})  # type: ignore[arg-type]


def fixed(data: bytes) -> Made:
    """A maker of what is made already."""
    return lambda: data
