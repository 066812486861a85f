"""The part of a source round a statement: its paragraph, with one before and one after."""

from dataclasses import dataclass

_ENOUGH = 160  # code points before or after; shorter lines are followed further
_MOST = 1_200  # code points on either side


@dataclass(frozen=True, slots=True)
class Surroundings:
    """text[offset:offset + len(text)] of a source, in code points."""

    text: str
    offset: int


def surroundings(text: str, start: int, end: int) -> Surroundings:
    """What stands round text[start:end], in whole lines as far as they are not very long."""
    first = _before(text, text.rfind("\n", 0, start) + 1)
    first = max(first, start - _MOST)
    last = _after(text, _line_end(text, end))
    return Surroundings(text[first : min(last, end + _MOST)].rstrip(), first)


def _before(text: str, line: int) -> int:
    """Where the lines before a line begin, once there is enough of them."""
    first = line
    while first > 0 and line - first < _ENOUGH:
        over = _trimmed(text, first)
        first = text.rfind("\n", 0, over) + 1
        if over == 0:
            return 0
    return first


def _trimmed(text: str, end: int) -> int:
    """Where the words before a place end."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _after(text: str, line_end: int) -> int:
    """Where the lines after a line end, once there is enough of them."""
    last = line_end
    while last < len(text) and last - line_end < _ENOUGH:
        last = _line_end(text, last + 1)
    return last


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found
