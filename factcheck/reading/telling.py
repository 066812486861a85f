"""How far a reader has come, told to whoever listens: it reads on all the same if nobody does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


def _nothing(*_told: object) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Listener:
    """`progress(done, total)` counts pages or parts; `first(text)` is given the first words once.

    The first words come before the document is read whole, so that a person sees it is the right
    one; they are no more than a preview.
    """

    progress: Callable[[int, int], None] = _nothing
    first: Callable[[str], None] = _nothing


_listening: ContextVar[Listener] = ContextVar("listening", default=Listener())  # noqa: B039 - frozen


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Let a listener hear of all that is read inside."""
    token = _listening.set(listener)
    try:
        yield
    finally:
        _listening.reset(token)


def progress(done: int, total: int) -> None:
    """Say that `done` of `total` pages or parts are read."""
    _listening.get().progress(done, total)


def first(text: str) -> None:
    """Show the first words of the document."""
    _listening.get().first(text)
