"""What an operation changed, told in plain words; looked up off the window's thread."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from factcheck.domain.changes import Change, HistoryEntry, OperationKind
from factcheck.services import history
from factcheck.store import Store
from factcheck.ui.views.history.diffing import Runs, compare, plain
from factcheck.ui.views.history.names import Names
from factcheck.ui.views.history.words import FIELDS, NOUNS, REFERENCES, value_words
from factcheck.ui.words import tr

Happened = Literal["added", "removed", "changed"]

AT_ONCE: Final = 500  # entries read at once while words are searched for


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a row: its name, and its words before and after."""

    name: str
    before: Runs
    after: Runs


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One row that was added, removed or changed, with the fields that a reader cares for."""

    title: str
    happened: Happened
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An operation with the first of its changes, and how many there are in all."""

    entry: HistoryEntry
    changes: tuple[ToldChange, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some operations, the latest first, and whether older ones may follow."""

    entries: tuple[HistoryEntry, ...]
    more: bool


def tell(store: Store, operation: int, limit: int) -> Told:
    """An operation and up to `limit` of its changes, in words."""
    entry = history.entry(store, operation)
    names = Names(store, entry)
    shown = [change for change in _merged(entry.changes) if _worth_telling(change)]
    told = tuple(_change(change, names) for change in shown[:limit])
    return Told(entry, told, len(shown))


def read(store: Store, words: str, before: int | None, limit: int) -> Page:
    """Operations that hold all the words, the latest first, older than `before`."""
    if not words:
        found = history.entries(store, limit=limit, before=before)
        return Page(tuple(found), len(found) == limit)
    wanted = words.casefold().split()
    kept: list[HistoryEntry] = []
    while len(kept) < limit:
        found = history.entries(store, limit=AT_ONCE, before=before)
        kept += (entry for entry in found if _holds(entry, wanted))
        if len(found) < AT_ONCE:
            return Page(tuple(kept), more=False)
        before = found[-1].operation
    return Page(tuple(kept), more=True)


def title(entry: HistoryEntry) -> str:
    """What an operation did: its label, with Undo or Redo before it."""
    match entry.kind:
        case OperationKind.UNDO:
            return tr("Undo: {label}", label=entry.label)
        case OperationKind.REDO:
            return tr("Redo: {label}", label=entry.label)
    return entry.label


def fate(entry: HistoryEntry) -> str:
    """What became of an operation: undone, an undo that was redone, or nothing."""
    if not entry.undone:
        return ""
    return tr("redone") if entry.kind is OperationKind.UNDO else tr("undone")


def _holds(entry: HistoryEntry, wanted: list[str]) -> bool:
    text = f"{title(entry)} {entry.author} {fate(entry)}".casefold()
    return all(word in text for word in wanted)


def _merged(changes: Iterable[Change]) -> list[Change]:
    """One change a row, from before the first to after the last; none for what came and went."""
    made: dict[tuple[str, int], Change] = {}
    for change in changes:
        key = (change.noun, change.row)
        made[key] = replace(made[key], after=change.after) if key in made else change
    return [c for c in made.values() if c.before is not None or c.after is not None]


def _worth_telling(change: Change) -> bool:
    """Whether more than bookkeeping changed, such as the last number given to a claim."""
    return change.before is None or change.after is None or any(_differing(change))


def _differing(change: Change) -> Iterator[str]:
    before, after = change.before or {}, change.after or {}
    return (column for column in FIELDS if before.get(column) != after.get(column))


def _change(change: Change, names: Names) -> ToldChange:
    happened: Happened = (
        "added" if change.before is None else "removed" if change.after is None else "changed"
    )
    fields = tuple(_field(change, column, names) for column in _differing(change))
    told = tuple(field for field in fields if field.before or field.after)
    return ToldChange(names.of(change.noun, change.row), happened, told)


def _field(change: Change, column: str, names: Names) -> Field:
    before = _words(change.before, column, names)
    after = _words(change.after, column, names)
    name = tr(FIELDS[column])
    if change.before is None or change.after is None:
        return Field(name, plain(before), plain(after))
    return Field(name, *compare(before, after))


def _words(row: object, column: str, names: Names) -> str:
    value = row.get(column) if isinstance(row, dict) else None
    if column in REFERENCES and isinstance(value, int):
        noun = REFERENCES[column]
        return names.of(noun, value).removeprefix(f"{tr(NOUNS[noun])} ")
    return value_words(column, value)
