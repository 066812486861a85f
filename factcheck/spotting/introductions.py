"""People met in the running text, with or without a verb of speech."""

import re

from factcheck.spotting import subjects
from factcheck.spotting.appositions import with_role_before
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT
from factcheck.spotting.lexicon.people import PERSON_NOUNS, ROLE_PREFIXES, TITLES
from factcheck.spotting.lexicon.verbs import FORMS
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from factcheck.spotting.phrases import Kind, Mention, core_end, read
from factcheck.spotting.tokens import Tokens, bare

_NOT_FIRST = (
    ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS
)
_PLACE_NOUNS = frozenset(
    """province provinces district districts city commune village town island river street road
    county region airport border state bridge lake mountain park beach port university hospital
    school market prison avenue boulevard coast bay valley""".split()
)
_BEFORE_PLACES = frozenset("in near at across into outside inside around".split())
_LONGEST_GLOSS = 30
_OWNER = re.compile(r"^(\w+)[’']s\b|\b(?:of|for|at) (?:the|that|this) (\w+)$")
_BACK = 600  # code points in which "the agency" was named in full


def introductions(text: str, tok: Tokens) -> list[tuple[int, Mention, bool]]:
    """People named in a sentence: token place, mention, and whether a role came with the name."""
    found = []
    count, passed = len(tok), 0
    titles = not DOCUMENT.isdisjoint(tok.low)
    for at in [k for k, word in enumerate(tok.words) if word[0].isupper()]:
        if at < passed or (at == 0 and tok.low[at] in _NOT_FIRST):
            continue
        end = at + 1
        while end < count and (tok.words[end][0].isupper() or _abbreviation(tok, end)):
            end += 1
        document = _document(text, tok, at) if titles else None
        if document:
            found.append((at, document, False))
            passed = max(end, document.last)
            continue
        passed = end
        person = _person(text, tok, at, end)
        if person:
            found.append((at, *person))
    return found


def with_body_named_before(text: str, mention: Mention, at: int) -> Mention:
    """The mention with the name of "the agency" whose chief it is, if given shortly before `at`."""
    owner = _OWNER.search(mention.role)
    noun = (owner.group(1) or owner.group(2)) if owner else ""
    if noun not in BODY_NOUNS:
        return mention
    named = re.compile(rf"[A-Z][\w’'-]*\s(?:[\w’'-]+\s){{0,4}}{re.escape(noun)}\b")
    fuller = [m.group() for m in named.finditer(text, max(0, at - _BACK), at)]
    return mention._replace(context=f"{mention.context}, {fuller[-1]}") if fuller else mention


def _document(text: str, tok: Tokens, at: int) -> Mention | None:
    """A title in capitals that ends in Report, Index, Study."""
    end = core_end(tok, at, min(len(tok), at + 12))
    while end > at and not tok.words[end - 1][0].isupper():
        end -= 1
    if end - at < 3:
        return None
    if at > 0 and tok.words[at - 1].isdigit():
        at -= 1  # the year of an edition
    mention = read(text, tok, at, end)
    return mention if mention and mention.kind is Kind.DOCUMENT else None


def _abbreviation(tok: Tokens, at: int) -> bool:
    return tok.low[at] == "." and (tok.low[at - 1] in TITLES or len(tok.words[at - 1]) == 1)


def _person(text: str, tok: Tokens, at: int, end: int) -> tuple[Mention, bool] | None:
    if all(tok.low[k] in TIME_WORDS for k in range(at, end)):
        return None
    if end < len(tok) and tok.low[end] in _PLACE_NOUNS:
        return None
    first = _role_start(tok, at)
    if first == at and end - at < 2:
        return None
    stop = end
    if end < len(tok) and tok.low[end] == ",":
        stop = min(len(tok), end + _LONGEST_GLOSS)
    subject = subjects.after(text, tok, first, stop)
    if subject is None or subject.mention.kind not in (Kind.PERSON, Kind.BODY):
        return None
    if subject.mention.kind is Kind.BODY and (first == at or " " not in subject.mention.name):
        return None
    mention = with_role_before(text, tok, subject, 0).mention
    if first == at > 0 and tok.low[at - 1] in _BEFORE_PLACES:
        return None
    return mention, bool(mention.role)


def _role_start(tok: Tokens, at: int) -> int:
    """Back over lower-case role words before a name: deputy prosecutor | Name."""
    first = at
    while first > 0 and at - first < 6:
        word = bare(tok.low[first - 1])
        if word == "state" and first > 2 and tok.low[first - 2] == "of":
            first -= 3
            continue
        known = (
            word in PERSON_NOUNS or word in ROLE_PREFIXES or word in BODY_NOUNS or word in DOCUMENT
        )
        joins = tok.words[first - 1][0].isupper() or tok.words[first - 1].endswith(("’s", "'s"))
        if (
            first == at
            and word not in PERSON_NOUNS
            and word not in TITLES
            and word not in BODY_NOUNS
        ):
            break
        if not (known or joins) or word in FORMS:
            break
        first -= 1
    return first
