"""Whose side of the check a speaker is on, by the roles, bodies and countries named with it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

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
    REPORTING_BODIES,
    REPORTING_STATES,
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
# A pattern that begins with its capital is found far faster than one that begins with \b.
_ACRONYM = re.compile(
    r"([A-Z](?<!\w[A-Z])[\w’'-]*(?:\s(?:(?:of|for|and|the|on|in|to|against)\s){0,2}[A-Z][\w’'-]*){1,8})\s"
    r"\(([A-Z][A-Za-z]{1,7})\)"
)
_IN_BRACKETS = re.compile(r"\([A-Z][A-Za-z]{1,7}\)")
_LETTERS = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{2,5}\b")
_NAME = re.compile(
    r"[A-Z](?<!\w[A-Z])[a-z’'-]+(?:\s(?:(?:of|for|and|the|on|in|to|against)\s){0,2}[A-Z][a-z’'-]+){2,6}"
)
_ROLE_ENDS = frozenset("of at for in with from on who".split())
_NEUTRAL_OFFICE = frozenset("secretary officer officers major general king prince marshal".split())
_STATE = STATE_BODY | RULING
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
    for match in _ACRONYM.finditer(text) if _IN_BRACKETS.search(text) else ():
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
        self.government_names = _joined(government_names)
        self.report_names = _joined(report_names)

    def of(self, entity: Entity, report: str = "") -> Side:
        """The side of a speaker, who says it in `report`; third party where nothing tells."""
        key = (id(entity), len(entity.contexts))
        if key not in self._known:
            self._known[key] = self._decide(entity)
        known = self._known[key]
        under_check = known is Side.THIRD_PARTY and report and self._under_check(entity, report)
        return Side.REPORT if under_check else known

    def _under_check(self, entity: Entity, report: str) -> bool:
        """Whether a speaker's report is one under check: a dossier's, or a state's on others.

        What an NGO, a UN body or an embassy says in a report of its own stays a third party's.
        """
        if _Words.of(report).names_one_of(self.report_names):
            return True
        if entity.kind is Kind.COUNTRY:
            return country_named(entity.name) in REPORTING_STATES
        known = _Words.of(self._spelt_out(entity.name))
        return known.held.isdisjoint(MISSIONS) and known.has_phrase(REPORTING_BODIES)

    def _decide(self, entity: Entity) -> Side:
        context = self._spelt_out(own_words(f"{entity.name} ; {entity.role} ; {entity.context}"))
        known = _Words.of(context)
        if known.names_one_of(self.report_names):
            return Side.REPORT
        if known.names_one_of(self.government_names):
            return Side.GOVERNMENT
        if entity.kind is Kind.DOCUMENT:
            issuer = _Words.of(self._spelt_out(entity.name))
            public = not issuer.held.isdisjoint(STATE_BODY) or issuer.has_phrase(STATE_NAMES)
            at_home = public and not is_foreign(issuer.text, self.country)
            return Side.GOVERNMENT if at_home else Side.REPORT
        if entity.kind is Kind.GROUP and entity.noun == "authors":
            return Side.REPORT
        if entity.kind is Kind.COUNTRY:
            home = country_named(entity.name) == self.country and bool(self.country)
            return Side.GOVERNMENT if home else Side.THIRD_PARTY
        return self._by_words(entity, known)

    def _spelt_out(self, context: str) -> str:
        long = {self.acronyms[w] for w in _WORD.findall(context) if w in self.acronyms}
        return " ; ".join((context, *sorted(long)))

    def _by_words(self, entity: Entity, known: "_Words") -> Side:
        held = known.held
        state = not held.isdisjoint(_STATE) or known.has_phrase(STATE_NAMES)
        public = state or not held.isdisjoint(PUBLIC_BODY)
        office = self._holds_office(entity, known)
        private = not held.isdisjoint(PRIVATE_BODY)
        citizen = not held.isdisjoint(CITIZEN)
        if is_foreign(known.text, self.country) or known.is_international():
            return Side.THIRD_PARTY
        if not held.isdisjoint(FORMER) and (office or public):
            return Side.THIRD_PARTY
        if entity.kind in (Kind.GROUP, Kind.ROLE) and entity.noun in CITIZEN:
            return Side.THIRD_PARTY
        if not held.isdisjoint(MISSIONS):
            return Side.GOVERNMENT
        noun = _role_noun(entity)
        if noun in NEVER_OFFICIAL or (noun not in OFFICE and known.is_civil()):
            return Side.THIRD_PARTY
        if state or (not private and self._at_home(known)):
            return Side.GOVERNMENT
        if private or (citizen and not (office or public)):
            return Side.THIRD_PARTY
        return Side.GOVERNMENT if public or office else Side.THIRD_PARTY

    def _at_home(self, known: "_Words") -> bool:
        """A body with the country's name and a noun that states use: Thai Revenue Service."""
        if not self.country or known.held.isdisjoint(SEMI_PUBLIC):
            return False
        return any(country_named(w) == self.country for w in _CAPITALISED.findall(known.text))

    def _holds_office(self, entity: Entity, known: "_Words") -> bool:
        """An office by its noun, or a post with a department of state behind it."""
        if not known.held.isdisjoint(_CLEAR_OFFICE):
            return True
        role = _words(entity.role)
        if any(w in OFFICE_TITLES or w in _STATE_HEADS for w in role) or role == ["secretary"]:
            return True
        return not known.held.isdisjoint(_POSTS) and (
            not known.held.isdisjoint(_STATE_PORTFOLIOS) or known.has_phrase(STATE_POSTS)
        )


class _Words(NamedTuple):
    """What is known of a speaker: as text, as words in a row, as a set of words."""

    text: str
    capitals: list[str]  # words that are nothing but capitals, in lower case
    joined: str
    held: set[str]

    @classmethod
    def of(cls, text: str) -> "_Words":
        words = _WORD.findall(text)
        low = [_folded(word) for word in words]
        return cls(text, [w.lower() for w in words if w.isupper()], " ".join(low), set(low))

    def names_one_of(self, names: list[str]) -> bool:
        spaced = f" {self.joined} "
        return any(f" {name} " in spaced for name in names)

    def has_phrase(self, phrases: Sequence[str]) -> bool:
        return any(phrase in self.joined for phrase in phrases)

    def is_international(self) -> bool:
        """Letters count in capitals only: WHO is a body, who is not."""
        letters = not INTERNATIONAL.isdisjoint(self.capitals)
        return letters or self.has_phrase(INTERNATIONAL_NAMES)

    def is_civil(self) -> bool:
        """A body that says of itself that it is no state's, or a seat of learning."""
        return not self.held.isdisjoint(CIVIL) or self.has_phrase(CIVIL_NAMES)


def _words(text: str) -> list[str]:
    return [_folded(word) for word in _WORD.findall(text)]


def _joined(names: Sequence[str]) -> list[str]:
    """Names as their words in a row, those without any left out."""
    return [joined for name in names if (joined := " ".join(_words(name)))]


def _folded(word: str) -> str:
    return word.lower().replace("’s", "")


def _role_noun(entity: Entity) -> str:
    """The noun of a person's role: "veteran" in Army veteran, "head" in head of the police."""
    noun = ""
    for word in _words(entity.role.split(",")[0]):
        if word in _ROLE_ENDS and noun:
            break
        if word in PERSON_NOUNS:
            noun = word
    return noun
