"""What an operation changed, as the journal tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class OperationKind(StrEnum):
    """A new change, or the taking back or putting back of one."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The outcome of one operation: what drives refreshing, the undo label and the status line.

    `touched` maps a table's name to the ids of its changed rows; `reshaped` names the tables in
    which rows came or went; `everything` stands for all there is. `made` is the id of the row that
    the operation was to make.
    """

    operation: int
    kind: OperationKind
    label: str
    made: int | None = None
    touched: Mapping[str, frozenset[int]] = field(default_factory=dict)
    reshaped: frozenset[str] = frozenset()

    everything: bool = False

    @classmethod
    def of_others(cls, latest: "HistoryEntry") -> "ChangeSet":
        """What others did up to an operation: anything may have changed."""
        return cls(latest.operation, latest.kind, latest.label, everything=True)

    def touches(self, *nouns: str) -> bool:
        """Whether a row of any of these tables changed."""
        return self.everything or any(noun in self.touched for noun in nouns)

    def reshapes(self, noun: str) -> bool:
        """Whether rows of the table came or went."""
        return self.everything or noun in self.reshaped


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; `before` is None for a new row, `after` for a deleted one."""

    noun: str
    row: int
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One operation of the journal: who, when (ISO, UTC), what, and in which dossier, by name."""

    operation: int
    kind: OperationKind
    label: str
    author: str
    at: str
    undone: bool
    changes: tuple[Change, ...] = ()
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which operations are wanted; an empty field leaves all.

    `words` are looked for in labels, names and fates; `since` and `until` are moments (ISO, UTC),
    the second exclusive; `claim` is a claim's number in the dossier of that id.
    """

    words: str = ""
    author: str = ""
    since: str = ""
    until: str = ""
    claim: int = 0
    dossier: int = 0
