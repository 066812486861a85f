"""How hard a finding is on what it is about, by its words of degree."""

import re
from functools import cache

from factcheck.matching.lexicon import degrees
from factcheck.matching.words import folded

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_Phrases = dict[str, list[tuple[tuple[str, ...], int]]]


def hardness(text: str) -> int:
    """The sum of a finding's words of degree: higher is harder. Only differences mean anything."""
    words = [folded(word.group()) for word in _WORD.finditer(text[:5000])]
    side = 1 if degrees.WRONG.intersection(words) else -1
    total, taken = _summed(words, _phrases(degrees.HARD), frozenset())
    qualified, _ = _summed(words, _phrases(degrees.MORE), taken)
    return total + side * qualified


def _summed(
    words: list[str], phrases: _Phrases, passed: frozenset[int]
) -> tuple[int, frozenset[int]]:
    """The weights of the phrases in the words, longest first, and where their words stand."""
    total, taken = 0, set(passed)
    for at, word in enumerate(words):
        for phrase, weight in phrases.get(word, ()):
            here = range(at, at + len(phrase))
            if tuple(words[at : at + len(phrase)]) == phrase and not taken.intersection(here):
                total += weight
                taken.update(here)
                break
    return total, frozenset(taken)


@cache
def _phrases(table: str) -> _Phrases:
    found: _Phrases = {}
    for line in table.replace("\n ", " ").strip().splitlines():
        weight, *listed = line.split()
        for phrase in listed:
            words = tuple(phrase.split("_"))
            found.setdefault(words[0], []).append((words, int(weight)))
    for same in found.values():
        same.sort(key=lambda phrase: -len(phrase[0]))
    return found
