"""Whose verb is it: the noun phrase that speaks, left or right of a cue."""

from dataclasses import dataclass, replace

from factcheck.spotting.clauses import commas, finite_in, is_finite
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT
from factcheck.spotting.lexicon.people import OFFICE_TITLES, PERSON_NOUNS, ROLE_PREFIXES, TITLES
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
from factcheck.spotting.tokens import QUOTE, Tokens, bare

_LONGEST = 60  # tokens; no subject with its apposition is longer
_TIES = frozenset("of for from at in with on by".split())
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
    whose = _relative(tok, cuts[-1] + 1 if cuts else lo, hi)
    if whose > lo:
        return before(text, tok, lo, whose)
    first = _phrase_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    found = read(text, tok, first, hi)
    if found and found.kind is Kind.ROLE and cuts and not found.definite:
        named = _name_before(text, tok, lo, cuts[-1])
        if named:
            return _joined(text, tok, named, cuts[-1] + 1, hi)
    return Subject(found, first, hi) if found else None


def antecedent(text: str, tok: Tokens, lo: int, hi: int, relative: str) -> Subject | None:
    """What "who", "which" or "that" at `hi` points back to."""
    subject = before(text, tok, lo, hi)
    if subject is None or relative == "who":
        return subject
    first = hi - 1
    while first > subject.first and tok.low[first] not in DETERMINERS:
        first -= 1
    found = read(text, tok, first, hi)
    return Subject(found, first, hi) if found and found.kind is not Kind.THING else subject


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
    while stop < hi and tok.low[stop] not in {",", "–", "—"} and not is_finite(tok, stop, lo):
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


def _relative(tok: Tokens, lo: int, hi: int) -> int:
    """Where a relative clause starts that is over before `hi`: a man | who fled in May, said."""
    for at in range(hi - 1, lo, -1):
        if tok.low[at] in {"who", "which", "whose", "whom"}:
            return at if finite_in(tok, at, hi) > at or hi - at > 2 else -1
    return -1


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
                subject = _joined(text, tok, subject, end + 1, hi) if end < hi else subject
                return _spokesman_of(text, tok, subject, lo) or with_role_before(
                    text, tok, subject, lo
                )
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


def _spokesman_of(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject | None:
    """"A spokesman for the builder, Name, said": the name is the builder's."""
    comma = subject.first - 1
    if subject.mention.role or comma <= lo or tok.low[comma] != ",":
        return None
    cuts = commas(tok, lo, comma)
    first = cuts[-1] + 1 if cuts else lo
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or role.definite or tok.low[first] not in {"a", "an"}:
        return None
    if not any(word in {"for", "at", "from"} for word in tok.low[first:comma]):
        return None
    return Subject(role, first, subject.last)


def with_role_before(text: str, tok: Tokens, subject: Subject, lo: int) -> Subject:
    """The subject with a role that stands before it: "The prefect of X, Name, said"."""
    comma = subject.first - 1
    if subject.mention.role or comma <= lo or tok.low[comma] != ",":
        return subject
    cuts = commas(tok, lo, comma)
    first = _phrase_start(tok, cuts[-1] + 1 if cuts else lo, comma)
    role = read(text, tok, first, comma)
    if role is None or role.kind is not Kind.ROLE or finite_in(tok, first, comma) >= 0:
        return subject
    mention = replace(
        subject.mention, role=role.role, context=f"{subject.mention.context}, {role.context}"
    )
    return Subject(mention, first, subject.last)


def _closes(tok: Tokens, end: int, fallback: Subject) -> bool:
    """A fallback that stands alone after this comma and starts with "the" is the subject itself."""
    return fallback.first > end + 1 or tok.low[fallback.first] == "the"


def _trails(tok: Tokens, at: int) -> bool:
    """Relative clauses and participles are about the head, never the head."""
    if at >= len(tok):
        return False
    word = tok.low[at]
    if word in RELATIVES or word.endswith("ing") or word in {"aged", "where"}:
        return True
    if word == "one" and at + 1 < len(tok) and tok.low[at + 1] == "of":
        return True
    return word in PREPOSITIONS and at > 0 or (word.endswith("ed") and tok.words[at].islower())


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
    if at >= hi or not _starts_gloss(tok, at):
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
        if not relative and is_finite(tok, at, lo - 1):
            return _last_comma(tok, lo, at)
        at += 1
    return at


def _last_comma(tok: Tokens, lo: int, hi: int) -> int:
    """A verb outside relative clauses shows that the words since the last comma are its subject."""
    for at in range(hi - 1, lo - 1, -1):
        if tok.low[at] in {",", "–", "—", ")"}:
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


def _joined(text: str, tok: Tokens, head: Subject, first: int, last: int) -> Subject:
    """The head with the words of its apposition as role and context."""
    first = max(first, head.mention.last)
    while first < last and not tok.low[first][0].isalnum():
        first += 1
    while last > first and tok.low[last - 1] in {",", "–", "—", ")", "."}:
        last -= 1
    if last - first < 2 and (first >= last or tok.low[first] in RELATIVES):
        return head
    gloss = text[tok.starts[first] : tok.ends[last - 1]].replace("\n", " ")
    mention = head.mention
    if mention.kind not in (Kind.PERSON, Kind.BODY):
        return head
    bare_gloss = gloss.split(" ", 1)[1] if tok.low[first] in ARTICLES and " " in gloss else gloss
    merged = replace(
        mention,
        role=_better_role(mention.role, bare_gloss, tok, first, last),
        context=f"{mention.context}, {gloss}",
        kind=_glossed_kind(text, tok, mention, first, last),
    )
    return Subject(merged, min(head.first, first), max(head.last, last))


def _better_role(role: str, gloss: str, tok: Tokens, first: int, last: int) -> str:
    """The role before a name, else the gloss behind it when that is about a person."""
    titles = [w.strip(".").lower() for w in role.split()]
    if not all(w in TITLES for w in titles):
        return role
    fits = tok.low[first] in RELATIVES or any(
        bare(w) in PERSON_NOUNS or bare(w) in BODY_NOUNS for w in tok.low[first:last]
    )
    if not fits:
        return role
    return f"{role}, {gloss}" if any(w in OFFICE_TITLES for w in titles) else gloss


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
        return Kind.BODY if mention.noun in BODY_NOUNS else Kind.PERSON
    return mention.kind

