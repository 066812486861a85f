"""What the first lines of a text say of it: headline, byline, dateline.

Only what stands where such things stand is believed: a date inside a sentence dates what the
sentence tells, not the text.
"""

import re
from dataclasses import dataclass

from factcheck.domain.dates import PartialDate
from factcheck.reading.dates import FULL_DATE, iso

_LOOKED_AT = 4_000  # code points
_LINES = 12
_LONGEST_HEADLINE = 160  # code points
_LONGEST_BYLINE = 100

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)\s+(?P<names>{_NAME}(?:(?:,|\s+(?:and|&|de|da|van|von|der|bin|al))?\s+{_NAME}){{1,9}})"
)
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\W\d_]*(?:[ .'’-]+[^\W\d_a-z][^\W\d_]*){0,4},\s+"
    rf"(?:[^\W\d_a-z][^\W\d_]+,\s+)?(?P<date>(?i:{FULL_DATE.pattern}))"
    r"\s*(?:\([^()]{2,60}\))?\s*(?:[–—:]|--?)\s"
)
_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\s{3,}|\t")
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
class FirstLines:
    """What the first lines tell; empty where they tell nothing."""

    title: str = ""
    author: str = ""
    published: PartialDate | None = None


def told_by(text: str) -> FirstLines:
    """The title, author and date that the first lines of a text state."""
    lines = [line.strip() for line in text[:_LOOKED_AT].lstrip().split("\n")]
    told = [line for line in lines if line][:_LINES]
    day = _published(told)
    return FirstLines(
        title=_title(lines, told),
        author=next((names for line in told if (names := byline(line))), ""),
        published=PartialDate(day) if day else None,
    )


def byline(line: str) -> str:
    """The names in a line that is a byline; empty for any other line."""
    first = _SEPARATOR.split(line)[0].strip(" ,;")
    match = _BYLINE.fullmatch(first) if len(line) <= _LONGEST_BYLINE else None
    return match["names"] if match else ""


def states_date(line: str) -> str:
    """The date of publication (ISO) in a line made of byline and date; empty for any other line."""
    if len(line) > _LONGEST_BYLINE:
        return ""
    return next((day for part in _SEPARATOR.split(line) if (day := _dated_part(part))), "")


def _title(lines: list[str], told: list[str]) -> str:
    """The first line when it looks like a headline over something."""
    if len(told) < 2 or not _is_headline(told[0]):
        return ""
    # A page copied whole may open with "<logo> <site> - <headline>" and then say the headline.
    if _is_headline(told[1]) and told[0] != told[1] and told[0].endswith(told[1]):
        return told[1]
    following = lines[1]
    return told[0] if not following or byline(following) or states_date(following) else ""


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST_HEADLINE or line.endswith((".", ",", ";", ":")):
        return False
    return any(c.isalpha() for c in line) and not byline(line) and not states_date(line)


def _published(told: list[str]) -> str:
    for line in told:
        day = states_date(line)
        if day:
            return day
        dateline = _DATELINE.match(line)
        if dateline:
            found = FULL_DATE.search(dateline["date"])
            return iso(found) if found else ""
    return ""


def _dated_part(part: str) -> str:
    found = FULL_DATE.search(part)
    if not found or _OTHER_DATE.search(part):
        return ""
    around = part[: found.start()] + " " + part[found.end() :]
    without_byline = _BYLINE.sub("", around, count=1)
    left = _PLACE.sub("", _BESIDE.sub("", without_byline), count=1)
    return iso(found) if not re.search(r"\w", left) else ""
