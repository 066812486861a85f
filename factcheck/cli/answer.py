"""What a command answers."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from factcheck.store import Store


class OpenStore(Protocol):
    """Opens the store that the command line names; `path` tells which, without opening it."""

    @property
    def path(self) -> Path:
        """The file of the store."""

    def __call__(self) -> "Store":
        """The open store. Raises FactcheckError when it cannot be opened."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as JSON and as lines for people.

    `complaint` is one line for standard error; with one, the command counts as not done.
    """

    value: Any
    lines: Sequence[str]
    complaint: str = ""


Run = Callable[[OpenStore, Namespace], Answer | None]


@contextmanager
def opened(open_store: OpenStore) -> "Iterator[Store]":
    """The store for the length of a command."""
    store = open_store()
    try:
        yield store
    finally:
        store.close()
