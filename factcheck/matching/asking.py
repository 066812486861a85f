"""What a claim asks of findings, and what is kept of a finding to answer: words and subjects."""

import math
from collections.abc import Callable

from factcheck.matching.items import Item
from factcheck.matching.lexicon.answers import ANSWERS, JUDGEMENT
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

MOST_WORDS = 400  # of a claim; the rarest are asked for
_FEW = 500  # findings; among more, words tell more, and what is known besides tells less
_ENOUGH = 450  # findings, among which meaning has its whole weight
_THOUSANDS = 1000  # of ten times as many more are near in meaning by chance
_FADING = 0.7  # the power of their number by which it does


def indexed(finding: Item) -> tuple[dict[str, float], float]:
    """What a finding is found by, with counts, and its length in words."""
    text = taken(finding.text)
    counts: dict[str, float] = dict(text.counts)
    for stem, count in taken(finding.heading).counts.items():
        counts[stem] = counts.get(stem, 0.0) + WEIGHTS.title * count
    length = sum(counts.values())
    return counts | {_key(subject): len(said) for subject, said in text.subjects.items()}, length


def wanted(claim: Item, rarity: Callable[[str], float], many: int) -> dict[str, float]:
    """What to look for among so many findings, each with its weight."""
    text = taken(claim.text)
    rare = sorted(text.counts, key=lambda stem: (-rarity(stem), stem))
    general = 1 - (1 - WEIGHTS.general) * weight_of_reasons(many)
    asked = {stem: general if stem in text.general else 1.0 for stem in rare[:MOST_WORDS]}
    for name, weight in ((claim.speaker, WEIGHTS.speaker), (claim.body, WEIGHTS.body)):
        for stem in taken(name).counts:
            asked.setdefault(stem, weight)
    return asked | _subjects(claim, weight_of_reasons(many))


def weight_of_reasons(many: int) -> float:
    """What subjects and reasons weigh among so many findings: 1 for a few, less for thousands."""
    return math.pow(_FEW / max(many, _FEW), _FADING)


def share_of_meaning(claim: Item, many: int) -> float:
    """What meaning weighs beside words among so many findings: 0 to 1.

    In a short list all is about one matter, and what answers a claim on a whole report, or on all
    efforts, is seldom near it in meaning.
    """
    spoken_of = taken(claim.text).subjects
    answers = {answer for subject in spoken_of for answer, _ in ANSWERS.get(subject, ())[:1]}
    if JUDGEMENT in answers and many <= _FEW:
        return WEIGHTS.meaning_of_whole
    beyond = min(max(math.log10(many / _THOUSANDS), 0.0), 1.0) if many else 0.0
    return (WEIGHTS.meaning - WEIGHTS.less_meaning * beyond) * min(many / _ENOUGH, 1.0)


def _subjects(claim: Item, weight: float) -> dict[str, float]:
    """The claim's subjects, and those of what answers it."""
    spoken_of = taken(claim.text).subjects
    asked = {_key(subject): weight * WEIGHTS.subject for subject in spoken_of}
    for subject in spoken_of:
        for answer, worth in ANSWERS.get(subject, ()):
            key = _key(answer)
            asked[key] = max(asked.get(key, 0.0), weight * worth)
    return asked


def _key(subject: str) -> str:
    """How a subject stands in the index; no word has a space."""
    return f" {subject}"
