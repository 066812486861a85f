"""Noun phrases that can name a speaker: who or what a run of words stands for."""

from enum import Enum, auto
from typing import NamedTuple

from factcheck.spotting.clauses import lists_portfolios
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT, ISSUED
from factcheck.spotting.lexicon.countries import ALSO_PEOPLE, COUNTRY_OF
from factcheck.spotting.lexicon.people import (
    FAMILY,
    PERSON_NOUNS,
    PLURAL_PEOPLE,
    PORTFOLIOS,
    ROLE_PREFIXES,
    SURNAMES,
    TITLES,
)
from factcheck.spotting.lexicon.words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
)
from factcheck.spotting.tokens import QUOTE, Tokens, bare, tokenise

_PARTICLES = frozenset(
    "bin ibn al el de da di du del della van von der den la le ben abu y".split()
)
_SOMEBODY = frozenset("some others many another one both several most few none all neither".split())
_OF_OFFICE = PORTFOLIOS | {"staff", "state"}
# Nouns that say little without what follows: one of the girls, a group of experts.
_GATHERED = _SOMEBODY | {"group", "panel", "coalition", "alliance", "network", "team", "delegation"}
_INSIDE_NAMES = frozenset("of for and on in the to against &".split())


# Behind a noun and before a preposition they describe it: a statement | seen by reporters.
_PARTICIPLES = frozenset("seen sent made given written held drawn shown known read taken".split())
_PAPERS = DOCUMENT | ISSUED
_POINTING = ARTICLES - {"a", "an"}
_TIES = frozenset("of for on to against in the".split())
_ABOUT = frozenset("of by on from into about".split())


class Kind(Enum):
    """What sort of speaker a phrase names."""

    PRONOUN = auto()
    PERSON = auto()
    ROLE = auto()  # one person without a name
    GROUP = auto()  # several people without names
    BODY = auto()
    COUNTRY = auto()
    DOCUMENT = auto()
    ISSUED = auto()  # a statement or letter: its issuer speaks
    THING = auto()


class Mention(NamedTuple):
    """A phrase read: `name` as the text has it, `role` and `organisation` where it gives them.

    `noun` is the head in lower case, `context` all words that may tell the side, `first` and `last`
    the token range, `definite` whether it points back ("the official", "he").
    """

    kind: Kind
    name: str
    noun: str
    first: int
    last: int
    role: str = ""
    organisation: str = ""
    context: str = ""
    definite: bool = False


def read(text: str, tok: Tokens, first: int, last: int) -> Mention | None:
    """What the tokens first..last (end exclusive) name, or None when they name nobody."""
    if (first, last) not in tok.phrases:
        tok.phrases[first, last] = _read(text, tok, first, last)
    found: Mention | None = tok.phrases[first, last]
    return found


def read_phrase(phrase: str) -> Mention | None:
    """What a phrase by itself names."""
    tok = tokenise(phrase, 0, len(phrase), 0)
    return read(phrase, tok, 0, len(tok)) if len(tok) else None


def _read(text: str, tok: Tokens, first: int, last: int) -> Mention | None:
    low, words = tok.low, tok.words
    while first < last and (
        low[first] in CONJUNCTIONS or low[first] in ADVERBS or low[first] == ","
    ):
        first += 1
    if first >= last:
        return None
    whole = (first, last)
    if low[first] in PRONOUNS:
        return Mention(Kind.PRONOUN, words[first], low[first], first, first + 1, definite=True)
    owned = any(word.endswith(("’s", "'s")) for word in words[first : min(last, first + 3)])
    definite = owned or low[first] in _POINTING or low[first] in POSSESSIVES
    start = first
    while start < last and low[start] in DETERMINERS and low[start] not in _SOMEBODY:
        start += 1
    if start >= last:
        return None
    end = core_end(tok, start, last)
    if end == start:
        return None
    about = (_slice(text, tok, *whole), definite)
    return _named_person(text, tok, start, end, about) or _unnamed(
        text, tok, start, end, last, about
    )


def core_end(tok: Tokens, start: int, last: int) -> int:
    """Where the phrase's core ends: before a preposition, relative, comma or bracket.

    Titles and names of bodies run through their small words: "Center for Labor and Human Rights".
    """
    low, words = tok.low, tok.words
    at = start
    while at < last:
        word = low[at]
        if word in _INSIDE_NAMES and at > start and _runs_on(tok, start, at, last):
            at += 1
            continue
        if lists_portfolios(tok, at):
            at += 1
            continue
        if word in PREPOSITIONS or word in RELATIVES or word in CONJUNCTIONS:
            break
        if not word[0].isalnum() and word not in (QUOTE, "&") and not _abbreviated(tok, at, last):
            break
        if at > start and word in _PARTICIPLES and at + 1 < last and low[at + 1] in PREPOSITIONS:
            break
        if (
            at > start
            and word.endswith("ed")
            and words[at].islower()
            and low[at - 1] not in DETERMINERS
        ):
            break
        at += 1
    return at


def _abbreviated(tok: Tokens, at: int, last: int) -> bool:
    """A full stop after a title or an initial."""
    if tok.low[at] != "." or at + 1 >= last:
        return False
    return tok.low[at - 1] in TITLES or len(tok.words[at - 1]) == 1


def _runs_on(tok: Tokens, start: int, at: int, last: int) -> bool:
    """Whether a small word stands inside a name: Ministry of Interior, Secretary of State."""
    low, words = tok.low, tok.words
    after = at + 1
    while after < last and low[after] in _INSIDE_NAMES:
        after += 1
    if after < last and low[at] == "of" and bare(low[at - 1]) in PERSON_NOUNS:
        return bare(low[after]) in _OF_OFFICE
    if after >= last or not words[after][0].isupper() or not words[at - 1][0].isupper():
        return False
    if low[after] in TIME_WORDS:
        return False
    if low[at] == "and":
        return any(bare(w) in BODY_NOUNS or w in _OF_OFFICE for w in low[start:at])
    if any(bare(w) in BODY_NOUNS or bare(w) in DOCUMENT for w in low[start:at]):
        return True
    ahead = after
    while ahead < last and words[ahead][0].isupper():
        ahead += 1
    return bare(low[ahead - 1]) in DOCUMENT or (ahead < last and low[ahead] in DOCUMENT)


def _slice(text: str, tok: Tokens, first: int, last: int) -> str:
    return text[tok.starts[first] : tok.ends[last - 1]].replace("\n", " ")


def _is_name_word(tok: Tokens, at: int) -> bool:
    word, low = tok.words[at], tok.low[at]
    if word == ".":
        return True
    return (word[0].isupper() and low not in TIME_WORDS) or (low in _PARTICLES and at > 0)


def _named_person(
    text: str, tok: Tokens, start: int, end: int, about: tuple[str, bool]
) -> Mention | None:
    """A name at the end of the core, with the role before it."""
    low = tok.low
    begin, titled = _name_start(tok, start, end)
    if begin >= end or (titled and low[begin - 1] in _TIES):
        return None
    if any(tok.words[at] == "." and at == begin for at in range(begin, end)):
        begin += 1
    if begin > start and not titled and low[begin - 1] in _INSIDE_NAMES:
        return None
    name_words = [bare(w) for w in low[begin:end] if w != "."]
    called = bare(low[begin - 1]) if begin > start and tok.words[begin - 1].islower() else ""
    if called in BODY_NOUNS and called not in PERSON_NOUNS and not titled:
        return Mention(Kind.BODY, _slice(text, tok, begin, end), called, start, end, "", "", *about)
    lower_before = begin > start and not tok.words[begin - 1][0].isupper()
    if not _can_be_person(name_words, sure=titled or lower_before):
        return None
    role = _slice(text, tok, start, begin) if begin > start else ""
    if " ".join(tok.words[begin:end]) in COUNTRY_OF:
        return None
    name = bare(_slice(text, tok, begin, end))
    return Mention(
        Kind.PERSON, name, name_words[-1], start, end, role.rstrip(" .").strip(), "", *about
    )


def _name_start(tok: Tokens, start: int, end: int) -> tuple[int, bool]:
    """Where the capitals at the end of a phrase become a name, and whether a title stands ahead."""
    low = tok.low
    begin = end
    while begin > start and _is_name_word(tok, begin - 1):
        begin -= 1
    for at in range(end - 1, start - 1, -1):
        word = bare(low[at])
        if at == end - 1 and _is_surname(tok, start, at, word):
            continue
        if word in PERSON_NOUNS or word in TITLES or (at < end - 1 and word in ROLE_PREFIXES):
            begin = max(begin, at + 1)
            break
    else:
        return begin, False
    while begin < end and (low[begin] in {"of", "and", "."} or low[begin] in _OF_OFFICE):
        begin += 1
    return begin, True


def _is_surname(tok: Tokens, start: int, at: int, word: str) -> bool:
    """A title or trade behind a first name is a last name: Angela King, but not Deputy Judge."""
    if word not in SURNAMES or at == start or not tok.words[at][0].isupper():
        return False
    first = bare(tok.low[at - 1])
    known = first in PERSON_NOUNS or first in BODY_NOUNS or first in ROLE_PREFIXES
    known = known or first in PORTFOLIOS or first in COUNTRY_OF_LOW
    return tok.words[at - 1][0].isupper() and not known and first not in {"high", "crown", "county"}


def _can_be_person(name: list[str], *, sure: bool) -> bool:
    if not name or len(name) > 6 or any(w.isdigit() for w in name):
        return False
    if any((w in COUNTRY_OF_LOW and w not in ALSO_PEOPLE) or w in _PAPERS for w in name):
        return False
    if name[-1] in BODY_NOUNS or (not sure and any(w in BODY_NOUNS for w in name)):
        return False
    return sure or len(name) >= 2


COUNTRY_OF_LOW = {word.lower(): country for word, country in COUNTRY_OF.items()}


def _unnamed(
    text: str, tok: Tokens, start: int, end: int, last: int, about: tuple[str, bool]
) -> Mention | None:
    """A body, document, role or group, by the head noun."""
    head = end - 1
    while head > start and (tok.low[head] == QUOTE or tok.low[head] in TIME_WORDS):
        head -= 1
    noun = _head_noun(tok, start, head)
    noun = FAMILY.get(noun.split("-of-", 1)[0], noun) if "-of-" in noun else noun
    name = _slice(text, tok, start, head + 1)
    if tok.words[head].endswith(("’s", "'s")):
        name = name[:-2]
    kind = _kind_of(tok, start, head + 1, noun)
    if kind is None:
        return None
    after = _slice(text, tok, head + 1, last).strip(" ,") if head + 1 < last else ""
    if kind is Kind.DOCUMENT and after.split(" ", 1)[0] in _ABOUT and len(after.split()) <= 12:
        name = f"{name} {after}"
    if noun in _GATHERED and after.startswith("of "):
        name = f"{name} {_up_to_relative(after)}"
    if kind in (Kind.ROLE, Kind.GROUP):
        phrase = f"{name} {after}".strip() if after and len(after) < 120 else name
        return Mention(kind, name, noun, start, last, phrase, "", *about)
    issuer = after if kind is Kind.DOCUMENT else ""
    return Mention(kind, name, noun, start, last, "", issuer, *about)


def _up_to_relative(phrase: str) -> str:
    """The words of a phrase before a comma or a relative clause."""
    words = phrase.split(",", 1)[0].split()
    ends = (at for at, word in enumerate(words) if word.lower() in RELATIVES)
    return " ".join(words[: next(ends, len(words))])


def _head_noun(tok: Tokens, start: int, head: int) -> str:
    """The noun that decides: "Index" in Index of Crime, "Report" in Persons Report."""
    last = bare(tok.low[head])
    if last in DOCUMENT:
        return last
    for at in range(head - 1, start, -1):
        if tok.words[at].endswith(("’s", "'s")):
            start = at + 1
            break
    for at in range(start + 1, head):
        if tok.low[at] in _INSIDE_NAMES and tok.low[at] != "and":
            noun = bare(tok.low[at - 1])
            return noun if noun in DOCUMENT or noun in BODY_NOUNS or noun in PERSON_NOUNS else last
    return last


_KIND_OF_NOUN: dict[str, Kind] = {
    **dict.fromkeys(BODY_NOUNS, Kind.BODY),
    **dict.fromkeys(PERSON_NOUNS | TITLES, Kind.ROLE),
    **dict.fromkeys(PLURAL_PEOPLE, Kind.GROUP),
    **dict.fromkeys(ISSUED, Kind.ISSUED),
    **dict.fromkeys(DOCUMENT, Kind.DOCUMENT),
}


def _kind_of(tok: Tokens, start: int, end: int, noun: str) -> Kind | None:
    capital = tok.words[end - 1][0].isupper()
    if capital:
        phrase = " ".join(tok.words[start:end])
        if phrase in COUNTRY_OF or bare(phrase) in COUNTRY_OF:
            return Kind.COUNTRY
    if noun.endswith("-year-old"):
        return Kind.ROLE
    if noun in _KIND_OF_NOUN:
        return _KIND_OF_NOUN[noun]
    if noun in _SOMEBODY:
        return Kind.ROLE if noun in {"one", "another"} else Kind.GROUP
    if capital and not noun.isdigit() and noun not in TIME_WORDS:
        return Kind.BODY
    return Kind.THING
