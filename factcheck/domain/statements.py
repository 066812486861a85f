"""Statements: attributed passages that spotting proposes and an editor keeps or dismisses."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.figures import Figure
from factcheck.domain.passages import Selector
from factcheck.domain.speakers import Side


class Mode(StrEnum):
    """Whether the words stand in quotation marks, are reported, or partly each."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom a text names as the speaker, as fully as it does anywhere."""

    name: str
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance: text[start:end] in code points, who said it and by which words.

    `rule` names what found it, `confidence` is 0 to 1. `checkability`, 0 to 1, ranks facts on
    record before opinion, motive and prediction and never filters; `checkable` is its upper half.
    """

    start: int
    end: int
    text: str
    mode: Mode
    side: Side
    speaker: Attribution
    cue: str
    checkable: bool
    figures: tuple[Figure, ...]
    rule: str
    confidence: float
    checkability: float = 0.0


CHECKABLE = 50  # percent, from which a statement ranks as checkable


class Decision(StrEnum):
    """What an editor decided of a statement that was found."""

    WAITING = "waiting"
    KEPT = "kept"
    DISMISSED = "dismissed"


class Order(StrEnum):
    """How statements of a source follow each other in a list."""

    CHECKABILITY = "checkability"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement in the store with what was decided of it.

    `confidence` and `checkability` are percentages. `decided_by` names who touched it last, by a
    decision or an edit; `claim` or `finding` is what it was kept as. `repeats` is the statement of
    the same source that says the same before it, `repeated` how many say it again.
    """

    id: int
    uid: str
    dossier: int
    source: int
    selector: Selector
    mode: Mode
    side: Side
    speaker: Attribution
    cue: str
    rule: str
    confidence: int
    checkability: int
    decision: Decision
    decided_by: str = ""
    decided_at: str = ""
    claim: int | None = None
    finding: int | None = None
    repeats: int | None = None
    repeated: int = 0

    @property
    def is_checkable(self) -> bool:
        """Whether figures, dates and events outweigh opinion, motive and prediction."""
        return self.checkability >= CHECKABLE


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """Which statements of a dossier a list shows, and in which order; empty parts do not narrow.

    `speaker` is a name as the sources give it. Statements that repeat another are never listed by
    themselves.
    """

    words: str = ""
    side: Side | None = None
    speaker: str = ""
    source: int | None = None
    decision: Decision | None = None
    order: Order = Order.CHECKABILITY


@dataclass(frozen=True, slots=True)
class Progress:
    """How many statements were found in a source, and how many of them are decided."""

    source: int
    found: int
    decided: int
