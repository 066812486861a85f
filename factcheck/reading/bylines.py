"""Bylines and datelines: who wrote a text, where and when, told by the form of a line."""

import re
from dataclasses import dataclass

from factcheck.domain.written_dates import FULL_DATE, MONTH_NAMES, iso

_LONGEST_BYLINE = 100

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)\s+(?P<names>{_NAME}(?:(?:,|\s+(?:and|&|de|da|van|von|der|bin|al))?\s+{_NAME}){{1,9}})"
)
_MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
_DAY_ALONE = rf"(?:{_MONTH}\s+[0-3]?\d|[0-3]?\d\s+{_MONTH})(?!\d)"
_PLACE_NAME = r"[^\W\d_a-z][^\W\d_]*(?:[ .'’-]+[^\W\d_a-z][^\W\d_]*){0,4}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE_NAME}(?:,\s+{_PLACE_NAME})?)"
    r"(?:,?\s+(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?P<day>(?i:{FULL_DATE.pattern}|{_DAY_ALONE})))?"
    r"\s*(?:[(/](?P<agency>[^()/\n]{2,60})[)/])?\s*(?P<seam>[–—:]|--?)\s+"
)
_SHORTEST_PLACE = 4  # code points of a place in capitals that nothing else shows to be one
_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\s{3,}|\t")
_CENTURY = re.compile(r"19|20")
_OTHER_DATE = re.compile(
    r"\b(?:updated|modified|edited|accessed|retrieved|corrected)\b", re.IGNORECASE
)
# What may stand beside a date in a byline: labels, weekday, hour and zone, and a place.
_BESIDE = re.compile(
    r"\b(?:(?:first )?(?:published|posted|issued|released|dated)|publication|release|date|on|at|the"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\.?|GMT|UTC|ICT|[A-Z]{2,4}T|[+-]\d\d:?\d\d|hrs?)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"\s*{_NAME}(?:\s+{_NAME}){{0,3}},\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, day and agency before the first words of a text; `end` is where these words begin.

    `date` is ISO, empty without a year; `day` is what is written of it ("June 20").
    """

    end: int
    date: str
    day: str
    agency: str


def byline(line: str) -> str:
    """The names in a line that is a byline; empty for any other line."""
    if len(line) > _LONGEST_BYLINE or line[:2].lower() != "by":
        return ""
    match = _BYLINE.fullmatch(_SEPARATOR.split(line)[0].strip(" ,;"))
    return match["names"] if match else ""


def states_date(line: str) -> str:
    """The date of publication (ISO) in a line made of byline and date; empty for any other line."""
    if len(line) > _LONGEST_BYLINE or not _CENTURY.search(line):
        return ""
    return next((day for part in _SEPARATOR.split(line) if (day := _dated_part(part))), "")


def dateline(line: str) -> Dateline | None:
    """The dateline a line begins with; None for any other beginning.

    A place alone has to be in capitals, and a sentence has to follow: "ASEAN – a bloc" is none.
    """
    found = _DATELINE.match(line)
    if found is None:
        return None
    place, day, agency = found["place"], found["day"] or "", found["agency"] or ""
    follows = line[found.end() : found.end() + 1]
    is_shouted = place.isupper() and len(place) >= _SHORTEST_PLACE
    if not day and not (is_shouted and found["seam"] != ":" and (agency or _opens(follows))):
        return None
    full = FULL_DATE.search(day)
    return Dateline(found.end(), iso(full) if full else "", day, agency)


def _opens(character: str) -> bool:
    """Whether a sentence may begin with a character."""
    return character.isupper() or character.isdigit() or character in "“‘\"'"


def _dated_part(part: str) -> str:
    found = FULL_DATE.search(part)
    if not found or _OTHER_DATE.search(part):
        return ""
    around = part[: found.start()] + " " + part[found.end() :]
    without_byline = _BYLINE.sub("", around, count=1)
    left = _PLACE.sub("", _BESIDE.sub("", without_byline), count=1)
    return iso(found) if not re.search(r"\w", left) else ""
