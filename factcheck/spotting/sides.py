"""Whose side of the check a speaker is on, by the roles, bodies and countries named with it."""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.domain.speakers import Side
from factcheck.spotting.entities import Entity
from factcheck.spotting.lexicon.bodies import (
    INTERNATIONAL,
    INTERNATIONAL_NAMES,
    MISSIONS,
    PRIVATE_BODY,
    PUBLIC_BODY,
    RULING,
    STATE_BODY,
    STATE_NAMES,
    STATE_POSTS,
)
from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import (
    CITIZEN,
    FORMER,
    NEVER_OFFICIAL,
    OFFICE,
    OFFICE_TITLES,
    PERSON_NOUNS,
    PORTFOLIOS,
)
from factcheck.spotting.phrases import Kind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-.&][^\W_]+)*")
_CAPITAL_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][\w]*(?:-[A-Z]\w*)*(?:\s(?=[A-Z])[A-Z]\w*)?")
_LEADING = frozenset(
    """director director-general chief head secretary secretary-general spokesman spokeswoman
    spokesperson commissioner inspector-general chairman chairwoman administrator""".split()
)
_ACRONYM = re.compile(
    r"\b([A-Z][\w’'-]*(?:\s(?:(?:of|for|and|the|on|in|to|against)\s){0,2}[A-Z][\w’'-]*){1,8})\s"
    r"\(([A-Z][A-Za-z]{1,7})\)"
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
_TITLE_WEIGHT = 3


def country_of(text: str, title: str = "", government_names: Sequence[str] = ()) -> str:
    """The country a text is mostly about, or "" when it names none.

    A country that only lends its name to a report, embassy or ministry of its own counts less.
    """
    votes: Counter[str] = Counter()
    for words, weight in ((title, _TITLE_WEIGHT), (text[:200_000], 1)):
        for match in _CAPITAL_WORD.finditer(words):
            country = _country(match.group())
            if country:
                after = words[match.end() : match.end() + 14].lower()
                votes[country] += weight if not _lends_name(after) else 0
    return votes.most_common(1)[0][0] if votes else ""


def _country(words: str) -> str:
    found = COUNTRY_OF.get(words)
    if found:
        return found
    first = words.split(" ", 1)[0]
    return COUNTRY_OF.get(first, "")


def _lends_name(after: str) -> bool:
    return after.lstrip().startswith(
        ("embassy", "state dep", "report", "dollar", "ambassador", "$")
    )


def acronyms(text: str) -> dict[str, str]:
    """Bodies by their letters, as the text introduces them: a name and then (NCCT)."""
    found = {}
    for match in _ACRONYM.finditer(text):
        letters = match.group(2)
        if match.group(1)[0] == letters[0]:
            found[letters] = match.group(1)
    return found


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
        self.country = _country(country) or country
        self.government_names = [_words(name) for name in government_names if name.strip()]
        self.report_names = [_words(name) for name in report_names if name.strip()]

    def of(self, entity: Entity) -> Side:
        """The side of a speaker; third party where nothing tells."""
        key = (id(entity), len(entity.contexts))
        if key not in self._known:
            self._known[key] = self._decide(entity)
        return self._known[key]

    def _decide(self, entity: Entity) -> Side:
        context = self._spelt_out(f"{entity.name} ; {entity.role} ; {entity.context}")
        words = _words(context)
        if _holds(words, self.report_names):
            return Side.REPORT
        if _holds(words, self.government_names):
            return Side.GOVERNMENT
        if entity.kind is Kind.DOCUMENT:
            issued_at_home = set(_words(entity.name)) & STATE_BODY and not self._foreign(
                entity.name
            )
            return Side.GOVERNMENT if issued_at_home else Side.REPORT
        if entity.kind is Kind.GROUP and entity.noun == "authors":
            return Side.REPORT
        if entity.kind is Kind.COUNTRY:
            home = _country(entity.name) == self.country and bool(self.country)
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
        if self._foreign(context) or _is_international(context, words):
            return Side.THIRD_PARTY
        if not held.isdisjoint(FORMER) and (office or public):
            return Side.THIRD_PARTY
        if entity.kind in (Kind.GROUP, Kind.ROLE) and entity.noun in CITIZEN:
            return Side.THIRD_PARTY
        if not MISSIONS.isdisjoint(words):
            return Side.GOVERNMENT
        if _role_noun(entity) in NEVER_OFFICIAL:
            return Side.THIRD_PARTY
        if state:
            return Side.GOVERNMENT
        if private or (citizen and not (office or public)):
            return Side.THIRD_PARTY
        return Side.GOVERNMENT if public or office else Side.THIRD_PARTY

    def _holds_office(self, entity: Entity, words: list[str]) -> bool:
        """An office by its noun, or a post with a department of state behind it."""
        if not _CLEAR_OFFICE.isdisjoint(words):
            return True
        role = _words(entity.role)
        if any(w in OFFICE_TITLES for w in role) or role == ["secretary"]:
            return True
        posted = not _POSTS.isdisjoint(words)
        return posted and (
            not _STATE_PORTFOLIOS.isdisjoint(words) or _any_phrase(words, STATE_POSTS)
        )

    def _foreign(self, context: str) -> bool:
        """Another country is named as the speaker's own, or a mission of one is."""
        named = [c for m in _CAPITAL_WORD.finditer(context) if (c := _country(m.group()))]
        foreign = [c for c in named if c != self.country]
        at_home = len(foreign) < len(named)
        if not MISSIONS.isdisjoint(_words(context)):
            return bool(foreign) or not at_home
        # An official of the home country with one foreign name beside is dealing with it.
        return bool(foreign) and bool(self.country) and not (at_home and len(foreign) < 2)


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


def _role_noun(entity: Entity) -> str:
    """The noun of a person's role: "veteran" in Army veteran, "head" in head of the police."""
    noun = ""
    for word in _words(entity.role.split(",")[0]):
        if word in _ROLE_ENDS and noun:
            break
        if word in PERSON_NOUNS:
            noun = word
    return noun
