"""The body a role belongs to: "the Labour Ministry" in "spokesman for the Labour Ministry"."""

import re

from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import PERSON_NOUNS, ROLE_PREFIXES

_NAME = r"[A-Z][\w’'&-]*(?:,? (?:(?:of|for|and|on|to|the|in) ){0,2}[A-Z][\w’'&-]*)*"
_BEHIND = re.compile(rf"\b(?:at|of|for|with|from|in) (?:the )?({_NAME})")
_AHEAD = re.compile(rf"^(?:the )?({_NAME})")


def organisation_of(role: str) -> str:
    """The name of a body in a role, or "" where it has none; a country or person noun is none."""
    ahead = _AHEAD.match(role)
    if ahead:
        words = re.sub(r"[’']s$", "", ahead.group(1)).split()
        while words and _is_role(words[-1]):
            words.pop()
        name = " ".join(words)
        if name and name not in COUNTRY_OF and not _is_role(words[0]):
            return name
    behind = [m.group(1) for m in _BEHIND.finditer(role) if m.group(1) not in COUNTRY_OF]
    return behind[-1] if behind else ""


def _is_role(word: str) -> bool:
    return word.lower() in PERSON_NOUNS or word.lower() in ROLE_PREFIXES
