"""Words of a masked sentence, with their places."""

import re
from dataclasses import dataclass, field
from typing import Any

from factcheck.spotting.lexicon.words import AUXILIARIES
from factcheck.spotting.sentences import ENDS, INSIDE

_TOKEN = re.compile(
    r"[^\W\d_]{2,}+(?=[\s,])|\x02*\x03|\d+(?:[.,]\d+)+|\x02+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.\-‑&/@][^\W_]+)*(?:(?<=s)[’'](?=\s\w))?|[^\w\s]|_+"
)
# Inside a sentence a capital makes names, or the month, of these: Denis Were, Say Chhum, in May.
_ALSO_NAMES = AUXILIARIES | frozenset("say so an on or no may long sun sok both too".split())
QUOTE = "\x02"
_MASKS = (INSIDE, ENDS)
_POSSESSIVE = ("’s", "'s")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words, in lower case, and where each starts and ends in the text.

    A quotation is one token, QUOTE in `low`. `phrases` keeps what was read of token ranges.
    """

    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    phrases: dict[tuple[int, int], Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)


def tokenise(mask: str, begin: int, end: int, offset: int) -> Tokens:
    """The tokens of mask[begin:end]; `offset` is where mask[0] lies in the text."""
    spans = [match.span() for match in _TOKEN.finditer(mask, begin, end)]
    words = [mask[a:b] for a, b in spans]
    if mask.find(INSIDE, begin, end) >= 0:
        words = [QUOTE if word[0] in _MASKS else word for word in words]
    low = [word.lower() for word in words]
    if not _ALSO_NAMES.isdisjoint(low):
        for at in range(1, len(words)):
            if low[at] in _ALSO_NAMES and words[at][0].isupper():
                low[at] = words[at]
    return Tokens(words, low, [a + offset for a, _ in spans], [b + offset for _, b in spans])


def bare(word: str) -> str:
    """A word without a possessive ending."""
    if word.endswith(_POSSESSIVE):
        return word[:-2]
    return word[:-1] if word.endswith(("s’", "s'")) else word
