"""Whose verb is it: the noun phrase that speaks, left or right of a cue."""

from dataclasses import dataclass, replace

from factcheck.spotting.clauses import commas, finite_in
from factcheck.spotting.lexicon.people import PERSON_NOUNS
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from factcheck.spotting.phrases import Kind, Mention, core_end, read
from factcheck.spotting.tokens import QUOTE, Tokens

_LONGEST = 60  # tokens; no subject with its apposition is longer
_SPEAKING = frozenset(Kind) - {Kind.THING}


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention and the tokens it takes up with its apposition."""

    mention: Mention
    first: int
    last: int


def before(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The subject that ends just left of `hi`, not reaching further than `lo`."""
    lo = max(lo, hi - _LONGEST)
    while hi > lo and (tok.low[hi - 1] in ADVERBS or tok.low[hi - 1].endswith("ly")):
        hi -= 1
    if hi <= lo:
        return None
    if tok.low[hi - 1] in {",", "–", "—", ")"}:
        return _with_apposition(text, tok, lo, hi - 1)
    cuts = commas(tok, lo, hi)
    first = _phrase_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    found = read(text, tok, first, hi)
    if found and found.kind is Kind.ROLE and cuts and not found.definite:
        named = _name_before(text, tok, lo, cuts[-1])
        if named:
            return _joined(text, tok, named, cuts[-1] + 1, hi)
    return Subject(found, first, hi) if found else None


def after(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The subject that starts at `lo` (said Name, the minister of ...)."""
    hi = min(hi, lo + _LONGEST)
    cuts = [at for at in range(lo, hi) if tok.low[at] in {",", "–", "—", "(", ";", ":", QUOTE, "."}]
    cuts = [at for at in cuts if tok.low[at] != "." or core_end(tok, lo, at + 2) <= at]
    head_end = cuts[0] if cuts else hi
    found = read(text, tok, lo, head_end)
    if found is None:
        return None
    subject = Subject(found, lo, head_end)
    if head_end < hi and tok.low[head_end] in {",", "–", "—", "("}:
        stop = _apposition_end(tok, head_end + 1, hi)
        if stop > head_end + 1:
            return _joined(text, tok, subject, head_end + 1, stop)
    return subject


def leading(text: str, tok: Tokens, hi: int) -> Subject | None:
    """The subject of the sentence's main clause: the first phrase that is no adverbial."""
    lo = 0
    for _ in range(4):
        while lo < hi and (tok.low[lo] in CONJUNCTIONS or tok.low[lo] == "," or tok.low[lo] in ADVERBS):
            lo += 1
        if lo >= hi:
            return None
        adverbial = tok.low[lo] in PREPOSITIONS or tok.low[lo] in SUBORDINATORS
        if adverbial and tok.low[lo] not in ARTICLES:
            cuts = [at for at in range(lo, hi) if tok.low[at] == ","]
            if not cuts:
                return None
            lo = cuts[0] + 1
            continue
        break
    stop = lo
    while stop < hi and tok.low[stop] not in {",", "–", "—"} and finite_in(tok, stop, stop + 1) < 0:
        stop += 1
    end = core_end(tok, lo, stop) if stop > lo else lo
    if end <= lo:
        return None
    found = read(text, tok, lo, stop)
    if found is None:
        return None
    subject = Subject(found, lo, stop)
    if stop < hi and tok.low[stop] == ",":
        there = _apposition_end(tok, stop + 1, hi)
        if there > stop + 1:
            return _joined(text, tok, subject, stop + 1, there)
    return subject


def _phrase_start(tok: Tokens, lo: int, hi: int) -> int:
    """Past what stands before the phrase: conjunctions, "after", "in a statement"."""
    at = lo
    for k in range(hi - 1, lo - 1, -1):
        if tok.low[k] in RELATIVES or tok.low[k] in {"because", "while", "but", "as", "when"}:
            at = k + 1
            break
        if tok.low[k] == QUOTE and k + 1 < hi and tok.low[k + 1] not in PERSON_NOUNS:
            at = k + 1
            break
    while at < hi and (
        tok.low[at] in CONJUNCTIONS
        or (tok.low[at] in SUBORDINATORS and tok.low[at] not in ARTICLES)
        or tok.low[at] in ADVERBS
    ):
        at += 1
    verb = finite_in(tok, at, hi)
    if at < hi and (tok.low[at] in PREPOSITIONS or tok.low[at] in TIME_WORDS or verb >= 0):
        return _last_phrase(tok, max(at, verb + 1), hi)
    return at


def _last_phrase(tok: Tokens, lo: int, hi: int) -> int:
    """Where the last noun phrase of a run starts, as in "In a statement the ministry"."""
    at = hi - 1
    if tok.low[at] in PRONOUNS:
        return at
    while at > lo:
        word, previous = tok.words[at], tok.low[at - 1]
        if tok.low[at] in DETERMINERS and previous not in PREPOSITIONS:
            return at
        capital = word[0].isupper() and tok.low[at] not in TIME_WORDS
        follows = tok.words[at - 1][0].isupper() and previous not in TIME_WORDS
        if capital and not follows and previous not in PREPOSITIONS and previous not in DETERMINERS and tok.words[at-1] != ".":
            return at
        at -= 1
    return lo


def _with_apposition(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The head before a closed apposition: "Name, the ministry's spokesman," said."""
    cuts = commas(tok, lo, hi) + [at for at in range(lo, hi) if tok.low[at] == "("]
    cuts.sort()
    fallback: Subject | None = None
    end = hi
    for cut in [*reversed(cuts), lo - 1]:
        first = _phrase_start(tok, cut + 1, end)
        found = read(text, tok, first, end) if first < end else None
        if found and not _trails(tok, cut + 1):
            subject = Subject(found, first, end)
            if found.kind is Kind.PERSON or found.kind is Kind.PRONOUN:
                return _joined(text, tok, subject, end + 1, hi) if end < hi else subject
            if found.kind in _SPEAKING and (fallback is None or not _closes(tok, end, fallback)):
                if fallback is not None and fallback.mention.kind is not Kind.ROLE:
                    break
                body_with_gloss = fallback is None or found.kind in (Kind.BODY, Kind.DOCUMENT)
                if body_with_gloss:
                    fallback = subject if end >= hi else _joined(text, tok, subject, end + 1, hi)
        elif fallback is not None and cut >= lo:
            break
        end = cut
    return fallback


def _closes(tok: Tokens, end: int, fallback: Subject) -> bool:
    """A fallback that stands alone after this comma and starts with "the" is the subject itself."""
    return fallback.first > end + 1 or tok.low[fallback.first] == "the"


def _trails(tok: Tokens, at: int) -> bool:
    """Relative clauses and participles are about the head, never the head."""
    return at < len(tok) and (
        tok.low[at] in RELATIVES or tok.low[at].endswith("ing") or tok.low[at] in {"aged", "where"}
    )


def _name_before(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    cuts = commas(tok, lo, hi)
    first = _phrase_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    found = read(text, tok, first, hi)
    if found and found.kind is Kind.PERSON:
        return Subject(found, first, hi)
    return None


def _apposition_end(tok: Tokens, lo: int, hi: int) -> int:
    """Where what is said about the head ends: at a finite verb outside a relative clause."""
    at = lo
    if at < hi and (tok.low[at].endswith("ing") or tok.low[at] in {"and", "but", "while", "as", "when"}):
        return lo
    if at < hi and tok.low[at] in PREPOSITIONS and tok.low[at] not in {"of", "from", "with", "at"}:
        return lo
    relative = False
    while at < hi:
        word = tok.low[at]
        if word in RELATIVES:
            relative = True
        if word in {":", ";", QUOTE}:
            return at
        if word == "," and not relative and at + 1 < hi and tok.low[at + 1].endswith("ing"):
            return at
        if not relative and finite_in(tok, at, at + 1) >= 0:
            return at
        at += 1
    return at


def _joined(text: str, tok: Tokens, head: Subject, first: int, last: int) -> Subject:
    """The head with the words of its apposition as role and context."""
    first = max(first, head.mention.last)
    while first < last and not tok.low[first][0].isalnum():
        first += 1
    while last > first and tok.low[last - 1] in {",", "–", "—", ")", "."}:
        last -= 1
    if first >= last:
        return head
    gloss = text[tok.starts[first] : tok.ends[last - 1]].replace("\n", " ")
    mention = head.mention
    bare_gloss = gloss.split(" ", 1)[1] if tok.low[first] in ARTICLES and " " in gloss else gloss
    merged = replace(
        mention,
        role=mention.role or bare_gloss,
        context=f"{mention.context}, {gloss}",
        kind=_glossed_kind(text, tok, mention, first, last),
    )
    return Subject(merged, min(head.first, first), max(head.last, last))


def _glossed_kind(text: str, tok: Tokens, mention: Mention, first: int, last: int) -> Kind:
    """A two-word name glossed as "a charity" is no person; one word glossed as a role is one."""
    if mention.kind not in (Kind.PERSON, Kind.BODY) or mention.role:
        return mention.kind
    gloss = read(text, tok, first, last)
    if gloss is None:
        return mention.kind
    if mention.kind is Kind.PERSON and gloss.kind in (Kind.BODY, Kind.DOCUMENT):
        return gloss.kind
    if mention.kind is Kind.BODY and gloss.kind is Kind.ROLE and tok.words[mention.first][0].isupper():
        return Kind.PERSON if mention.noun not in _plain_bodies() else Kind.BODY
    return mention.kind


def _plain_bodies() -> frozenset[str]:
    from factcheck.spotting.lexicon.bodies import BODY_NOUNS

    return BODY_NOUNS
