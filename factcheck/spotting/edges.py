"""Where a noun phrase starts and stops among its neighbours."""

from factcheck.spotting.clauses import finite_in, is_finite
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT
from factcheck.spotting.lexicon.people import PERSON_NOUNS, ROLE_PREFIXES
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPANS,
    SUBORDINATORS,
    TELLING_PAST,
    TIME_WORDS,
)
from factcheck.spotting.tokens import QUOTE, Tokens, bare

_TIES = frozenset("of for from at in with on by".split())
_LEADS = frozenset({"because", "while", "but", "as", "when"})
_BREAKS = frozenset({",", "–", "—", ")"})


def phrase_start(tok: Tokens, lo: int, hi: int) -> int:
    """Past what stands before the phrase: conjunctions, "after", "in a statement"."""
    at = lo
    for k in range(hi - 1, lo - 1, -1):
        dated = k > lo and tok.low[k] in {"after", "before"} and tok.low[k - 1] in SPANS
        if dated or tok.low[k] in RELATIVES or tok.low[k] in _LEADS:
            at = k + 1
            break
        inside = k > lo and tok.low[k - 1][0].isalnum()
        if tok.low[k] == QUOTE and k + 1 < hi and not (inside and tok.low[k + 1] in PERSON_NOUNS):
            at = k + 1
            break
    while at < hi and (
        tok.low[at] in CONJUNCTIONS
        or (tok.low[at] in SUBORDINATORS and tok.low[at] not in ARTICLES)
        or tok.low[at] in ADVERBS
    ):
        at += 1
    verb = finite_in(tok, at, hi)
    joined = next((k for k in range(hi - 2, verb, -1) if tok.low[k] == "and"), -1)
    if 0 <= verb < joined and at < verb:
        return phrase_start(tok, joined + 1, hi)  # a clause of its own ended before the "and"
    if verb > at and tok.low[at] not in PREPOSITIONS and _is_participle(tok, verb):
        return at
    if at < hi and (tok.low[at] in PREPOSITIONS or tok.low[at] in TIME_WORDS or verb >= 0):
        return _last_phrase(tok, max(at, verb + 1), hi)
    return at


def _is_participle(tok: Tokens, at: int) -> bool:
    """A past form that only describes a speaker: the report | released on Tuesday."""
    noun = bare(tok.low[at - 1])
    speaker = noun in DOCUMENT or noun in PERSON_NOUNS or noun in BODY_NOUNS
    return speaker and tok.low[at].endswith("ed")


def _last_phrase(tok: Tokens, lo: int, hi: int) -> int:
    """Where the last noun phrase of a run starts, as in "In a statement the ministry"."""
    at = hi - 1
    if tok.low[at] in PRONOUNS:
        return at
    while at > lo:
        word, previous = tok.words[at], tok.low[at - 1]
        if tok.low[at] in DETERMINERS and not _belongs(tok, at - 1, lo):
            return at
        capital = word[0].isupper() and tok.low[at] not in TIME_WORDS
        follows = tok.words[at - 1][0].isupper() and previous not in TIME_WORDS
        opens = not follows and previous not in DETERMINERS and previous != "."
        if capital and opens and not _belongs(tok, at - 1, lo):
            return at
        at -= 1
    return lo


def _belongs(tok: Tokens, at: int, lo: int) -> bool:
    """A preposition that ties the words after it to a noun: a spokesman | for the ministry."""
    if tok.low[at] not in _TIES or at - 1 < lo:
        return False
    noun = bare(tok.low[at - 1])
    return noun in PERSON_NOUNS or noun in BODY_NOUNS or noun in DOCUMENT


def relative_start(tok: Tokens, lo: int, hi: int) -> int:
    """Where a relative clause starts that is over before `hi`: a man | who fled in May, said."""
    for at in range(hi - 1, lo, -1):
        if tok.low[at] in {"who", "which", "whose", "whom"}:
            return at if finite_in(tok, at, hi) > at or hi - at > 2 else -1
    return -1


def trails(tok: Tokens, at: int) -> bool:
    """Relative clauses and participles are about the head, never the head."""
    if at >= len(tok):
        return False
    word = tok.low[at]
    if word in RELATIVES or word in {"aged", "where"}:
        return True
    if word.endswith("ing") and tok.words[at].islower():
        return True
    if word == "one" and at + 1 < len(tok) and tok.low[at + 1] == "of":
        return True
    participle = word.endswith("ed") and tok.words[at].islower()
    return participle or (word in PREPOSITIONS and at > 0)


def apposition_end(tok: Tokens, lo: int, hi: int) -> int:
    """Where what is said about the head ends: at a finite verb outside a relative clause."""
    at = lo
    if at >= hi or not _starts_gloss(tok, at):
        return lo
    relative = False
    while at < hi:
        word = tok.low[at]
        if word in RELATIVES:
            relative = True
        if word in {":", ";", QUOTE}:
            return at
        if word == "," and (
            _verb_goes_on(tok, at + 1, hi) or (relative and _has_tense(tok, at + 1, hi))
        ):
            return at
        if word == "," and not relative and at + 1 < hi and tok.low[at + 1].endswith("ing"):
            return at
        if not relative and is_finite(tok, at, lo - 1):
            return _last_comma(tok, lo, at)
        at += 1
    return at


def _verb_goes_on(tok: Tokens, at: int, hi: int) -> bool:
    """A past form behind the comma that takes an object: ", credited the city", ", told us"."""
    if at + 1 >= hi or not tok.words[at].islower():
        return False
    word, following = tok.low[at], tok.low[at + 1]
    if word in TELLING_PAST:
        return True
    takes = following in DETERMINERS or following == "that" or tok.words[at + 1][0].isupper()
    return word.endswith("ed") and takes


def _has_tense(tok: Tokens, at: int, hi: int) -> bool:
    """The main verb behind a relative clause: ", who headed the unit, | is accused"."""
    return at < hi and tok.low[at] in AUXILIARIES and tok.low[at] not in {"being", "having"}


def _last_comma(tok: Tokens, lo: int, hi: int) -> int:
    """A verb outside relative clauses shows that the words since the last comma are its subject."""
    for at in range(hi - 1, lo - 1, -1):
        if tok.low[at] in _BREAKS:
            return at
    return lo


def _starts_gloss(tok: Tokens, at: int) -> bool:
    """Whether the words after a name's comma may be about it."""
    word = bare(tok.low[at])
    if word in DETERMINERS or word in RELATIVES or word in {"of", "from", "at", "aged", "who"}:
        return True
    if word in PERSON_NOUNS or word in ROLE_PREFIXES or word in BODY_NOUNS or word[0].isdigit():
        return True
    if tok.words[at][0].isupper():
        return word not in TIME_WORDS
    ahead = tok.low[at + 1 : at + 4]
    return word not in PREPOSITIONS and any(bare(w) in PERSON_NOUNS for w in ahead)
