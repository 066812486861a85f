"""Speakers of one article, as its text names them."""

from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.spotting.lexicon.people import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    SURNAMES,
    TITLES,
)
from factcheck.spotting.lexicon.words import DETERMINERS
from factcheck.spotting.phrases import Kind, Mention

_NO_NAME = DETERMINERS | TITLES
# Kinship may be somebody else's: the mother of a worker.
_FEMALE = FEMALE_TITLES | FEMALE_NOUNS - {"her", "she", "mother", "daughter", "wife"}
_MALE = MALE_TITLES | MALE_NOUNS - {"his", "him", "he", "son", "father", "husband"}


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
        """All words of the text that may tell whose side the speaker is on."""
        return " ; ".join(self.contexts)


@lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, titles, articles and possessive endings."""
    plain = name.replace("’s", "").replace("'s", "").lower()
    words = [word.strip(".,’'()“”\"") for word in plain.split()]
    last = len(words) - 1
    return tuple(
        [
            word
            for at, word in enumerate(words)
            if word and (word not in _NO_NAME or (at == last > 0 and word in SURNAMES))
        ]
    )


def gender_of(mention: Mention) -> str:
    """The letter f, m or none, by the title before a name or the noun in a role."""
    words = {w.strip(".,").lower() for w in f"{mention.context} {mention.role}".split()}
    female, male = not words.isdisjoint(_FEMALE), not words.isdisjoint(_MALE)
    if female == male:
        return ""
    return "f" if female else "m"
