"""Every person, body and document an article mentions, met once and then recognised."""

from dataclasses import dataclass, field

from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    TITLES,
)
from factcheck.spotting.lexicon.words import DETERMINERS
from factcheck.spotting.phrases import Kind, Mention

_YEARLY = frozenset("annual new latest recent us us’s year’s this last damning influential".split())


@dataclass(slots=True, eq=False)
class Entity:
    """One speaker of the article. `words` are the folded words of the name."""

    kind: Kind
    name: str
    words: tuple[str, ...]
    noun: str
    role: str = ""
    organisation: str = ""
    contexts: list[str] = field(default_factory=list)
    gender: str = ""

    @property
    def context(self) -> str:
        return " ; ".join(self.contexts)


def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, titles, articles and possessive endings."""
    words = (w.strip(".,’'()“”\"").lower() for w in name.replace("’s", "").replace("'s", "").split())
    return tuple(w for w in words if w and w not in DETERMINERS and w not in TITLES)


class Registry:
    """Entities by kind, each in order of first mention."""

    def __init__(self) -> None:
        self.people: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = {}
        self.bodies: dict[tuple[str, ...], Entity] = {}
        self.documents: list[Entity] = []

    def meet(self, mention: Mention) -> Entity:
        """The entity a mention that is no pronoun names, made if it is new."""
        if mention.kind is Kind.PERSON:
            entity = self.person(folded(mention.name)) or self._new_person(mention)
        elif mention.kind is Kind.DOCUMENT:
            entity = self._document(mention)
        else:
            entity = self._body(mention)
        self._learn(entity, mention)
        return entity

    def person(self, words: tuple[str, ...]) -> Entity | None:
        """The first met person whose name ends with, or else holds, these words in order."""
        known = self.namesakes(words)
        return known[0] if known else None

    def namesakes(self, words: tuple[str, ...]) -> list[Entity]:
        """Everybody these words of a name may mean, as first met; a tail of a name goes first."""
        if not words:
            return []
        candidates = self.by_word.get(words[-1], [])
        tails = [e for e in candidates if e.words[-len(words) :] == words]
        return tails or [
            e for e in candidates if _in_order(words, e.words) or _in_order(e.words, words)
        ]

    def _new_person(self, mention: Mention) -> Entity:
        words = folded(mention.name) or (mention.name.lower(),)
        entity = Entity(Kind.PERSON, mention.name, words, mention.noun)
        self.people.append(entity)
        for word in dict.fromkeys(words):
            self.by_word.setdefault(word, []).append(entity)
        return entity

    def _document(self, mention: Mention) -> Entity:
        words = tuple(w for w in folded(mention.name) if w not in _YEARLY and not w.isdigit())
        own = set(words) - {mention.noun} - {w.lower() for w in COUNTRY_OF}
        for entity in reversed(self.documents):
            theirs = set(entity.words) - {entity.noun}
            if not own and (entity.noun == mention.noun or mention.noun in entity.words):
                return entity
            same_noun = entity.noun == mention.noun or not theirs - _YEARLY
            if own and (own <= theirs or theirs <= own) and (theirs or same_noun):
                if len(words) > len(entity.words):
                    entity.name, entity.words = mention.name, words
                return entity
        entity = Entity(Kind.DOCUMENT, mention.name, words, mention.noun)
        self.documents.append(entity)
        return entity

    def _body(self, mention: Mention) -> Entity:
        words = folded(mention.name) or (mention.name.lower(),)
        entity = self.bodies.get(words)
        if entity is None:
            entity = Entity(mention.kind, mention.name, words, mention.noun)
            self.bodies[words] = entity
        return entity

    def _learn(self, entity: Entity, mention: Mention) -> None:
        if len(folded(mention.name)) > len(entity.words) and entity.kind is Kind.PERSON:
            entity.name, entity.words = mention.name, folded(mention.name)
        if entity.role in mention.role:
            entity.role = mention.role
        entity.organisation = entity.organisation or mention.organisation
        if mention.context and mention.context not in entity.contexts and len(entity.contexts) < 8:
            entity.contexts.append(mention.context)
        entity.gender = entity.gender or gender_of(mention)


def gender_of(mention: Mention) -> str:
    """"f", "m" or "" by the title before a name or the noun in a role."""
    words = {w.strip(".,").lower() for w in f"{mention.context} {mention.role}".split()}
    female = words & FEMALE_TITLES or words & (FEMALE_NOUNS - {"her", "she", "mother", "daughter", "wife"})
    male = words & MALE_TITLES or words & (MALE_NOUNS - {"his", "him", "he", "son", "father", "husband"})
    if bool(female) == bool(male):
        return ""
    return "f" if female else "m"


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return len(short) <= len(long) and all(word in rest for word in short)
