"""Claims that say again what an earlier one said: another year, another official."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching.changes import Difference, differences, told
from factcheck.matching.items import Item, Key
from factcheck.matching.posts import plain
from factcheck.matching.texts import Taken, taken

LEAST = 0.6  # likeness from which a claim repeats another
_OPPOSED = 0.5  # of the likeness stays where one negates what the other says
_GENERAL = 0.4  # what a word that says little counts
_FEWEST = 2  # telling words in common


@dataclass(frozen=True, slots=True)
class Repeat:
    """An earlier claim that a new one repeats: how much of it, 0 to 1, and what differs.

    `reasons` are for the editor: who said it when, and the word difference.
    """

    earlier: Key
    score: float
    differences: tuple[Difference, ...]
    reasons: tuple[str, ...]


def repeats(claim: Item, earlier: Sequence[Item], limit: int = 5) -> list[Repeat]:
    """The earlier claims that a claim repeats, the nearest first; often none."""
    ours = taken(plain(claim.text))
    texts = [taken(plain(one.text)) for one in earlier]
    spread = Counter(stem for text in texts for stem in text.counts)
    found = []
    for one, theirs in zip(earlier, texts, strict=True):
        score = 0.0 if one.id == claim.id else _likeness(ours, theirs, spread, len(texts))
        if score >= LEAST:
            differing = differences(one.text, claim.text)
            found.append(Repeat(one.id, score, differing, _reasons(claim, one, differing)))
    return sorted(found, key=lambda repeat: -repeat.score)[:limit]


def _likeness(ours: Taken, theirs: Taken, spread: Counter[str], many: int) -> float:
    """The share of weight in common, figures apart: a figure is what another year changes."""

    def worth(stem: str) -> float:
        rare = 1 + math.log((many + 1) / (spread[stem] + 1))
        return rare * (_GENERAL if stem in ours.general or stem in theirs.general else 1.0)

    one = {stem for stem in ours.counts if not stem[0].isdigit()}
    other = {stem for stem in theirs.counts if not stem[0].isdigit()}
    common = one & other
    if len(common - ours.general) < min(_FEWEST, len(one - ours.general), len(other)) or not common:
        return 0.0
    whole = sum(map(worth, one)) + sum(map(worth, other))
    likeness = 2 * sum(map(worth, common)) / whole
    turned = any((stem in ours.negated) != (stem in theirs.negated) for stem in common)
    opposed = any(
        ours.opposites[pair][0] != theirs.opposites[pair][0]
        for pair in ours.opposites.keys() & theirs.opposites.keys()
    )
    return likeness * (_OPPOSED if turned or opposed else 1.0)


def _reasons(claim: Item, earlier: Item, differing: Sequence[Difference]) -> tuple[str, ...]:
    said = f"said before{f' in {earlier.date[:4]}' if earlier.date else ''}"
    if earlier.speaker and earlier.speaker.casefold() != claim.speaker.casefold():
        said += f" by {earlier.speaker}"
    elif earlier.speaker:
        said += " by the same speaker"
    return said, told(differing) if differing else "the same words"
