"""What an editor's pairing teaches: which words of claims go with which words of findings."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.matching.lexicon.general import GENERAL
from factcheck.matching.texts import Taken, taken
from factcheck.matching.words import words

MOST_TERMS = 8  # of either side; the longest are the most telling
_FEWEST_HELD = 2  # terms of the earlier claim in a new one,
_LEAST_HELD = 0.3  # and their share of those of the earlier claim


@dataclass(frozen=True, slots=True)
class Taught:
    """The words that a pairing links: stems of the claim, and stems only the finding has.

    `origin` names the pairing for the editor, as in "C3–F7". Equal values teach the same thing;
    a pairing undone is one left out.
    """

    origin: str
    said: tuple[str, ...]
    found: tuple[str, ...]


def taught(claim: str, finding: str, origin: str) -> Taught | None:
    """What pairing two texts teaches; None where either has no words of its own."""
    ours, theirs = taken(claim), taken(finding)
    said = _telling(ours, theirs)
    found = _telling(theirs, ours)
    return Taught(origin, said, found) if said and found else None


def recalled(claim: str, lessons: Iterable[Taught]) -> list[tuple[Taught, float]]:
    """The lessons that a new claim brings to mind, each with how much of it: above 0 to 1."""
    counts = taken(claim).counts
    recalled = []
    for lesson in lessons:
        held = sum(stem in counts for stem in lesson.said)
        share = held / len(lesson.said)
        if held >= min(_FEWEST_HELD, len(lesson.said)) and share >= _LEAST_HELD:
            recalled.append((lesson, share))
    return recalled


def _telling(own: Taken, other: Taken) -> tuple[str, ...]:
    """The stems that one has alone and that say something, the longest words first."""
    alone = [stem for stem in own.counts if stem not in other.counts and _says(own, stem)]
    alone.sort(key=lambda stem: (-len(own.written[stem]), stem))
    return tuple(alone[:MOST_TERMS])


def _says(own: Taken, stem: str) -> bool:
    """Whether a term is no number and nothing general."""
    plain = next((word.plain for word in words(own.written[stem])), "")
    return stem not in own.general and plain not in GENERAL and not plain[:1].isdigit()
