"""What a figure is compared with: up from 155 in 2019, 12 per cent more than a year ago."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.figures import Comparison, Direction, Figure
from factcheck.spotting.counted import said_period

_RISES = (
    r"up|rise|rises|rose|risen|rising|increases?|increased|increasing|growth|grew|grown|growing|"
    r"jump|jumped|climbed|surge|surged|higher|more|doubled|tripled|gain|gained"
)
_FALLS = (
    r"down|falls?|fell|fallen|falling|drop|dropped|dropping|decreases?|decreased|decline|declined|"
    r"reduction|reduced|lower|fewer|less|halved|slump|slid|shrank|cut"
)
_UP = re.compile(rf"\b(?:{_RISES})\b", re.IGNORECASE)
_DOWN = re.compile(rf"\b(?:{_FALLS})\b", re.IGNORECASE)
_MOVED_FROM = re.compile(rf"\b(?:{_RISES}|{_FALLS})\s+from\s+$", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:compared (?:to|with)|against|versus|vs\.?|as opposed to|instead of|rather than|than)\s+"
    r"(?:(?:the|just|only|some|about|around|nearly|a mere|an estimated)\s+){0,2}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?:{_RISES}|{_FALLS}|went|moved|changed)\b[^.;]{{0,24}}?\bfrom\s+"
    r"(?:(?:just|only|about|around|nearly|some)\s+)?(?:US)?[$€£]?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\sto\s+(?:(?:just|only|about|around|nearly|some)\s+)?$", re.IGNORECASE)
_CHANGE_BEHIND = re.compile(
    rf"\s*(?:[\w’'-]+\s+){{0,2}}?({_RISES}|{_FALLS})\b(?!\s+from)", re.IGNORECASE
)
_CHANGE_AHEAD = re.compile(
    rf"\b(?:(?:an?|the)\s+)?({_RISES}|{_FALLS})\s+(?:(?:by|of|about|around|nearly|almost|some|more "
    rf"than)\s+){{0,2}}$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"[^.;]{0,24}?\b(?:than|compared (?:to|with)|on|over|from|since)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;]\s")
_NEAR = 60  # code points between a figure and the one it is compared with
_AHEAD = 40  # code points before a figure that may say how it moved
_BEHIND = 24  # code points behind it that may


def compared(text: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with what each is compared with, where the text says so."""
    figures = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        between = text[one.end : other.start]
        if len(between) > _NEAR or _SENTENCE.search(between):
            continue
        if _MOVED_FROM.search(between) or _AGAINST.search(between):
            if one.unit == other.unit:
                figures[at] = replace(one, comparison=_with(one, other))
        elif _TO.search(between) and _FROM.search(text, max(0, one.start - _AHEAD), one.start):
            figures[at + 1] = replace(other, comparison=_with(other, one))
    for at, figure in enumerate(figures):
        if figure.comparison is None:
            change = _change(text, figure)
            figures[at] = replace(figure, comparison=change) if change else figure
    return tuple(figures)


def _with(figure: Figure, other: Figure) -> Comparison:
    if figure.value == other.value:
        direction = Direction.SAME
    else:
        direction = Direction.UP if figure.value > other.value else Direction.DOWN
    return Comparison(direction, other.value, other.unit, other.period)


def _change(text: str, figure: Figure) -> Comparison | None:
    """A figure that is itself the change: a rise of 26, 12 per cent more than in 2020."""
    ahead = _CHANGE_AHEAD.search(text, max(0, figure.start - _AHEAD), figure.start)
    behind = _CHANGE_BEHIND.match(text, figure.end, figure.end + _BEHIND)
    word = ahead.group(1) if ahead else behind.group(1) if behind else ""
    if not word or (not ahead and not _is_change(text, figure, word)):
        return None
    direction = Direction.UP if _UP.fullmatch(word) else Direction.DOWN
    return Comparison(direction, None, figure.unit, said_period(text, figure.end))


def _is_change(text: str, figure: Figure, word: str) -> bool:
    """Whether "more" or "rise" behind a figure compares it with another time."""
    if figure.unit == "%" or word.lower() not in {"more", "less", "fewer", "higher", "lower"}:
        return True
    return _THAN.match(text, figure.end) is not None
