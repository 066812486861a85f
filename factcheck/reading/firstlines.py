"""What the first lines of a text say of it: headline, byline, dateline, whose page it is.

Only what stands where such things stand is believed: a date inside a sentence dates what the
sentence tells, not the text, and a teaser's date dates the teaser.
"""

import re
from dataclasses import dataclass

from factcheck.domain.dates import PartialDate
from factcheck.reading.bylines import byline, dateline, states_date
from factcheck.reading.inferring import from_dateline
from factcheck.reading.leftovers import taken_for

_LOOKED_AT = 4_000  # code points
_LINES = 14
_LONGEST_HEADLINE = 160  # code points
_LONGEST_SITE = 60
_MENU_WORDS = 3  # a line of a menu has no more
_SHORTEST_MENU = 3  # lines
_LOGO = re.compile(
    r"logo of (?:the )?(?P<site>.{2,60}?)(?: newspaper| website| magazine| logo)?(?: (?P=site))?",
    re.IGNORECASE,
)
_SEAMS = " |–—-:·\u00a0"
_SEAM = re.compile(r"\s[|–—·-]\s|[|:]\s")
_PICTURE_OF = re.compile(r"(?:content|featured) image\s*[-–—:]\s*(?P<site>.{2,60})", re.IGNORECASE)
_BEFORE_DATES = frozenset(("byline", "dateline", "reading time", ""))


@dataclass(frozen=True, slots=True)
class FirstLines:
    """What the first lines tell; empty where they tell nothing."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: PartialDate | None = None


def told_by(text: str) -> FirstLines:
    """The title, publisher, author and date that the first lines of a text state."""
    lines = [line.strip() for line in text[:_LOOKED_AT].lstrip().split("\n")]
    told = [line for line in lines if line][:_LINES]
    place = _headline(lines, told)
    title = told[place] if place is not None else ""
    below = told[place:] if place is not None and not _may_state(told[:place]) else told
    agency = next((mark.agency for line in below if (mark := dateline(line))), "")
    return FirstLines(
        title=title,
        publisher=_site(told, title) or agency,
        author=next((names for line in below if (names := byline(line))), ""),
        published=_published(below, text),
    )


def _headline(lines: list[str], told: list[str]) -> int | None:
    """Which line is a headline over something: the first one that is no part of a page's head."""
    start = _past_menu(told)
    for place, line in enumerate(told[:-1]):
        if place < start or taken_for(line):
            continue
        if not _is_headline(line):
            return None
        # A page copied whole may open with "<logo> <site> - <headline>" and then say the headline.
        if any(line != later and line.endswith(later) for later in told[place + 1 : place + 4]):
            continue
        following = lines[lines.index(line) + 1] if line in lines[:-1] else ""
        return place if not following or taken_for(following) else None
    return None


def _past_menu(told: list[str]) -> int:
    """The line behind a page's menu: a run of lines of a word or three opens no article."""
    end = 0
    while end < len(told) and len(told[end].split()) <= _MENU_WORDS and _is_headline(told[end]):
        end += 1
    return end if end >= _SHORTEST_MENU else 0


def _may_state(above: list[str]) -> bool:
    """Whether the lines above a headline are its own: a date or a name, not a page's head."""
    return all(taken_for(line) in _BEFORE_DATES for line in above)


def _site(told: list[str], title: str) -> str:
    """Whose page it is: named by its logo, by a picture's label, or beside the headline."""
    for line in told:
        left = line.replace(title, " ").strip(_SEAMS) if title else line
        named = _LOGO.fullmatch(left) or _PICTURE_OF.fullmatch(line)
        if named:
            return named["site"].strip()
        is_beside = title and title != line and line.count(title) == 1
        if is_beside and left and len(left) <= _LONGEST_SITE and _SEAM.search(line):
            return left
    return ""


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST_HEADLINE or line.endswith((".", ",", ";", ":")):
        return False
    return any(c.isalpha() for c in line) and not byline(line) and not states_date(line)


def _published(told: list[str], text: str) -> PartialDate | None:
    for line in told:
        day = states_date(line)
        mark = dateline(line)
        if day or (mark and mark.date):
            return PartialDate(day or (mark.date if mark else ""))
        if mark:
            return from_dateline(mark, line, text)
    return None
