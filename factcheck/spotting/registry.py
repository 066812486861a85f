"""Every person, body and document an article mentions, met once and then recognised."""

from factcheck.spotting.documents import Documents
from factcheck.spotting.entities import Entity, folded, gender_of
from factcheck.spotting.phrases import Kind, Mention


class Registry:
    """Entities by kind, each in order of first mention."""

    def __init__(self) -> None:
        self.people: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = {}
        self.bodies: dict[tuple[str, ...], Entity] = {}
        self.documents = Documents()

    def meet(self, mention: Mention) -> Entity:
        """The entity a mention that is no pronoun names, made if it is new."""
        body = self.bodies.get(folded(mention.name))
        if mention.kind is Kind.PERSON and body is not None and not mention.role:
            entity = body
        elif mention.kind is Kind.PERSON:
            entity = self.person(folded(mention.name)) or self._new_person(mention)
        elif mention.kind is Kind.DOCUMENT:
            entity = self.documents.meet(mention)
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

    def _body(self, mention: Mention) -> Entity:
        words = folded(mention.name) or (mention.name.lower(),)
        entity = self.bodies.get(words)
        if entity is None:
            entity = Entity(mention.kind, mention.name, words, mention.noun)
            self.bodies[words] = entity
        return entity

    def _learn(self, entity: Entity, mention: Mention) -> None:
        if entity.kind is Kind.PERSON and len(mention.name) > len(entity.name):
            words = folded(mention.name)
            if len(words) > len(entity.words):
                entity.name, entity.words = mention.name, words
        if entity.role in mention.role:
            entity.role = mention.role
        entity.organisation = entity.organisation or mention.organisation
        if mention.context and mention.context not in entity.contexts and len(entity.contexts) < 8:
            entity.contexts.append(mention.context)
        if not entity.gender and entity.kind in (Kind.PERSON, Kind.ROLE):
            entity.gender = gender_of(mention)


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return len(short) <= len(long) and all(word in rest for word in short)
