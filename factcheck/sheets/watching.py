"""Telling how far a long rendering is, and ending it when nobody wants it any more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside a rendering that was cancelled."""


def _tell_nobody(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: `progress` is told claims done and claims in all, `cancelled` is asked."""

    progress: Callable[[int, int], None] = _tell_nobody
    cancelled: Callable[[], bool] = _never

    def each(self, things: Sequence[T]) -> Iterator[T]:
        """The things one by one, each told once it is done. Raises Cancelled between two."""
        for done, thing in enumerate(things):
            if self.cancelled():
                raise Cancelled
            self.progress(done, len(things))
            yield thing
        self.progress(len(things), len(things))


QUIET = Watch()
