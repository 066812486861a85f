"""Whose verb is it: the noun phrase that speaks, left or right of a cue."""

from factcheck.spotting.appositions import Subject, joined, spokesman_of, with_role_before
from factcheck.spotting.clauses import commas, is_finite
from factcheck.spotting.edges import apposition_end, phrase_start, relative_start, trails
from factcheck.spotting.lexicon.people import PERSON_NOUNS, PLURAL_PEOPLE
from factcheck.spotting.lexicon.verbs import FORMS, NOUN_LIKE, Form
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from factcheck.spotting.phrases import Kind, Mention, core_end, read
from factcheck.spotting.tokens import QUOTE, Tokens, bare

_LONGEST = 60  # tokens; no subject with its apposition is longer
_MOST_ADVERBIALS = 4  # before a sentence's subject
_BREAKS = frozenset({",", "–", "—", ")"})
_OPENS_ASIDE = frozenset({",", "–", "—", "("})
_OPENS_ADVERBIAL = PREPOSITIONS | SUBORDINATORS
_LEAD_WORDS = CONJUNCTIONS | ADVERBS
_ENDS_PHRASE = frozenset({"(", ";", ":", QUOTE, "."})


def before(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The subject that ends just left of `hi`, not reaching further than `lo`."""
    lo = max(lo, hi - _LONGEST)
    while lo < hi and tok.low[lo] in {";", ":", ","}:
        lo += 1
    hi = _before_adverbial(tok, lo, hi)
    if hi <= lo:
        return None
    if tok.low[hi - 1] in _BREAKS:
        return _with_apposition(text, tok, lo, hi - 1)
    cuts = commas(tok, lo, hi)
    whose = relative_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    if whose > lo:
        return before(text, tok, lo, whose)
    first = phrase_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    found = read(text, tok, first, hi)
    if found and found.kind is Kind.ROLE and cuts:
        named = _name_before(text, tok, lo, cuts[-1], opens=found.definite)
        if named:
            return joined(text, tok, named, cuts[-1] + 1, hi)
    return Subject(found, first, hi) if found else None


def _before_adverbial(tok: Tokens, lo: int, hi: int) -> int:
    """Back over adverbs and a date between a subject and its verb: the minister | on Monday."""
    while hi > lo and (
        tok.low[hi - 1] in ADVERBS
        or (tok.low[hi - 1].endswith("ly") and tok.words[hi - 1].islower())
    ):
        hi -= 1
    at = hi
    while at > lo and (tok.low[at - 1] in TIME_WORDS or tok.low[at - 1].isdigit()):
        at -= 1
    dated = lo < at < hi and (tok.low[at - 1] in {"on", "in"} or tok.low[at] in TIME_WORDS)
    if not dated:
        return hi
    if tok.low[at - 1] in {"on", "in"}:
        return at - 1
    return at if tok.low[at - 1] in _BREAKS else hi


def antecedent(text: str, tok: Tokens, lo: int, hi: int, relative: str) -> Subject | None:
    """What "who", "which" or "that" at `hi` points back to."""
    subject = before(text, tok, lo, hi)
    if subject is None or relative == "who":
        return subject
    first = hi - 1
    while first > subject.first and tok.low[first] not in DETERMINERS:
        first -= 1
    found = read(text, tok, first, hi)
    nearer = found is not None and found.kind is not Kind.THING
    if subject.mention.kind is Kind.DOCUMENT:
        nearer = found is not None and found.kind is Kind.DOCUMENT
    return Subject(found, first, hi) if nearer and found else subject


def after(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The subject that starts at `lo` (said Name, the minister of ...)."""
    hi = min(hi, lo + _LONGEST)
    cuts = [at for at in range(lo, hi) if tok.low[at] in _ENDS_PHRASE]
    cuts = sorted(cuts + commas(tok, lo, hi))
    cuts = [at for at in cuts if tok.low[at] != "." or core_end(tok, lo, min(at + 2, hi)) <= at]
    head_end = cuts[0] if cuts else hi
    found = read(text, tok, lo, head_end)
    if found is None:
        return None
    subject = Subject(found, lo, head_end)
    if head_end < hi and tok.low[head_end] in _OPENS_ASIDE:
        stop = apposition_end(tok, head_end + 1, hi)
        if stop > head_end + 1:
            return joined(text, tok, subject, head_end + 1, stop)
    return subject


def leading(text: str, tok: Tokens, hi: int) -> Subject | None:
    """The subject of the sentence's main clause: the first phrase that is no adverbial."""
    lo = _past_adverbials(tok, hi)
    if lo >= hi:
        return None
    cuts = commas(tok, lo, hi)
    edge = cuts[0] if cuts else hi
    stop = lo
    while stop < edge and not is_finite(tok, stop, lo):
        word = tok.low[stop]
        if (word in FORMS and _speaks(tok, stop, lo)) or (word[-1] == "s" and _acts(tok, stop, lo)):
            break
        stop += 1
    found = read(text, tok, lo, stop) if stop > lo else None
    if found is None:
        return None
    subject = Subject(found, lo, stop)
    if stop < hi and tok.low[stop] == ",":
        there = apposition_end(tok, stop + 1, hi)
        if there > stop + 1:
            return joined(text, tok, subject, stop + 1, there)
    return subject


def _speaks(tok: Tokens, at: int, lo: int) -> bool:
    """A reporting verb that no list of finite verbs holds: families | believe."""
    verb = FORMS.get(tok.low[at])
    plain = tok.low[at] not in NOUN_LIKE and tok.words[at].islower()
    return at > lo and verb is not None and plain and verb.form is not Form.ING


def _acts(tok: Tokens, at: int, lo: int) -> bool:
    """A verb in -s right behind somebody: his mother | looks at the floor."""
    word = tok.low[at]
    if at <= lo or at + 1 >= len(tok) or not tok.words[at].islower() or not word.endswith("s"):
        return False
    following = tok.low[at + 1]
    somebody = bare(tok.low[at - 1]) in PERSON_NOUNS or tok.words[at - 1][0].isupper()
    return (
        somebody
        and word not in PLURAL_PEOPLE
        and (following in PREPOSITIONS or following in DETERMINERS or following in POSSESSIVES)
    )


def _past_adverbials(tok: Tokens, hi: int) -> int:
    """Past "However," and "In a statement on Monday,"; `hi` when nothing else is there."""
    lo = 0
    for _ in range(_MOST_ADVERBIALS):
        while lo < hi and (tok.low[lo] in _LEAD_WORDS or tok.low[lo] == ","):
            lo += 1
        if lo >= hi or tok.low[lo] in ARTICLES or tok.low[lo] not in _OPENS_ADVERBIAL:
            return lo
        comma = next((at for at in range(lo, hi) if tok.low[at] == ","), -1)
        if comma < 0:
            return hi
        lo = comma + 1
    return lo


def _with_apposition(text: str, tok: Tokens, lo: int, hi: int) -> Subject | None:
    """The head before a closed apposition: "Name, the ministry's spokesman," said."""
    cuts = sorted(commas(tok, lo, hi) + [at for at in range(lo, hi) if tok.low[at] == "("])
    fallback: Subject | None = None
    end = hi
    for cut in [*reversed(cuts), lo - 1]:
        if cut >= lo and tok.low[cut] == "(":
            end = cut
            continue
        first = phrase_start(tok, cut + 1, end)
        found = read(text, tok, first, end) if first < end else None
        aside = cut > lo and (_has_relative(tok, cut + 1, end) or _ends_place(tok, cut, found))
        if found is None or aside or trails(tok, cut + 1):
            if fallback is not None and cut >= lo:
                break
            end = cut
            continue
        subject = Subject(found, first, end)
        if end < hi:
            subject = joined(text, tok, subject, end + 1, hi)
        if found.kind is Kind.PERSON or found.kind is Kind.PRONOUN:
            return spokesman_of(text, tok, subject, lo) or with_role_before(text, tok, subject, lo)
        if found.kind is not Kind.THING and (fallback is None or not _closes(end, tok, fallback)):
            gloss = fallback is not None and tok.low[fallback.first] in {"a", "an"}
            if fallback is not None and fallback.mention.kind is not Kind.ROLE and not gloss:
                break
            if fallback is None or gloss or found.kind in (Kind.BODY, Kind.DOCUMENT):
                fallback = subject
        end = cut
    return fallback


def _ends_place(tok: Tokens, cut: int, found: Mention | None) -> bool:
    """The second half of a place: Long Beach, California."""
    country = found is not None and found.kind is Kind.COUNTRY
    return country and tok.words[cut - 1][0].isupper()


def _has_relative(tok: Tokens, first: int, last: int) -> bool:
    """A phrase with its own clause: "a group that helps workers" is about the name before it."""
    opens = first < last and (tok.low[first] in ARTICLES or tok.low[first] == "one")
    return opens and not RELATIVES.isdisjoint(tok.low[first + 1 : last])


def _closes(end: int, tok: Tokens, fallback: Subject) -> bool:
    """A phrase with "the" that stands alone behind a comma is the subject itself."""
    return fallback.first > end + 1 or tok.low[fallback.first] == "the"


def _name_before(text: str, tok: Tokens, lo: int, hi: int, *, opens: bool) -> Subject | None:
    """The name whose gloss lacks its second comma: "Name, a minister said".

    With `opens`, the name must open the region: "the minister" may well speak for itself.
    """
    cuts = commas(tok, lo, hi)
    first = phrase_start(tok, cuts[-1] + 1 if cuts else lo, hi)
    found = read(text, tok, first, hi)
    if found is None or (opens and (first != lo or tok.low[lo] in _OPENS_ADVERBIAL)):
        return None
    named = found.kind is Kind.PERSON or (opens and found.kind is Kind.BODY and not found.definite)
    return Subject(found, first, hi) if named else None
