"""Which country a speaker belongs to, by the country words around a role or body."""

import re
from collections import defaultdict

from factcheck.spotting.lexicon.bodies import MISSIONS, SEATS
from factcheck.spotting.lexicon.countries import COUNTRY_OF
from factcheck.spotting.lexicon.people import HOLDING

_CAPITAL_WORD = re.compile(r"[A-Z](?:\.(?:[A-Z]\.)+|\w*(?:-[A-Z]\w*)*(?:\s[A-Z]\w*)?)")
# A country behind these is dealt with, not belonged to: "talks with China", "sanctioned by the US".
_DEALT_WITH = re.compile(r"\b(?:to|with|against|about|on|between|by|visiting|versus)\s(?:the\s)?$")
_HOST = re.compile(r"\b(?:to|in|at)\s(?:the\s)?$")
_OWN_CLAUSE = re.compile(
    r"\b(?:who|which|whose|whom|that|after|when|where|during|following)\b"
    rf"(?! (?:{'|'.join(sorted(HOLDING))})\b)[^;]*"
)
_MISSION = re.compile(rf"\b(?:{'|'.join(sorted(MISSIONS))})\b")
_MISSION_OF = re.compile(r"\b(?:embassy|ambassador|consulate) of (?:the )?$", re.IGNORECASE)
# Reports and rankings of the others come from there, so it is named in passing.
_SHARE = {"United States": 0.4}
_TITLE_WEIGHT = 3
_LONGEST = 200_000  # code points in which countries are counted


def country_of(text: str, title: str = "") -> str:
    """The country a text is mostly about, or "" when it names none.

    A country that only lends its name to a report, embassy or ministry of its own counts less.
    """
    votes: dict[str, float] = defaultdict(float)
    for words, weight in ((title, _TITLE_WEIGHT), (text[:_LONGEST], 1)):
        for match in _CAPITAL_WORD.finditer(words):
            named = match.group()
            country = COUNTRY_OF.get(named) or COUNTRY_OF.get(named.split(" ", 1)[0])
            if country:
                after = words[match.end() : match.end() + 14].lower()
                start = match.start()
                lent = _lends_name(after) or _MISSION_OF.search(words, max(0, start - 24), start)
                votes[country] += 0 if lent else weight * _SHARE.get(country, 1.0)
    return max(votes, key=votes.__getitem__) if any(votes.values()) else ""


def country_named(words: str) -> str:
    """The country that one or two capitalised words name or begin with, or ""."""
    found = COUNTRY_OF.get(words)
    if found:
        return found
    return COUNTRY_OF.get(words.split(" ", 1)[0], "")


def _lends_name(after: str) -> bool:
    return after.lstrip().startswith(
        ("embassy", "state dep", "report", "dollar", "ambassador", "$")
    )


def own_words(context: str) -> str:
    """A context without clauses that tell what somebody did: "who complained to the police"."""
    return _OWN_CLAUSE.sub("", context)


def is_foreign(own: str, home: str) -> bool:
    """Whether words about a speaker, `own_words`, place it in another country than `home`.

    A mission speaks for the country named before it; with none named, it is a guest.
    """
    low = own.lower()
    mission = _MISSION.search(low)
    belongs, hosts = set(), set()
    for match in _CAPITAL_WORD.finditer(own):
        country = country_named(match.group())
        if not country:
            continue
        before = own[max(0, match.start() - 14) : match.start()]
        if mission and _HOST.search(before):
            hosts.add(country)
        elif not _DEALT_WITH.search(before):
            belongs.add(country)
    belongs.update([country for seat, country in SEATS.items() if seat in low])
    if mission:
        return home not in belongs if belongs else not hosts or home in hosts
    foreign = belongs - {home}
    # An official of the home country with one foreign name beside is dealing with it.
    return bool(foreign) and bool(home) and not (home in belongs and len(foreign) < 2)
