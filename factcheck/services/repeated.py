"""Which statements of a source say what another before it says: a standfirst and its body."""

import re
from collections.abc import Sequence

from factcheck.domain.statements import Statement

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_OPENING = 1_500  # code points: headline, standfirst and first paragraphs
_ALIKE = 0.8  # share of all the words of two statements that both have
_FEWEST = 5  # words; fewer are alike by chance


def firsts(statements: Sequence[Statement]) -> list[int | None]:
    """For each statement the place in the sequence of the one it repeats; None for a new one.

    Statements are given in the order of the text. The same words are the same anywhere; nearly the
    same words only where the first ones stand in the opening of the text.
    """
    by_words: dict[tuple[str, ...], int] = {}
    opening: list[tuple[int, frozenset[str]]] = []
    found: list[int | None] = []
    for place, statement in enumerate(statements):
        words = tuple(_WORD.findall(statement.text.casefold()))
        first = by_words.get(words)
        if first is None:
            first = _alike(frozenset(words), opening)
        if len(words) < _FEWEST:
            first = None
        elif first is None:
            by_words[words] = place
            if statement.start < _OPENING:
                opening.append((place, frozenset(words)))
        found.append(first)
    return found


def _alike(words: frozenset[str], opening: Sequence[tuple[int, frozenset[str]]]) -> int | None:
    for place, others in opening:
        if len(words & others) >= _ALIKE * len(words | others) and _numbers(words) == _numbers(
            others
        ):
            return place
    return None


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())
