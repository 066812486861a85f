"""Statements: attributed passages that spotting proposes and an editor keeps or dismisses."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.figures import Figure
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

    `rule` names what found it, `confidence` is 0 to 1, `checkable` ranks and never filters.
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
