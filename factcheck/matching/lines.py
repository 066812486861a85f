"""Findings that come back from edition to edition, each as one line through the years."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.matching.changes import Difference, alike, differences
from factcheck.matching.hardness import hardness
from factcheck.matching.items import Item, Key
from factcheck.matching.texts import taken

LEAST = 0.5  # likeness from which a finding is the one of an earlier edition
_GAP = 2  # editions a finding may be left out of and still come back in its line
_GENERAL = 0.4  # what a word that says little counts
_FIGURE = re.compile(r"\d")


class Change(StrEnum):
    """What became of a finding in an edition."""

    FIRST = "first"
    NEW = "new"
    VERBATIM = "verbatim"
    REWORDED = "reworded"
    SOFTENED = "softened"
    STRENGTHENED = "strengthened"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A finding in one edition; `finding` is None where that edition dropped it.

    `differences` are against the last edition that had it.
    """

    edition: str
    finding: Key | None
    change: Change
    differences: tuple[Difference, ...] = ()


@dataclass(slots=True)
class _Open:
    """A line that may go on: its last finding, in the edition of that place."""

    last: Item
    at: int
    line: list[Recurrence] = field(default_factory=list)


def lines(findings: Sequence[Item]) -> list[tuple[Recurrence, ...]]:
    """Each finding's way through the editions, in the order of first appearance.

    Findings without an edition are left out. One finding is in one line only.
    """
    editions = sorted({item.edition for item in findings if item.edition})
    worth = _worth(findings)
    running: list[_Open] = []
    for at, edition in enumerate(editions):
        here = [item for item in findings if item.edition == edition]
        for line, item in _paired([one for one in running if at - one.at <= _GAP + 1], here, worth):
            here.remove(item)
            differing = differences(line.last.text, item.text)
            change = _change(line.last.text, item.text, differing)
            line.line.append(Recurrence(edition, item.id, change, differing))
            line.last, line.at = item, at
        for line in running:
            if line.at == at - 1:
                line.line.append(Recurrence(edition, None, Change.DROPPED))
        begun = Change.NEW if at else Change.FIRST
        running += [_Open(item, at, [Recurrence(edition, item.id, begun)]) for item in here]
    return [tuple(line.line) for line in running]


def _change(before: str, after: str, differing: Sequence[Difference]) -> Change:
    if not differing:
        return Change.VERBATIM
    harder = hardness(after) - hardness(before)
    if harder:
        return Change.STRENGTHENED if harder > 0 else Change.SOFTENED
    return Change.REWORDED


def _paired(
    running: Sequence[_Open], here: Sequence[Item], worth: dict[str, float]
) -> list[tuple[_Open, Item]]:
    """Lines and findings that are alike, each once, the most alike first."""
    by_term: dict[str, list[int]] = {}
    for number, line in enumerate(running):
        for stem in taken(line.last.text).counts:
            by_term.setdefault(stem, []).append(number)
    pairs = []
    for item in here:
        stems = taken(item.text).counts
        shared = Counter(number for stem in stems for number in by_term.get(stem, ()))
        for number, _ in shared.most_common(20):
            score = _likeness(running[number].last.text, item.text, worth)
            if score >= LEAST:
                pairs.append((score, -number, running[number], item))
    taken_lines: set[int] = set()
    found: list[tuple[_Open, Item]] = []
    for _, number, line, item in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if number not in taken_lines and all(item is not other for _, other in found):
            taken_lines.add(number)
            found.append((line, item))
    return found


def _likeness(before: str, after: str, worth: dict[str, float]) -> float:
    """Of words in common by their worth, and in their order; figures apart, which years change."""
    one, other = (
        {stem for stem in taken(text).counts if not _FIGURE.match(stem)} for text in (before, after)
    )
    whole = sum(worth[stem] for stem in one) + sum(worth[stem] for stem in other)
    if not whole:
        return 1.0 if before == after else 0.0
    common = 2 * sum(worth[stem] for stem in one & other) / whole
    return common if common < LEAST / 2 else max(common, (common + alike(before, after)) / 2)


def _worth(findings: Sequence[Item]) -> dict[str, float]:
    texts = [taken(item.text) for item in findings]
    spread = Counter(stem for text in texts for stem in text.counts)
    general = {stem for text in texts for stem in text.general}
    return {
        stem: (1 + math.log((len(texts) + 1) / (times + 1))) * (_GENERAL if stem in general else 1)
        for stem, times in spread.items()
    }
