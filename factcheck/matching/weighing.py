"""All that speaks for a pair of claim and finding, as one score with its reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.matching import (
    counting,
    dating,
    naming,
    opposing,
    periods,
    stances,
    verbatim,
    wording,
)
from factcheck.matching.evidence import (
    CIRCUMSTANCES,
    DATED,
    GENERAL_TERM,
    MEANING,
    PERIOD,
    Evidence,
    Rarity,
)
from factcheck.matching.items import Item, Match
from factcheck.matching.learning import Taught, linked

_LEAST = 0.001  # of a finding's share, whatever speaks against it
_CLOSE, _NOT_FAR = 0.45, 0.2  # likeness of meaning from which it is a reason, the only one
_OF_BARE = 0.5  # of the score, where only circumstances speak for a pair

Links = Sequence[tuple[Taught, float]]


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a finding was found: its share of the best score, and its likeness in meaning.

    `likeness` is None without meaning; `weight` is what reasons weigh among so many findings.
    """

    share: float
    likeness: float | None
    weight: float


def weighed(claim: Item, finding: Item, near: Nearness, links: Links, rarity: Rarity) -> Match:
    """The finding as a match; without a reason where it has nothing in common with the claim.

    `links` are the lessons the claim recalls, `rarity` is that of a term in findings.
    """
    found = list(_spoken(claim, finding, links, rarity))
    bare = all(one.order in CIRCUMSTANCES for one in found)
    alike = near.likeness
    if alike is not None and (alike >= _CLOSE or (bare and alike >= _NOT_FAR)):
        words = "close in meaning" if alike >= _CLOSE else "not far in meaning"
        found.append(Evidence(MEANING, words))
        bare = False
    if not bare:
        found = [one for one in found if one.order != GENERAL_TERM]
    elif all(one.order != GENERAL_TERM for one in found):
        found = []
    found.sort(key=lambda evidence: evidence.order)
    gained = sum(one.weight * _kept(one, finding, near.weight) for one in found)
    score = max(near.share + gained, _LEAST * near.share) * (_OF_BARE if bare else 1)
    likely, why = stances.hinted(found)
    return Match(finding.id, score, tuple(one.words for one in found), likely, why)


def with_editions(match: Match, finding: Item, others: Sequence[Item]) -> Match:
    """The match with what an earlier edition says to the same, after all other reasons."""
    if not finding.edition:
        return match
    told = tuple(one.words for one in verbatim.recurring(finding, others))
    return replace(match, reasons=match.reasons + told) if told else match


def _kept(reason: Evidence, finding: Item, weight: float) -> float:
    """What is left of a reason's weight among many: all of it where another time is spoken of."""
    stated = reason.order == PERIOD and (finding.edition or reason.weight < 0)
    return 1.0 if stated or reason.order == DATED else weight


def _spoken(claim: Item, finding: Item, links: Links, rarity: Rarity) -> Iterator[Evidence]:
    yield from counting.compared(claim, finding)
    yield from wording.compared(claim, finding, rarity)
    opposed = list(opposing.compared(claim, finding))
    yield from opposed or verbatim.repeated(claim, finding)
    yield from naming.compared(claim, finding, rarity)
    yield from periods.compared(claim, finding)
    yield from dating.compared(claim, finding)
    yield from linked(claim, finding, links, rarity)
