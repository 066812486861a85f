"""Runs of lines that a page puts before or behind an article: menus, teasers, forms.

A single line of them may be anything; it is their company and their place that tell.
"""

import bisect
import re

from factcheck.reading.lines import Line

_FORMS = frozenset(("comment form", "donation", "newsletter", "notice"))
_AROUND_FORMS = frozenset((*_FORMS, "share", "navigation", "copyright"))
_LONGEST_FIELD = 60  # code points: "Additional Note"
_LONGEST_HEADLINE = 200
_SHORTEST_HEADLINE = 12
_NEAR_TOP = 20  # lines
_LONGEST_BETWEEN = 140
_MENU_WORDS = 4
_SHORTEST_MENU = 3  # lines
_FEWEST_TEASERS = 2
_LOOKED_AHEAD = 8  # lines behind a form's heading that may show it to be one
_COMMENTER = re.compile(
    r"(?:reply|report|like|flag)|.{2,40}\bsays:?|.{2,60}\bago\b.{0,10}"
    r"|.{2,60}\bat \d{1,2}:\d\d.{0,10}",
    re.IGNORECASE,
)
_AUTHOR_BOX = re.compile(r"about the authors?:?|(?:media |press )?contacts?:?", re.IGNORECASE)
_LONGEST_BOX = 5  # lines


def marked(lines: list[Line], zones: list[str], title: str) -> list[str]:
    """The zones of all lines: those told by the lines themselves, and those of runs of them."""
    found = list(zones)
    _menu(lines, found, title)
    _repeats(lines, found, title)
    _bulleted_teasers(lines, found)
    _teasers(lines, found)
    _forms(lines, found)
    fields(lines, found)
    _author_box(lines, found)
    return found


def _menu(lines: list[Line], zones: list[str], title: str) -> None:
    """Short lines in a row above the headline."""
    head = next((i for i, line in enumerate(lines) if line.text == title), 0)
    run: list[int] = []
    for index in range(head + 1):
        line = lines[index]
        is_short = len(line.text.split()) <= _MENU_WORDS and not line.ends_whole
        if index < head and (is_short or zones[index]):
            run.append(index)
            continue
        if len(run) >= _SHORTEST_MENU:
            for one in run:
                zones[one] = zones[one] or "navigation"
        run = []


def _repeats(lines: list[Line], zones: list[str], title: str) -> None:
    """A headline said again near the top, and one beside the site's name above the first."""
    known: set[str] = set()
    for index, line in enumerate(lines[:_NEAR_TOP]):
        if line.ends_whole or len(line.text) < _SHORTEST_HEADLINE:
            continue
        if line.text in known:
            zones[index] = "repeated headline"
        elif title and title not in known and title != line.text and title in line.text:
            zones[index] = "site name"
        known.add(line.text)


def _bulleted_teasers(lines: list[Line], zones: list[str]) -> None:
    """Headlines behind bullets, with the opening of their articles indented under them.

    A list of an article's own has no such openings, which break off in the middle of a sentence.
    """
    items: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.is_bulleted and _is_headline(line):
            items.append([index])
        elif items and items[-1][-1] == index - 1 and _is_opening(line):
            items[-1].append(index)
    broken = [item for item in items if len(item) > 1 and not lines[item[-1]].ends_whole]
    if len(broken) < _FEWEST_TEASERS:
        return
    for item in items:
        if broken[0][0] <= item[0] <= broken[-1][-1] + 1:
            for index in item:
                zones[index] = "teaser"


def _is_opening(line: Line) -> bool:
    """Whether a line under a teaser's headline is the opening of its article."""
    is_broken = not line.ends_whole and len(line.text) > _LONGEST_HEADLINE // 2
    return not line.is_bulleted and (line.indent > 0 or is_broken)


def _teasers(lines: list[Line], zones: list[str]) -> None:
    """Headlines under "Related stories" and the like.

    At the end the sentences under them go too, where each has a headline of its own.
    """
    plain = [index for index, zone in enumerate(zones) if not zone]
    whole = [lines[index].ends_whole for index in plain]
    in_a_row = (plain[i] for i in range(len(plain) - 1, 0, -1) if whole[i] and whole[i - 1])
    last_prose = next(in_a_row, -1)
    done = 0
    for index, zone in enumerate(zones):
        if index < done or zone != "teaser" or not _is_heading(lines[index]):
            continue
        first = bisect.bisect(plain, index)
        follows = first < len(plain) and whole[first]
        is_tail = last_prose < index and not follows and 2 * lines[index].start >= lines[-1].end
        done = index + 1
        while done < len(lines) and (is_tail or _is_headline(lines[done])):
            zones[done] = zones[done] or "teaser"
            done += 1


def _is_headline(line: Line) -> bool:
    return not line.ends_whole and len(line.text) <= _LONGEST_HEADLINE


def _is_heading(line: Line) -> bool:
    """Whether a line heads teasers: it is short, and names none itself ("Read more: …")."""
    words = line.text.rstrip(":")
    return len(words.split()) <= _MENU_WORDS + 2 and ":" not in words


def _forms(lines: list[Line], zones: list[str]) -> None:
    """A form behind the article, and the fields and comments that follow it."""
    starts = (i for i, zone in enumerate(zones) if zone in {"comment form", "donation"})
    start = next((index for index in starts if _ends_page(lines, zones, index)), len(lines))
    is_said = False
    for index in range(start + 1, len(lines)):
        if zones[index]:
            continue
        line = lines[index]
        speaks = bool(_COMMENTER.fullmatch(line.text))
        if speaks or is_said or not line.ends_whole:
            zones[index] = zones[start]
        is_said = speaks


def fields(lines: list[Line], zones: list[str]) -> None:
    """Names of fields behind a form's line, and a line between two lines of forms."""
    for index in range(1, len(zones)):
        if zones[index] or zones[index - 1] not in _FORMS or lines[index].ends_whole:
            continue
        following = zones[index + 1] if index + 1 < len(zones) else "end"
        is_field = len(lines[index].text) <= _LONGEST_FIELD
        is_between = following in _FORMS and len(lines[index].text) <= _LONGEST_BETWEEN
        if (is_field and following) or is_between:
            zones[index] = zones[index - 1]


def _ends_page(lines: list[Line], zones: list[str], index: int) -> bool:
    """Whether a form's heading stands behind the article: most of what follows is of a form."""
    if 2 * lines[index].start < lines[-1].end:
        return False
    behind = range(index + 1, min(index + 1 + _LOOKED_AHEAD, len(lines)))
    if not behind:
        return False
    shows = [
        i for i in behind
        if zones[i] in _AROUND_FORMS or _COMMENTER.fullmatch(lines[i].text)
        or (len(lines[i].text) <= _LONGEST_FIELD and not lines[i].ends_whole)
    ]  # fmt: skip
    return 2 * len(shows) >= len(behind)


def _author_box(lines: list[Line], zones: list[str]) -> None:
    """A few lines about who wrote it, at the very end."""
    for index in range(max(0, len(lines) - _LONGEST_BOX), len(lines)):
        if _AUTHOR_BOX.fullmatch(lines[index].text) and 2 * lines[index].start > lines[-1].end:
            for behind in range(index, len(lines)):
                zones[behind] = zones[behind] or "about the author"
            return
