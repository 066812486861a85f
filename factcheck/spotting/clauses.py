"""Small questions about a run of tokens: has it a finite verb, where does it stop."""

from factcheck.spotting.lexicon.people import PORTFOLIOS
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    PRESENT_VERBS,
    RELATIVES,
    SUBJECT_WORDS,
    SUBORDINATORS,
)
from factcheck.spotting.tokens import QUOTE, Tokens

_BARE = frozenset("be been being having".split())
_CONTRACTED = ("’re", "’ve", "’ll", "’d", "n’t", "'re", "'ve", "'ll", "'d", "n't", "’m", "'m")
_PRONOUN_IS = frozenset("it’s it's he’s he's she’s she's that’s that's there’s there's".split())
_ALWAYS = (AUXILIARIES | _PRONOUN_IS) - _BARE
_SOMETIMES = IRREGULAR_PAST | PRESENT_VERBS
# Present forms without -s, which after anything but a plural are nouns: speed up work.
_PLURAL_VERBS = frozenset(w for w in PRESENT_VERBS if not w.endswith("s"))
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"to"}
_SHORTEST_PAST = 4  # letters; "need" and "bed" are none
_SUBORDINATE = SUBORDINATORS | RELATIVES
_SHORTEST_CLAUSE = 5  # tokens
STOPS = frozenset(".!?;")
_DROPPED = CONJUNCTIONS - {"while", "although", "though", "whereas", "yet", "so"}


def is_finite(tok: Tokens, at: int, first: int) -> bool:
    """Whether the word at a place is a verb in a tense, in a run that starts at `first`."""
    word = tok.low[at]
    if tok.words[at][0].isupper():
        return False
    if word in _ALWAYS:
        return True
    if ("’" in word or "'" in word) and word.endswith(_CONTRACTED):
        return True
    in_past = word.endswith("ed") and len(word) > _SHORTEST_PAST
    if at == first or not (in_past or word in _SOMETIMES):
        return False
    before = tok.low[at - 1]
    if before in _BEFORE_NOUNS:
        return False
    if word in _PLURAL_VERBS and word not in IRREGULAR_PAST:
        return before.endswith("s") or before in SUBJECT_WORDS or before in ADVERBS
    return word in _SOMETIMES or before != ","


def finite_in(tok: Tokens, first: int, last: int) -> int:
    """The place of the first finite verb in first..last, or -1."""
    for at in range(first, last):
        if is_finite(tok, at, first):
            return at
    return -1


def opens_clause(tok: Tokens, first: int, last: int) -> bool:
    """Whether the run looks like a subject and its verb rather than a bare phrase."""
    if first >= last:
        return False
    verb = finite_in(tok, first, min(last, first + 40))
    if verb < 0 or any(w in _SUBORDINATE for w in tok.low[first + 1 : verb]):
        return False
    if verb > first and tok.low[verb - 1] in {"and", "but", "or"}:
        return False  # a second verb of the same subject: confirmed the deaths but declined
    return verb > first or tok.low[first] in SUBJECT_WORDS or tok.low[first] in _PRONOUN_IS


def may_be_clause(tok: Tokens, first: int, last: int) -> bool:
    """Like `opens_clause`, with verbs in -s that no list holds: the sector employs 750,000."""
    if finite_in(tok, first, last) > first:
        return True
    for at in range(first + 1, last - 1):
        word, following = tok.low[at], tok.low[at + 1]
        in_s = word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s"))
        after = following in DETERMINERS or following in PREPOSITIONS or following[0].isdigit()
        if in_s and after and tok.words[at][0].islower() and tok.low[at - 1] not in DETERMINERS:
            return tok.low[first] not in PREPOSITIONS and last - first >= _SHORTEST_CLAUSE
    return False


def trimmed(tok: Tokens, first: int, last: int) -> tuple[int, int]:
    """The run without punctuation around it and without a leading But, And or However."""
    while first < last and (_is_mark(tok.low[first]) or tok.low[first] in _DROPPED):
        first += 1
    if first + 1 < last and tok.low[first] in ADVERBS and tok.low[first + 1] == ",":
        return trimmed(tok, first + 2, last)
    while last > first and _is_mark(tok.low[last - 1]) and tok.low[last - 1] not in ")]%":
        last -= 1
    if last > first and tok.low[last - 1] in ")]" and not _opened(tok, first, last):
        last -= 1
    return first, last


def _is_mark(word: str) -> bool:
    return word != QUOTE and not word[0].isalnum() and word[0] not in "$€£¥([%"


def _opened(tok: Tokens, first: int, last: int) -> bool:
    return any(word in "([" for word in tok.low[first:last])


def commas(tok: Tokens, first: int, last: int) -> list[int]:
    """The places of commas and of dashes set off like commas."""
    return [
        at
        for at in range(first, last)
        if tok.low[at] in {",", "–", "—"} and not lists_portfolios(tok, at)
    ]


def lists_portfolios(tok: Tokens, at: int) -> bool:
    """A comma inside a ministry's name: Agriculture, Forestry and Fisheries."""
    if tok.low[at] != "," or at == 0 or at + 2 >= len(tok):
        return False
    here, there = tok.low[at - 1], tok.low[at + 1]
    if here not in PORTFOLIOS or there not in PORTFOLIOS:
        return False
    return tok.words[at - 1][0].isupper() and tok.words[at + 1][0].isupper()
