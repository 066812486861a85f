"""What an editor's pairing teaches: which words of claims go with which words of findings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factcheck.matching.evidence import LINKED, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import Taken, taken
from factcheck.matching.weights import WEIGHTS

MOST_TERMS = 4  # of either side; more would be arbitrary ones
_FEWEST_HELD = 2  # terms of the earlier claim in a new one,
_LEAST_HELD = 0.4  # and their share of the worth of those of the earlier claim
_LEAST_ALONE = 0.6  # of the most a term can be worth: from it one recalls by itself

Worth = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Taught:
    """The words that a pairing links: stems of the claim, and stems only the finding has.

    `origin` names the pairing for the editor, as in "C3–F7". Equal values teach the same thing;
    a pairing undone is one left out.
    """

    origin: str
    said: tuple[str, ...]
    found: tuple[str, ...]


def taught(
    claim: str, finding: str, origin: str, said: Worth = len, found: Worth = len
) -> Taught | None:
    """What pairing two texts teaches; None where either has no words of its own.

    `said` and `found` tell what a written word of the claim and of the finding is worth among the
    others of the dossier: one of 0 is left out. Without them long words stand for telling ones.
    """
    ours, theirs = taken(claim), taken(finding)
    of_claim = _telling(ours, theirs, said)
    of_finding = _telling(theirs, ours, found)
    return Taught(origin, of_claim, of_finding) if of_claim and of_finding else None


def recalled(
    claim: str, lessons: Iterable[Taught], rarity: Worth, most: float
) -> list[tuple[Taught, float]]:
    """The lessons that a new claim brings to mind, each with how much of it: above 0 to 1.

    `rarity` is that of a stem in findings, `most` what it can be. A word that every finding has
    recalls nothing.
    """
    counts = taken(claim).counts
    recalled = []
    for lesson in lessons:
        held = [rarity(stem) for stem in lesson.said if stem in counts]
        share = sum(held) / max(sum(map(rarity, lesson.said)), 1e-9)
        enough = len(held) >= _FEWEST_HELD or max(held, default=0.0) >= _LEAST_ALONE * most
        if held and enough and share >= _LEAST_HELD:
            recalled.append((lesson, share))
    return recalled


def linked(
    claim: Item, finding: Item, lessons: Iterable[tuple[Taught, float]], rarity: Worth
) -> Iterator[Evidence]:
    """Words that an earlier pairing linked, one in the claim and one in the finding."""
    ours, theirs = taken(claim.text), taken(finding.text)
    for lesson, share in lessons:
        said, found = (
            [words.written[n] for n in sorted(stems, key=rarity, reverse=True) if n in words.counts]
            for words, stems in ((ours, lesson.said), (theirs, lesson.found))
        )
        if said and found:
            words = f"you linked “{said[0]}” with “{found[0]}” before ({lesson.origin})"
            part = share * len(found) / len(lesson.found)
            yield Evidence(LINKED, words, WEIGHTS.linked * part)


def _telling(own: Taken, other: Taken, worth: Worth) -> tuple[str, ...]:
    """The stems that one has alone and that say something, those worth most first."""
    alone = [stem for stem in own.counts if stem not in other.counts and _says(own, stem)]
    worths = {stem: worth(own.written[stem]) for stem in alone}
    alone = [stem for stem in alone if worths[stem] > 0]
    alone.sort(key=lambda stem: (-worths[stem], stem))
    return tuple(alone[:MOST_TERMS])


def _says(own: Taken, stem: str) -> bool:
    """Whether a term is no number and nothing general."""
    return stem not in own.general and not stem[:1].isdigit()
