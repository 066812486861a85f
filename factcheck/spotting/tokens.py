"""Words of a masked sentence, with their places."""

import re
from dataclasses import dataclass

from factcheck.spotting.lexicon.words import AUXILIARIES
from factcheck.spotting.sentences import ENDS, INSIDE

_TOKEN = re.compile(
    r"\x02*\x03|\d+(?:[.,]\d+)+|\x02+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.\-‑&/@][^\W_]+)*(?:(?<=s)[’'](?=\s\w))?|[^\w\s]|_+"
)
# Inside a sentence a capital makes names, or the month, of these: Denis Were, Say Chhum, in May.
_ALSO_NAMES = AUXILIARIES | frozenset("say so an on or no may long sun sok both too".split())
QUOTE = "\x02"
_POSSESSIVE = ("’s", "'s")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words, in lower case, and where each starts and ends in the text.

    A quotation is one token, QUOTE in `low`.
    """

    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(mask: str, begin: int, end: int, offset: int) -> Tokens:
    """The tokens of mask[begin:end]; `offset` is where mask[0] lies in the text."""
    words, low, starts, ends = [], [], [], []
    for match in _TOKEN.finditer(mask, begin, end):
        word = match.group()
        if word[0] in (INSIDE, ENDS):
            word = QUOTE
        lower = word.lower()
        if words and lower in _ALSO_NAMES and word[0].isupper():
            lower = word
        words.append(word)
        low.append(lower)
        starts.append(match.start() + offset)
        ends.append(match.end() + offset)
    return Tokens(words, low, starts, ends)


def bare(word: str) -> str:
    """A word without a possessive ending."""
    if word.endswith(_POSSESSIVE):
        return word[:-2]
    return word[:-1] if word.endswith(("s’", "s'")) else word
