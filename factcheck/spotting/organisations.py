"""The body a role belongs to: "the Labour Ministry" in "spokesman for the Labour Ministry"."""

import re
from functools import lru_cache

from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import PERSON_NOUNS, ROLE_PREFIXES, TITLES
from factcheck.spotting.lexicon.words import TIME_WORDS

_NAME = r"[A-Z][\w’'&-]*(?:,? (?:(?:of|for|and|on|to|the|in) ){0,2}[A-Z][\w’'&-]*)*"
_BEHIND = re.compile(rf"\b(?:at|of|for|with|from|in) (?:the )?({_NAME})")
_AHEAD = re.compile(rf"^(?:the )?({_NAME})")


@lru_cache(maxsize=512)
def organisation_of(role: str) -> str:
    """The name of a body in a role, or "" where it has none; a country or person noun is none."""
    ahead = _AHEAD.match(role)
    if ahead:
        words = re.sub(r"[’']s$", "", ahead.group(1)).split()
        while words and _is_role(words[-1]):
            words.pop()
        name = " ".join(words)
        if name and name not in COUNTRY_OF and not _is_role(words[0]):
            return _whole(name, ahead.group(1))
    named = (re.sub(r"[’']s$", "", m.group(1)) for m in _BEHIND.finditer(role))
    behind = [name for name in named if name not in COUNTRY_OF and name.lower() not in TIME_WORDS]
    return behind[-1] if behind else ""


def _whole(name: str, found: str) -> str:
    """A body's name that would end in a small word keeps its department: Ministry of Interior."""
    if not name.endswith((" of", " for", " and", " on")):
        return name
    rest = found[len(name) :].split()
    return f"{name} {rest[0]}" if rest else name


def _is_role(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in PERSON_NOUNS or low in ROLE_PREFIXES or low in TITLES
