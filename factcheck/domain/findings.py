"""Findings: what a report says, kept as evidence."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.passages import Passage
from factcheck.domain.sources import Edition


class Grade(StrEnum):
    """How directly the evidence is at hand."""

    PRIMARY = "primary"
    PRESS_QUOTE = "press_quote"
    ELIDED = "elided"
    PARAPHRASE = "paraphrase"
    TRANSLATION = "translation"


# Each with what it means; the word before the colon says enough where room is scarce.
GRADE_WORDS = {
    Grade.PRIMARY: "primary: the report itself",
    Grade.PRESS_QUOTE: "press quote: the report quoted by the press",
    Grade.ELIDED: "elided: quoted with words left out",
    Grade.PARAPHRASE: "paraphrase: the report retold by others",
    Grade.TRANSLATION: "translation: the report in another language",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement by a report. `source_title` is the name of its first passage's source."""

    id: int
    uid: str
    dossier: int
    number: int
    text: str
    edition: Edition | None
    grade: Grade
    note: str
    created_at: str
    passages: tuple[Passage, ...] = ()
    source_title: str = ""
    pairings: int = 0
