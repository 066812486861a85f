"""`history`: the journal, the newest operation first."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import table
from factcheck.cli.operations import labelled
from factcheck.cli.values import positive
from factcheck.domain.changes import HistoryEntry

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "when (UTC)", "who", "what")
_PAGE = 500  # operations read at once


def add_arguments(parser: ArgumentParser) -> None:
    """Add how many operations are wanted."""
    parser.add_argument("--limit", metavar="N", type=positive, help="only so many")


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List operations: who, when, what; in JSON each changed row too."""
    from factcheck.services.safekeeping import history

    with opened(open_store) as store:
        entries = list(islice(_newest_first(store), arguments.limit))
        if arguments.json:
            whole = [history.entry(store, entry.operation) for entry in entries]
            return Answer([shapes.history_entry(entry) for entry in whole], [])
    rows = [(entry.operation, _moment(entry.at), entry.author, _what(entry)) for entry in entries]
    return Answer([], table(_HEADS, rows) or ["Nothing was done yet."])


def _newest_first(store: "Store") -> Iterator[HistoryEntry]:
    from factcheck.services.safekeeping import history

    before = None
    while page := history.entries(store, limit=_PAGE, before=before):
        yield from page
        before = page[-1].operation


def _moment(at: str) -> str:
    """A moment in ISO form to the minute, as people write it."""
    return at[:16].replace("T", " ")


def _what(entry: HistoryEntry) -> str:
    return f"{labelled(entry.kind, entry.label)}{' (undone)' if entry.undone else ''}"
