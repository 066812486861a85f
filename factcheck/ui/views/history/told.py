"""What an operation changed, told in plain words; looked up off the window's thread."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.domain.changes import Change, HistoryEntry, HistoryFilter, OperationKind
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.ui.views.history.names import Names
from factcheck.ui.views.history.words import BOOKKEEPING, FIELDS, NOUNS, REFERENCES, value_words
from factcheck.ui.widgets.diffing import Runs, compare, plain
from factcheck.ui.words import tr

Happened = Literal["added", "removed", "changed"]


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
    """An operation with the first of its changes, and how many there are in all.

    `later` are those done since that depend on it, `together` how many make one step with it.
    """

    entry: HistoryEntry
    changes: tuple[ToldChange, ...]
    total: int
    later: tuple[HistoryEntry, ...] = ()
    together: int = 1


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
    in_effect = not entry.undone and entry.kind is not OperationKind.UNDO
    later = history.depending(store, operation) if in_effect else ()
    together = history.step_size(store, operation)
    return Told(entry, told, len(shown), tuple(later), together)


def read(store: Store, wanted: HistoryFilter, before: int | None, limit: int) -> Page:
    """Operations that pass a filter, the latest first, older than `before`."""
    found = history.entries(store, limit=limit, before=before, wanted=wanted)
    return Page(tuple(found), len(found) == limit)


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


def _merged(changes: Iterable[Change]) -> list[Change]:
    """One change a row, from before the first to after the last; none for what came and went."""
    made: dict[tuple[str, int], Change] = {}
    for change in changes:
        key = (change.noun, change.row)
        made[key] = replace(made[key], after=change.after) if key in made else change
    return [c for c in made.values() if c.before is not None or c.after is not None]


def _worth_telling(change: Change) -> bool:
    """Whether more than bookkeeping changed, such as the last number given to a claim."""
    if change.noun in BOOKKEEPING:
        return False
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
