"""The same statement said twice: in standfirst and body, or in two papers."""

import re
from collections import defaultdict
from collections.abc import Sequence

from factcheck.domain.statements import Statement
from factcheck.spotting.entities import folded
from factcheck.spotting.lexicon.words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SELF_PRONOUNS,
)

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_EMPTY = (
    ARTICLES
    | AUXILIARIES
    | CONJUNCTIONS
    | POSSESSIVES
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | SELF_PRONOUNS
    | frozenset("there also about some more most than very just only still already".split())
)
_NO = NEGATIONS | {"no", "none", "nobody"}
_ENDINGS = tuple("ings ing ions ion ies ied ers er ed es s ly e y".split())
_SHORTEST_STEM = 4
_FEWEST = 3  # words with content; shorter statements are too plain to tell
_ALIKE = 0.6  # words both have, over words either has
_WITHIN = 0.85  # of the shorter one's words, for one that is part of the other
_FEWEST_WITHIN = 5
_TOO_COMMON = 60  # statements that share a word, after which it leads nowhere


def twins(statements: Sequence[Statement]) -> list[tuple[int, ...]]:
    """Groups of two or more places in `statements` that say the same, each in rising order.

    They share most of their content words (Jaccard), contradict each other in no figure, year, name
    or negation, and are not of two speakers with different names. Statements may come from several
    sources; a group has the order of the sequence given.
    """
    told = [_content(one.text) for one in statements]
    leader = list(range(len(statements)))
    holders: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(told):
        met: dict[int, int] = defaultdict(int)
        for word in words:
            if len(holders[word]) <= _TOO_COMMON:
                for other in holders[word]:
                    met[other] += 1
            holders[word].append(at)
        for other in sorted(met, key=lambda k: (-met[k], k)):
            if _same(statements[at], statements[other], words, told[other]):
                leader[at] = leader[other]
                break
    groups: dict[int, list[int]] = defaultdict(list)
    for at, first in enumerate(leader):
        groups[first].append(at)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _content(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if word not in _EMPTY and word not in _NO)


def _stem(word: str) -> str:
    plain = word.removesuffix("’s").removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            return plain[: -len(ending)]
    return plain


def _same(one: Statement, other: Statement, here: frozenset[str], there: frozenset[str]) -> bool:
    both, fewer = len(here & there), min(len(here), len(there))
    if fewer < _FEWEST or not _alike(both, len(here | there), fewer):
        return False
    return (
        _same_figures(one, other)
        and _same_names(one, other)
        and _denies(one) == _denies(other)
        and _same_voice(one, other)
    )


def _alike(both: int, either: int, fewer: int) -> bool:
    return both >= _ALIKE * either or (fewer >= _FEWEST_WITHIN and both >= _WITHIN * fewer)


def _same_figures(one: Statement, other: Statement) -> bool:
    """No figure that the other contradicts: one set of values holds the other's."""
    here = {(f.value, f.unit) for f in one.figures}
    there = {(f.value, f.unit) for f in other.figures}
    return here <= there or there <= here


def _same_names(one: Statement, other: Statement) -> bool:
    """No name and no number that stands where the other has a different one."""
    here, there = _named(one.text), _named(other.text)
    return here <= there or there <= here


def _named(text: str) -> frozenset[str]:
    """The numbers and the capitalised words, but the first, whose capital may be the sentence's."""
    later = _WORD.findall(text)[1:]
    return frozenset(_stem(word.lower()) for word in later if not word[0].islower())


def _denies(one: Statement) -> bool:
    words = (word.lower() for word in _WORD.findall(one.text))
    return any(word in _NO or word.endswith(("n't", "n’t")) for word in words)


def _same_voice(one: Statement, other: Statement) -> bool:
    """One name holds the other, or one of them is a role of the same side without a name."""
    here, there = set(folded(one.speaker.name)), set(folded(other.speaker.name))
    if here <= there or there <= here:
        return True
    nameless = not _is_named(one) or not _is_named(other)
    return nameless and one.side == other.side


def _is_named(one: Statement) -> bool:
    return any(word[0].isupper() for word in one.speaker.name.split()[1:])
