"""Whose side of the check a speaker is on, by the roles, bodies and countries named with it."""

import re
from collections.abc import Sequence

from factcheck.domain.speakers import Side
from factcheck.spotting.entities import Entity
from factcheck.spotting.lexicon.bodies import (
    CIVIL,
    CIVIL_NAMES,
    INTERNATIONAL,
    INTERNATIONAL_NAMES,
    MISSIONS,
    PRIVATE_BODY,
    PUBLIC_BODY,
    RULING,
    SEMI_PUBLIC,
    STATE_BODY,
    STATE_NAMES,
    STATE_POSTS,
)
from factcheck.spotting.lexicon.people import (
    CITIZEN,
    FORMER,
    NEVER_OFFICIAL,
    OFFICE,
    OFFICE_TITLES,
    PERSON_NOUNS,
    PORTFOLIOS,
)
from factcheck.spotting.nationality import country_named, is_foreign, own_words
from factcheck.spotting.phrases import Kind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-.&][^\W_]+)*")
_STATE_HEADS = frozenset({"director-general", "inspector-general"})
_LEADING = frozenset(
    """director director-general chief head secretary secretary-general spokesman spokeswoman
    spokesperson commissioner inspector-general chairman chairwoman administrator""".split()
)
_CAPITALISED = re.compile(r"[A-Z]\w+")
_ACRONYM = re.compile(
    r"\b([A-Z][\w’'-]*(?:\s(?:(?:of|for|and|the|on|in|to|against)\s){0,2}[A-Z][\w’'-]*){1,8})\s"
    r"\(([A-Z][A-Za-z]{1,7})\)"
)
_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")
_NAME = re.compile(
    r"\b[A-Z][a-z’'-]+(?:\s(?:(?:of|for|and|the|on|in|to|against)\s){0,2}[A-Z][a-z’'-]+){2,6}"
)
_ROLE_ENDS = frozenset("of at for in with from on who".split())
_NEUTRAL_OFFICE = frozenset("secretary officer officers major general king prince marshal".split())
_CLEAR_OFFICE = OFFICE - _NEUTRAL_OFFICE
_POSTS = _NEUTRAL_OFFICE | _LEADING
_STATE_PORTFOLIOS = PORTFOLIOS - frozenset(
    """women women’s women's rehabilitation state sport sports culture arts fine education youth
    international cooperation affairs rural energy industry development planning social religion
    information environment trade commerce training management land home public""".split()
)


def acronyms(text: str) -> dict[str, str]:
    """Bodies by their letters: a name and then (NCCT), or a name with those initials anywhere."""
    letters_used = set(_LETTERS.findall(text))
    found = {}
    if letters_used:
        for match in _NAME.finditer(text):
            words = match.group().split()
            initials = "".join(w[0] for w in words if w[0].isupper())
            if initials in letters_used:
                found[initials] = match.group()
    for match in _ACRONYM.finditer(text):
        letters = match.group(2)
        name = _with_initials(match.group(1).split(), letters)
        if name:
            found[letters] = name
    return found


def _with_initials(words: list[str], letters: str) -> str:
    """The shortest end of a run of words whose capitals begin as the letters do."""
    for at in range(len(words) - 1, -1, -1):
        initials = "".join(w[0] for w in words[at:] if w[0].isupper())
        if words[at][0] == letters[0] and len(initials) >= min(len(letters), 3) - 1 > 0:
            return " ".join(words[at:])
    return ""


class Sides:
    """Decides sides within one article."""

    def __init__(
        self,
        country: str,
        government_names: Sequence[str],
        report_names: Sequence[str],
        acronyms: dict[str, str],
    ) -> None:
        self.acronyms = acronyms
        self._known: dict[tuple[int, int], Side] = {}
        self.country = country_named(country) or country
        self.government_names = [_words(name) for name in government_names if name.strip()]
        self.report_names = [_words(name) for name in report_names if name.strip()]

    def of(self, entity: Entity) -> Side:
        """The side of a speaker; third party where nothing tells."""
        key = (id(entity), len(entity.contexts))
        if key not in self._known:
            self._known[key] = self._decide(entity)
        return self._known[key]

    def _decide(self, entity: Entity) -> Side:
        context = self._spelt_out(own_words(f"{entity.name} ; {entity.role} ; {entity.context}"))
        words = _words(context)
        if _holds(words, self.report_names):
            return Side.REPORT
        if _holds(words, self.government_names):
            return Side.GOVERNMENT
        if entity.kind is Kind.DOCUMENT:
            issuer = self._spelt_out(entity.name)
            public = set(_words(issuer)) & STATE_BODY or _any_phrase(_words(issuer), STATE_NAMES)
            at_home = public and not is_foreign(issuer, self.country)
            return Side.GOVERNMENT if at_home else Side.REPORT
        if entity.kind is Kind.GROUP and entity.noun == "authors":
            return Side.REPORT
        if entity.kind is Kind.COUNTRY:
            home = country_named(entity.name) == self.country and bool(self.country)
            return Side.GOVERNMENT if home else Side.THIRD_PARTY
        return self._by_words(entity, context, words)

    def _spelt_out(self, context: str) -> str:
        long = {self.acronyms[w] for w in _WORD.findall(context) if w in self.acronyms}
        return " ; ".join((context, *sorted(long)))

    def _by_words(self, entity: Entity, context: str, words: list[str]) -> Side:
        held = set(words)
        state = not held.isdisjoint(STATE_BODY | RULING) or _any_phrase(words, STATE_NAMES)
        public = state or not held.isdisjoint(PUBLIC_BODY)
        office = self._holds_office(entity, words)
        private = not held.isdisjoint(PRIVATE_BODY)
        citizen = not held.isdisjoint(CITIZEN)
        if is_foreign(context, self.country) or _is_international(context, words):
            return Side.THIRD_PARTY
        if not held.isdisjoint(FORMER) and (office or public):
            return Side.THIRD_PARTY
        if entity.kind in (Kind.GROUP, Kind.ROLE) and entity.noun in CITIZEN:
            return Side.THIRD_PARTY
        if not MISSIONS.isdisjoint(words):
            return Side.GOVERNMENT
        noun = _role_noun(entity)
        if noun in NEVER_OFFICIAL or (noun not in OFFICE and _is_civil(words)):
            return Side.THIRD_PARTY
        if state or (not private and self._at_home(context, held)):
            return Side.GOVERNMENT
        if private or (citizen and not (office or public)):
            return Side.THIRD_PARTY
        return Side.GOVERNMENT if public or office else Side.THIRD_PARTY

    def _at_home(self, context: str, words: set[str]) -> bool:
        """A body with the country's name and a noun that states use: Thai Revenue Service."""
        if not self.country or words.isdisjoint(SEMI_PUBLIC):
            return False
        return any(country_named(w) == self.country for w in _CAPITALISED.findall(context))

    def _holds_office(self, entity: Entity, words: list[str]) -> bool:
        """An office by its noun, or a post with a department of state behind it."""
        if not _CLEAR_OFFICE.isdisjoint(words):
            return True
        role = _words(entity.role)
        if any(w in OFFICE_TITLES or w in _STATE_HEADS for w in role) or role == ["secretary"]:
            return True
        posted = not _POSTS.isdisjoint(words)
        return posted and (
            not _STATE_PORTFOLIOS.isdisjoint(words) or _any_phrase(words, STATE_POSTS)
        )


def _words(text: str) -> list[str]:
    return [w.lower().replace("’s", "") for w in _WORD.findall(text)]


def _holds(words: list[str], names: list[list[str]]) -> bool:
    joined = f" {' '.join(words)} "
    return any(f" {' '.join(name)} " in joined for name in names if name)


def _any_phrase(words: list[str], phrases: Sequence[str]) -> bool:
    joined = " ".join(words)
    return any(phrase in joined for phrase in phrases)


def _is_international(context: str, words: list[str]) -> bool:
    """Letters count in capitals only: WHO is a body, who is not."""
    letters = any(w.isupper() and w.lower() in INTERNATIONAL for w in _WORD.findall(context))
    return letters or _any_phrase(words, INTERNATIONAL_NAMES)


def _is_civil(words: list[str]) -> bool:
    """A body that says of itself that it is no state's, or a seat of learning."""
    held = set(words)
    return not held.isdisjoint(CIVIL) or _any_phrase(words, CIVIL_NAMES)


def _role_noun(entity: Entity) -> str:
    """The noun of a person's role: "veteran" in Army veteran, "head" in head of the police."""
    noun = ""
    for word in _words(entity.role.split(",")[0]):
        if word in _ROLE_ENDS and noun:
            break
        if word in PERSON_NOUNS:
            noun = word
    return noun
