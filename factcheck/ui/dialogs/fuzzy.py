"""How well a command's words answer what was typed: whole words first, then initials."""

import re
from functools import cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
_START, _INSIDE, _LETTERS = 100, 60, 30
_LONGEST: Final = 8  # letters; the search for scattered ones grows with their number


def score(typed: str, text: str) -> int | None:
    """A number, larger for a better answer; None when a word typed is not in the text at all.

    A word counts most at the start of a word, less inside one, least as letters
    of several words, such as “mad” for “Mark as disputed”.
    """
    hay = text.casefold()
    total = 0
    for word in typed.casefold().split():
        found = _score(word, hay)
        if found is None:
            return None
        total += found
    return total


def _score(word: str, hay: str) -> int | None:
    starts = (match.start() for match in _WORD.finditer(hay))
    if any(hay.startswith(word, start) for start in starts):
        return _START + (1 if hay.startswith(word) else 0)
    if word in hay:
        return _INSIDE
    return _LETTERS if len(word) <= _LONGEST and _initials(word).search(hay) else None


@cache
def _initials(word: str) -> re.Pattern[str]:
    """The word's letters in order, each next to the one before or at the start of a word."""
    first, *others = map(re.escape, word)
    return re.compile(rf"\b{first}" + "".join(rf"(?:{each}|.*?\b{each})" for each in others))
