"""Reports and studies of an article, told apart by their titles and met again as "the report"."""

import re

from factcheck.spotting.entities import Entity, folded
from factcheck.spotting.lexicon.bodies import DOCUMENT
from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.phrases import Kind, Mention

# May stand for a document of any other noun: "the paper" for a study.
_ANY_NOUN = frozenset("document publication paper research findings analysis assessment".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNTRIES = frozenset(COUNTRY_OF)


class Documents:
    """Documents in the order they were met."""

    def __init__(self) -> None:
        self.met: list[Entity] = []
        self._titles: dict[int, set[str]] = {}

    def meet(self, mention: Mention) -> Entity:
        """The document a mention names: by title, by noun, or a new one."""
        title = _title(mention.name)
        entity = self._by_title(mention, title) if title else self._by_noun(mention)
        if entity is None:
            entity = Entity(Kind.DOCUMENT, mention.name, folded(mention.name), mention.noun)
            self.met.append(entity)
            self._titles[id(entity)] = title
        elif len(title) > len(self._titles[id(entity)]):
            entity.name, entity.words = mention.name, folded(mention.name)
            self._titles[id(entity)] = title
        return entity

    def _by_title(self, mention: Mention, title: set[str]) -> Entity | None:
        for entity in reversed(self.met):
            known = self._titles[id(entity)]
            if _editions_differ(entity.name, mention.name):
                continue
            if not known and entity.noun == mention.noun:
                return entity
            if known and (known <= title or title <= known or _abbreviates(title, known)):
                return entity
        return None

    def _by_noun(self, mention: Mention) -> Entity | None:
        if not mention.definite and mention.organisation:
            return None
        for entity in reversed(self.met):
            same = entity.noun == mention.noun or mention.noun in entity.words
            if same and not _editions_differ(entity.name, mention.name):
                return entity
        return self.met[-1] if self.met and mention.definite and mention.noun in _ANY_NOUN else None


def _title(name: str) -> set[str]:
    """The capitalised words of a name that are neither its noun nor a country's."""
    words = [w.strip(".,’'()“”\"") for w in name.replace("’s", "").replace("'s", "").split()]
    return {
        w.lower()
        for w in words
        if w[:1].isupper() and w.lower() not in DOCUMENT and w not in _COUNTRIES
    }


def _editions_differ(one: str, other: str) -> bool:
    """Both names carry a year, and not the same."""
    here, there = set(_YEAR.findall(one)), set(_YEAR.findall(other))
    return bool(here and there) and here.isdisjoint(there)


def _abbreviates(one: set[str], other: set[str]) -> bool:
    """TIP for Trafficking in Persons: the letters are initials of the longer title's words."""
    short, long = sorted((one, other), key=len)
    letters = next(iter(short)) if len(short) == 1 else ""
    initials = {w[0] for w in long}
    return 2 <= len(letters) <= 5 and len(long) > 1 and initials <= set(letters)
