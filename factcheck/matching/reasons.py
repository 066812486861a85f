"""Reasons for a suggestion, in words."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SHOWN = 4  # terms in one reason

# English function words: they are shared by any two texts and say nothing.
_COMMON = frozenset(
    (
        "a about after all also an and any are as at be because been before being between both "
        "but by can could did do does for from had has have he her his how i if in into is it its "
        "itself may more most no nor not of on only or other our out over said say says she "
        "should so some such than that the their them then there these they this those to under "
        "up was we were what when which while who whom whose will with would you your "
    ).split()
)


def terms(text: str) -> dict[str, str]:
    """The telling words of a text by a rough stem, as they stand in it."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        folded = word.casefold()
        if folded not in _COMMON and (len(folded) > 2 or folded.isdigit()):
            found.setdefault(_stem(folded), word)
    return found


def _stem(word: str) -> str:
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending).removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word


def shared_terms(claim: str, findings: Sequence[str]) -> list[tuple[str, ...]]:
    """For each finding the words it shares with the claim, those few findings share first."""
    wanted = terms(claim)
    shared = [[stem for stem in terms(finding) if stem in wanted] for finding in findings]
    spread = Counter(stem for stems in shared for stem in stems)
    return [
        tuple(
            wanted[stem] for stem in sorted(stems, key=lambda s: (spread[s], -len(s), s))[:_SHOWN]
        )
        for stems in shared
    ]
