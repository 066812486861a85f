"""English stems after Porter, for words as people wrote them in lower case.

M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980, with his later departures
(https://tartarus.org/martin/PorterStemmer/): "bli" for "abli", and "logi" to "log".
"""

from functools import lru_cache
from itertools import pairwise

_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
)  # fmt: skip
_LONGEST = 40  # no English word is longer; what is, is left as it is


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a word in lower case; words of other alphabets come back as they are."""
    if len(word) < 3 or len(word) > _LONGEST or not (word.isascii() and word.isalpha()):
        return word
    word = _american(word)
    word = _plural(word)
    word = _past(word)
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(word, _STEP_2)
    word = _replaced(word, _STEP_3)
    return _final(_without_ending(word))


def _american(word: str) -> str:
    """British endings as the algorithm knows them: organisation, labour."""
    for british, american in (("isation", "ization"), ("ise", "ize"), ("ised", "ized"),
                              ("ises", "izes"), ("ising", "izing"), ("our", "or"),
                              ("ours", "ors")):  # fmt: skip
        if word.endswith(british) and _measure(word[: -len(british)]) > 0:
            return word.removesuffix(british) + american
    return word


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        base = word.removesuffix(ending)
        if word.endswith(ending) and _has_vowel(base):
            return _mended(base)
    return word


def _mended(base: str) -> str:
    """What is left of a verb without "ed" or "ing", as its plain form ends."""
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if len(base) > 1 and base[-1] == base[-2] and not _vowel(base, len(base) - 1):
        return base if base[-1] in "lsz" else base[:-1]
    return base + "e" if _measure(base) == 1 and _short_end(base) else base


def _replaced(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, other in endings:
        if word.endswith(ending):
            base = word.removesuffix(ending)
            return base + other if _measure(base) > 0 else word
    return word


def _without_ending(word: str) -> str:
    for ending in sorted(_STEP_4, key=len, reverse=True):
        if word.endswith(ending):
            base = word.removesuffix(ending)
            fits = _measure(base) > 1 and (ending != "ion" or base.endswith(("s", "t")))
            return base if fits else word
    return word


def _final(word: str) -> str:
    if word.endswith("e"):
        base, measure = word[:-1], _measure(word[:-1])
        if measure > 1 or (measure == 1 and not _short_end(base)):
            word = base
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def _vowel(word: str, at: int) -> bool:
    letter = word[at]
    if letter == "y":
        return at > 0 and not _vowel(word, at - 1)
    return letter in "aeiou"


def _has_vowel(word: str) -> bool:
    return any(_vowel(word, at) for at in range(len(word)))


def _measure(word: str) -> int:
    """How often a vowel is followed by a consonant."""
    kinds = [_vowel(word, at) for at in range(len(word))]
    return sum(here and not after for here, after in pairwise(kinds))


def _short_end(word: str) -> bool:
    """Whether it ends in consonant, vowel, consonant, the last not w, x or y."""
    last = len(word) - 1
    return (
        last >= 2
        and not _vowel(word, last)
        and _vowel(word, last - 1)
        and not _vowel(word, last - 2)
        and word[last] not in "wxy"
    )
