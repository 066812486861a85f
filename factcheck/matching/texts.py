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
_DIGIT = re.compile(r"\d")
_STOPS = re.compile(r"[.;:!?]|,\s+(?:but|and|while|however)\b")


@dataclass(frozen=True, slots=True)
class Taken:
    """A text taken apart. Words are given as the text has them, by stem or by subject.

    `general` are stems that say little. `denies` tells whether anything is negated. `opposites` has
    the side (1 or -1) the text takes in pairs of opposites, and the word for it; a text that has
    words of both sides takes none.
    """

    counts: dict[str, int]
    written: dict[str, str]
    spans: dict[str, tuple[int, int]]
    general: frozenset[str]
    subjects: dict[str, tuple[str, ...]]
    negated: frozenset[str]
    denies: bool
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
        general=frozenset(word.stem for word in telling if _is_general(word)),
        subjects={name: tuple(phrases) for name, phrases in subjects.items()},
        negated=negated,
        denies=any(word.plain in NEGATIONS for word in found),
        opposites=_sides(text, found, negated),
        years=frozenset(int(w.plain) for w in telling if _YEAR.fullmatch(w.plain)),
    )


def _sides(text: str, found: Sequence[Word], negated: frozenset[str]) -> dict[int, tuple[int, str]]:
    sides: dict[int, dict[int, str]] = {}
    for pair, side, word in opposites_in(found):
        turned = word.stem in negated
        written = f"{'not ' if turned else ''}{text[word.start : word.end]}"
        sides.setdefault(pair, {}).setdefault(-side if turned else side, written)
    return {pair: next(iter(of.items())) for pair, of in sides.items() if len(of) == 1}


def _is_general(word: Word) -> bool:
    """Whether it says little by itself; a year does, for periods are compared apart."""
    return word.stem in GENERAL or bool(_YEAR.fullmatch(word.plain) or _DIGIT.fullmatch(word.plain))


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
                if later.stem not in GENERAL:
                    turned.add(later.stem)
                break
    return frozenset(turned)
