"""Who a mention is: pronouns, tails of names, "the report", "the minister", a role named later."""

import re
from enum import IntEnum
from typing import NamedTuple

from factcheck.domain.speakers import Side
from factcheck.spotting.entities import Entity, folded, gender_of
from factcheck.spotting.lexicon.bodies import BODY_NOUNS
from factcheck.spotting.lexicon.people import CITIZEN, FEMALE_NOUNS, MALE_NOUNS, OFFICE, TITLES
from factcheck.spotting.phrases import Kind, Mention, read_phrase
from factcheck.spotting.registry import Registry
from factcheck.spotting.sides import Sides
from factcheck.spotting.tokens import bare

_SPEAKERS_FOR = frozenset("spokesman spokeswoman spokesperson".split())
_STAFF = frozenset(
    """aide aides adviser advisor deputy secretary chief counsel representative assistant
    chairman chairwoman chairperson director director-general minister head president""".split()
)
_POST_ALONE = _SPEAKERS_FOR | frozenset(
    """deputy ambassador consul chargé envoy director-general secretary-general inspector-general
    undersecretary the""".split()
)
_JUDGES = frozenset("judge justice magistrate".split())
_LAW_MAKERS = frozenset("lawmaker mp senator parliamentarian legislator congressman".split())
_SAME_POST = {
    "premier": frozenset({"premier", "minister"}),
    **dict.fromkeys(_SPEAKERS_FOR, _SPEAKERS_FOR),
    **dict.fromkeys(_JUDGES, _JUDGES),
    **dict.fromkeys(_LAW_MAKERS, _LAW_MAKERS),
}
_WRITERS = frozenset("authors researchers".split())
_OWNED = re.compile(r"(?:^|, )(his|her|its) ", re.IGNORECASE)
_ISSUED_BY = re.compile(r"\b(?<!seen )(?<!obtained )(?<!reviewed )(?:by|from) (.+)$")
_OWN_DATA = re.compile(r"(?:its|their) .*(?:data|figures|statistics|records)$", re.IGNORECASE)
_OFFICE_OF = re.compile(r"^(.+)[’']s (?:office|team|campaign|camp|cabinet|aides|staff)$")
_OWNABLE = (Kind.PERSON, Kind.ROLE)
_ISSUERS = (Kind.BODY, Kind.PERSON, Kind.COUNTRY, Kind.GROUP)
_MOST_CONTEXTS = 10
_LONGEST_CONTEXT = 200
_FAR = 40  # events back that a pronoun or role may reach
_GENERAL = frozenset("teenager youngster official man woman person leader expert activist".split())


class Weight(IntEnum):
    """How firmly an entity stood in the reader's mind when it was named."""

    NAMED = 1
    INTRODUCED = 2
    SUBJECT = 3
    SPEAKER = 4


class Event(NamedTuple):
    """An entity came up in a paragraph."""

    entity: Entity
    weight: Weight
    paragraph: int


class Resolver:
    """Follows the article from its start, keeping who was last spoken of."""

    def __init__(self, registry: Registry, sides: Sides) -> None:
        self.registry, self.sides = registry, sides
        self.events: list[Event] = []

    def note(self, entity: Entity, weight: Weight, paragraph: int) -> None:
        """Keeps that an entity came up."""
        self.events.append(Event(entity, weight, paragraph))

    def resolve(self, mention: Mention) -> Entity:
        """The entity a mention stands for here."""
        owner = self._owner(mention)
        entity = self._resolve(mention)
        if owner is not None and owner is not entity and len(entity.contexts) < _MOST_CONTEXTS:
            entity.contexts.append(
                f"{owner.name}, {owner.role}, {owner.context[:_LONGEST_CONTEXT]}"
            )
        return entity

    def _owner(self, mention: Mention) -> Entity | None:
        """Whose spokesman it is when the text says "her spokesman"."""
        office = _OFFICE_OF.match(mention.name)
        if office:
            return self.registry.person(folded(office.group(1)))
        if mention.kind not in _OWNABLE:
            return None
        owned = _OWNED.search(mention.context) if _speaks_for_others(mention) else None
        word = owned.group(1).lower() if owned else ""
        if word in {"his", "her"}:
            return self._person_of("m" if word == "his" else "f")
        if word == "its":
            kinds = (Kind.BODY, Kind.COUNTRY)
            return next((e for e in self._recent(Weight.SUBJECT) if e.kind in kinds), None)
        return self._employer() if _is_post_alone(mention) else None

    def _employer(self) -> Entity | None:
        """The body that "spokeswoman Name" speaks for when none is named with her."""
        return next((e for e in self._recent(Weight.SUBJECT) if e.kind is Kind.BODY), None)

    def _resolve(self, mention: Mention) -> Entity:
        if mention.kind is Kind.PRONOUN:
            return self._pronoun(mention) or self.registry.meet(mention)
        if mention.kind is Kind.ISSUED:
            return self._issuer(mention)
        if mention.kind is Kind.DOCUMENT and _OWN_DATA.match(mention.context):
            return self._employer() or self.registry.meet(mention)
        if mention.kind is Kind.ROLE and mention.definite:
            return self._definite_role(mention) or self.registry.meet(mention)
        if mention.kind is Kind.BODY:
            known = self._called(mention) if _one_word(mention) else None
            return known or self._definite_body(mention) or self.registry.meet(mention)
        if mention.kind is Kind.GROUP and mention.noun in _WRITERS:
            return self._recent_document() or self.registry.meet(mention)
        if mention.kind is Kind.THING:
            return self._person_of("") or self.registry.meet(mention)
        if mention.kind is Kind.ROLE and mention.name.startswith("one "):
            return self._one_of(mention)
        if mention.kind is Kind.PERSON and _only_titled(mention):
            return self._called(mention) or self.registry.meet(mention)
        return self.registry.meet(mention)

    def _called(self, mention: Mention) -> Entity | None:
        """The person of that name, or of that tail of a name; of several the one last spoken of."""
        gender = gender_of(mention)
        known = self.registry.namesakes(folded(mention.name))
        known = [e for e in known if not gender or e.gender in ("", gender)] or known
        found = known[0] if known else None
        if len(known) > 1:
            found = next((e for e in self._recent(Weight.NAMED) if e in known), found)
        if found is not None:
            found.gender = found.gender or gender
        return found

    def _recent_document(self) -> Entity | None:
        recent = (e for e in self._recent(Weight.NAMED) if e.kind is Kind.DOCUMENT)
        found = next(recent, None)
        if found is None and self.registry.documents.met:
            found = self.registry.documents.met[-1]
        return found

    def _one_of(self, mention: Mention) -> Entity:
        """One of a group named before: "one official" after "EU officials"."""
        entity = self.registry.meet(mention)
        for group in self._recent(Weight.NAMED):
            if group.kind is Kind.GROUP and group.noun.startswith(mention.noun):
                entity.contexts.append(group.name)
                break
        return entity

    def focus(self) -> Entity | None:
        """Who was last a speaker or a subject."""
        for event in reversed(self.events[-_FAR:]):
            if event.weight >= Weight.INTRODUCED and event.entity.kind is not Kind.COUNTRY:
                return event.entity
        return None

    def _recent(self, least: Weight) -> list[Entity]:
        return [e.entity for e in reversed(self.events[-_FAR:]) if e.weight >= least]

    def _pronoun(self, mention: Mention) -> Entity | None:
        word = mention.noun
        if word in {"he", "she"}:
            gender = "f" if word == "she" else "m"
            return self._person_of(gender)
        if word == "it":
            kinds: tuple[Kind, ...] = (Kind.DOCUMENT, Kind.BODY, Kind.COUNTRY)
        else:
            kinds = (Kind.GROUP, Kind.DOCUMENT, Kind.BODY, Kind.PERSON, Kind.ROLE)
        for least in (Weight.SUBJECT, Weight.NAMED):
            for entity in self._recent(least):
                if entity.kind in kinds:
                    return entity
        return None

    def _person_of(self, gender: str) -> Entity | None:
        for least in (Weight.INTRODUCED, Weight.NAMED):
            for entity in self._recent(least):
                fits = not gender or entity.gender in ("", gender)
                if entity.kind in (Kind.PERSON, Kind.ROLE) and fits:
                    entity.gender = gender or entity.gender
                    return entity
        return None

    def _issuer(self, mention: Mention) -> Entity:
        """A statement or letter speaks for the body named with it, or for who was last named."""
        issuer = self._named_issuer(mention)
        if issuer or not mention.definite:
            return issuer or self.registry.meet(mention)
        for least in (Weight.SUBJECT, Weight.INTRODUCED):
            for entity in self._recent(least):
                if entity.kind in _ISSUERS:
                    return entity
        return self.registry.meet(mention)

    def _named_issuer(self, mention: Mention) -> Entity | None:
        behind = _ISSUED_BY.search(mention.context)
        named = read_phrase(behind.group(1)) if behind else None
        if named is not None and named.kind in (Kind.BODY, Kind.PERSON, Kind.ROLE, Kind.GROUP):
            return self._resolve(named)
        words = folded(mention.name)[:-1]
        for body in self.registry.bodies.values():
            if words and (body.words == words or set(words) <= set(body.words)):
                return body
        if words and words[-1] in BODY_NOUNS:
            return self.registry.meet(Mention(Kind.BODY, " ".join(words), words[-1], 0, 0))
        return self.registry.person(words) if words else None

    def _definite_role(self, mention: Mention) -> Entity | None:
        """The last person whose role has the word; for a general word, one of the fitting side."""
        nouns = _SAME_POST.get(mention.noun, frozenset({mention.noun}))
        for entity in self._recent(Weight.NAMED):
            person = entity.kind in (Kind.PERSON, Kind.ROLE)
            if person and not nouns.isdisjoint(_context_words(entity)):
                return entity
        gender = "f" if mention.noun in FEMALE_NOUNS else "m" if mention.noun in MALE_NOUNS else ""
        if mention.noun not in _GENERAL and not gender and not mention.noun.endswith("-year-old"):
            return None
        for entity in self._recent(Weight.INTRODUCED)[:4]:
            one = entity.kind is Kind.PERSON or mention.noun.endswith("-old")
            if one and (not gender or entity.gender in ("", gender)):
                return entity if self._fits(mention, entity) else None
        return None

    def _fits(self, mention: Mention, entity: Entity) -> bool:
        side = self.sides.of(entity)
        if mention.noun in OFFICE:
            return side is not Side.THIRD_PARTY or not entity.role
        return mention.noun not in CITIZEN or side is not Side.GOVERNMENT

    def _definite_body(self, mention: Mention) -> Entity | None:
        """The last body of that noun, for "the ministry"."""
        if not mention.definite or len(folded(mention.name)) > 1:
            return None
        for entity in self._recent(Weight.NAMED):
            named = mention.noun == entity.words[-1] and not entity.role
            known = mention.noun in entity.words or mention.noun in _context_words(entity)
            if entity.kind is Kind.BODY and known:
                return entity
            if entity.kind is Kind.PERSON and named:
                return entity  # a body whose name looked like a person's: "the Observatory"
        return None


def _speaks_for_others(mention: Mention) -> bool:
    words = {bare(w).strip(".,") for w in f"{mention.role} {mention.noun}".lower().split()}
    return not words.isdisjoint(_STAFF) or not words.isdisjoint(_SPEAKERS_FOR)


def _is_post_alone(mention: Mention) -> bool:
    """A name with "spokesman" or "deputy director-general" and no more before it."""
    words = mention.role.lower().split()
    return mention.kind is Kind.PERSON and bool(words) and set(words) <= _POST_ALONE


def _only_titled(mention: Mention) -> bool:
    """A name alone, or with nothing but Mr, Dr or the like before it."""
    return all(word.strip(".").lower() in TITLES for word in mention.role.split())


def _one_word(mention: Mention) -> bool:
    return " " not in mention.name and not mention.definite


def _context_words(entity: Entity) -> set[str]:
    return {w.strip(".,’'").lower() for w in f"{entity.role} {entity.context}".split()}
