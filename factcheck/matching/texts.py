"""Texts taken apart once for matching: terms, subjects, what is negated, years."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.matching.lexicon.general import GENERAL
from factcheck.matching.lexicon.opposites import NEGATIONS
from factcheck.matching.lexicon.reading import opposites_in, subjects_in
from factcheck.matching.words import Word, words

_REACH = 4  # words after a negation that it may turn
_YEAR = re.compile(r"(?:19|20)\d\d")
_STOPS = re.compile(r"[.;:!?]|,\s+(?:but|and|while|however)\b")


@dataclass(frozen=True, slots=True)
class Taken:
    """A text taken apart. Words are given as the text has them, by stem or by subject.

    `general` are stems that say little. `opposites` has the side (1 or -1) the text takes in pairs
    of opposites, and the word for it.
    """

    counts: dict[str, int]
    written: dict[str, str]
    spans: dict[str, tuple[int, int]]
    general: frozenset[str]
    subjects: dict[str, tuple[str, ...]]
    negated: frozenset[str]
    opposites: dict[int, tuple[int, str]]
    years: frozenset[int]

    @property
    def length(self) -> int:
        """How many telling words it has."""
        return sum(self.counts.values())


@lru_cache(maxsize=4096)
def taken(text: str) -> Taken:
    """The text taken apart; the latest ones are remembered."""
    found = list(words(text))
    telling = [word for word in found if not word.common]
    negated = _negated(text, found)
    subjects: dict[str, dict[str, None]] = {}
    for name, first, last in subjects_in(found):
        phrase = text[found[first].start : found[last].end]
        subjects.setdefault(name, {})[" ".join(phrase.split())] = None
    return Taken(
        counts=dict(Counter(word.stem for word in telling)),
        written={w.stem: text[w.start : w.end] for w in reversed(telling)},
        spans={w.stem: (w.start, w.end) for w in reversed(telling)},
        general=frozenset(word.stem for word in telling if word.plain in GENERAL),
        subjects={name: tuple(phrases) for name, phrases in subjects.items()},
        negated=negated,
        opposites={
            pair: (-side if word.stem in negated else side, text[word.start : word.end])
            for pair, side, word in opposites_in(found)
        },
        years=frozenset(int(w.plain) for w in telling if _YEAR.fullmatch(w.plain)),
    )


def _negated(text: str, found: Sequence[Word]) -> frozenset[str]:
    """The stems that a negation turns: the first telling word after it in the same clause."""
    turned: set[str] = set()
    for at, word in enumerate(found):
        if word.plain not in NEGATIONS:
            continue
        for later in found[at + 1 : at + 1 + _REACH]:
            if _STOPS.search(text, word.end, later.start):
                break
            if not (later.common or later.plain.endswith("ly")):
                if later.plain not in GENERAL:
                    turned.add(later.stem)
                break
    return frozenset(turned)
