"""What a command answers."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.store import Store

OpenStore = Callable[[], "Store"]


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
