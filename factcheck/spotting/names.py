"""A speaker's name taken apart, so that two can be compared."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.domain.statements import Attribution
from factcheck.spotting.lexicon.bodies import BODY_NOUNS, DOCUMENT
from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import (
    FEMALE_TITLES,
    MALE_TITLES,
    PERSON_NOUNS,
    ROLE_PREFIXES,
    SURNAMES,
    TITLES,
)
from factcheck.spotting.lexicon.spellings import BRITISH, SHORT_FORMS, SOUNDS

_WORD = re.compile(r"(?:[^\W\d_]\.)+(?=\w|\s|$)|[^\W_]+(?:[’']s\b)?")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_DOUBLED = re.compile(r"([a-z])\1+")
_SMALL = frozenset("of the for and on to in a an al el".split())
_GENERAL = frozenset({"royal", "kingdom"})
_CAPITALS = re.compile(r"[A-Z]{2,7}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RANKS = TITLES | {"brig", "pol", "ret"}
_TRADES = PERSON_NOUNS - {"vice", "deputy"}


@dataclass(frozen=True)
class Name:
    """A name as text, its folded words without titles, and what roles and bodies tell with it."""

    text: str
    role: str
    employer: str
    shown: tuple[str, ...] = field(default=())

    @cached_property
    def plain(self) -> str:
        """The name without differences of case and space."""
        return " ".join(self.text.split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(word.lower() for word in self.shown)

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """Keys that spellings of one sound share."""
        return tuple(_sound(word) for word in self.words)

    @cached_property
    def full(self) -> tuple[str, ...]:
        """Its words with short first names in full."""
        return tuple(SHORT_FORMS.get(word, word) for word in self.words)

    @cached_property
    def is_body(self) -> bool:
        """Whether it names a body or document rather than somebody."""
        held = {word.lower() for word in _WORD.findall(self.text)}
        nouns = not held.isdisjoint(BODY_NOUNS | DOCUMENT) or "of" in held
        return nouns or bool(self.capitals) or not self.text[:1].isupper()

    @cached_property
    def core(self) -> frozenset[str]:
        """The words of a body that tell it from others; countries by one name."""
        return _core(self.text)

    @cached_property
    def body(self) -> frozenset[str]:
        """The same of the body named with a person."""
        return _core(self.employer) if self.employer else frozenset()

    @cached_property
    def letters(self) -> str:
        """The initials of the body named with a person, or its letters."""
        return _letters(self.employer)

    @cached_property
    def capitals(self) -> str:
        """The letters of a name that is nothing but letters: NCCT."""
        return self.text if _CAPITALS.fullmatch(self.text) else ""

    @cached_property
    def initials(self) -> str:
        """The initials of a longer name's words, small ones left out."""
        return _letters(self.text)

    @cached_property
    def capitals_inside(self) -> frozenset[str]:
        """Groups of letters among other words: TIP in 2021 TIP Report."""
        groups = _CAPITALS.findall(self.text) if " " in self.text else []
        return frozenset(g.lower() for g in groups if g not in COUNTRY_OF)

    def core_initials(self, shared: frozenset[str]) -> frozenset[str]:
        """The initials of the words that another name with letters lacks."""
        if not {w for w in shared if w not in self.core} or not shared & self.core:
            return frozenset()
        rest = [w for w in _folded_words(self.text) if w not in shared and w not in _SMALL]
        every = [w for w in _folded_words(self.text) if w not in shared]
        return frozenset({"".join(w[0] for w in rest), "".join(w[0] for w in every)})

    @cached_property
    def years(self) -> frozenset[str]:
        """The years in the name of an edition."""
        return frozenset(_YEAR.findall(self.text))

    @cached_property
    def trade(self) -> str:
        """The noun of the role."""
        held = [w for w in _folded_words(self.role) if w in _TRADES]
        return held[-1] if held else ""

    @cached_property
    def gender(self) -> str:
        """The letter f, m or none, by the title."""
        held = {w.strip(".").lower() for w in self.text.split()}
        return "f" if held & FEMALE_TITLES else "m" if held & MALE_TITLES else ""

    @cached_property
    def keys(self) -> frozenset[str]:
        """Under which it is found beside names it may be like."""
        keys = {f"s{''.join(self.sounds)}", f"i{self.capitals or self.initials}"}
        keys |= {f"w{w}" for w in (self.core if self.is_body else self.sounds)}
        return frozenset(keys | {f"w{w}" for w in self.full if not self.is_body})


def named(one: Attribution) -> Name:
    """A speaker's name with its titles left out."""
    text = _BRACKET.sub("", one.name).strip()
    words = [w for w in re.split(r"[\s\-‑]+", _unaccented(text)) if w.strip(".,’'")]
    return Name(text, one.role, one.organisation, tuple(_untitled(words)))


def _untitled(words: list[str]) -> list[str]:
    kept: list[str] = []
    for at, word in enumerate(words):
        low = word.strip(".,’'").lower()
        last = at == len(words) - 1
        if low in _RANKS and not (last and (low in SURNAMES or not kept)):
            continue
        if low in {"al", "el"} or (low in ROLE_PREFIXES and not kept and not last):
            continue
        kept += [part for part in word.strip(",’'").split(".") if part]
    return kept


def _unaccented(text: str) -> str:
    plain = text.replace("đ", "d").replace("Đ", "D").replace("ø", "o").replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def _sound(word: str) -> str:
    for written, key in SOUNDS:
        word = word.replace(written, key)
    return _DOUBLED.sub(r"\1", word)


def _folded_words(text: str) -> list[str]:
    return [w.replace(".", "").lower() for w in _WORD.findall(_unaccented(text))]


def _core(text: str) -> frozenset[str]:
    core = set()
    for word in _WORD.findall(_unaccented(_BRACKET.sub("", text))):
        low = word.lower()
        country = COUNTRY_OF.get(word) or COUNTRY_OF.get(word.title())
        if country:
            core.add(f"={country}")
        elif low not in _SMALL and low not in _GENERAL:
            core.add(BRITISH.get(low, low))
    joined = {"=United States"} if re.search(r"\bUnited States\b", text) else set()
    return frozenset((core - {"united", "states"}) | joined if joined else core)


def _letters(text: str) -> str:
    plain = _BRACKET.sub("", text)
    if _CAPITALS.fullmatch(plain):
        return plain
    words = [w for w in _WORD.findall(plain) if w.lower() not in _SMALL]
    words = [part for w in words for part in (("United", "Nations") if w == "UN" else (w,))]
    return "".join(w[0].upper() for w in words) if len(words) > 1 else ""
