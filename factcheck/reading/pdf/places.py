"""Where on its page a passage of the captured text stands.

The page is read again as it was when it was captured, and its lines are matched with the captured
words letter by letter: lines were joined since, hyphens, headers and footnote numbers left out.
"""

import unicodedata
from typing import NamedTuple

from factcheck.reading.pdf.joining import clean
from factcheck.reading.pdf.lines import Line

_LONG = 40  # letters of a line that are found by themselves; shorter ones need a neighbour
_SHORTEST = 8  # letters of a line that may be found as the beginning of a paragraph
_LEFT_OUT = 8  # letters of a line that may be missing in the text: a hyphen, footnote numbers
_OPTIONAL = frozenset("-\u2010\u00ad*†‡§[]0123456789") | set(map(chr, range(0x1780, 0x17D4)))
_HEAD = 6  # letters by which a line is looked for


class Place(NamedTuple):
    """A stretch of PDFium's characters on one line, end exclusive."""

    first: int
    end: int


class _Letters(NamedTuple):
    """A line's letters without white space, and PDFium's index of each."""

    letters: str
    indices: list[int]


def places(units: str, lines: list[Line], text: str, start: int, end: int) -> list[Place]:
    """The stretches of a page that text[start:end] stands on, in the order of the lines.

    `units` are the page's characters, `lines` its lines in reading order, headers and all; `text`
    is what was captured of the page.
    """
    origins = [at for at, letter in enumerate(text) if not letter.isspace()]
    body = "".join(text[at] for at in origins)
    begins = {n for n, at in enumerate(origins) if at == 0 or text[at - 1] == "\n"}
    found, position = [], 0
    own = [_letters(units, line) for line in lines]
    for number, line in enumerate(own):
        after = own[number + 1] if number + 1 < len(own) else None
        match = _match(line.letters, body, position) or _elsewhere(line, after, body, begins)
        if not match:
            continue
        position = match[-1][1] + 1
        inside = [line.indices[n] for n, at in match if start <= origins[at] < end]
        if inside:
            found.append(Place(inside[0], inside[-1] + 1))
    return found


def _letters(units: str, line: Line) -> _Letters:
    """The letters of a line as the captured text has them."""
    letters: list[str] = []
    indices: list[int] = []
    for index in range(line.first, line.end):
        unit = units[index]
        if unit.isspace():
            continue
        if "\udc00" <= unit <= "\udfff" and letters and "\ud800" <= letters[-1] <= "\udbff":
            letters[-1] = chr(0x10000 + ((ord(letters[-1]) & 0x3FF) << 10) + (ord(unit) & 0x3FF))
            continue
        if letters and unicodedata.combining(unit):
            whole = unicodedata.normalize("NFC", letters[-1] + unit)
            if len(whole) == 1:
                letters[-1] = whole
                continue
        shown = unit if "\ud800" <= unit <= "\udbff" else clean(unit)
        letters += shown
        indices += [index] * len(shown)
    return _Letters("".join(letters), indices)


def _match(own: str, body: str, at: int) -> list[tuple[int, int]]:
    """Pairs of places in a line and in the text, if the line stands at `at`; else none."""
    pairs, left_out = [], 0
    for number, letter in enumerate(own):
        if at < len(body) and body[at] == letter:
            pairs.append((number, at))
            at += 1
        elif letter in _OPTIONAL and left_out < _LEFT_OUT + len(own) // 5:
            left_out += 1
        else:
            return []
    return pairs


def _elsewhere(
    line: _Letters, after: _Letters | None, body: str, begins: set[int]
) -> list[tuple[int, int]]:
    """The match of a line that does not follow the last one: footnotes stand before a paragraph.

    A header's words may stand in the text too: a short line is believed only if the next line
    follows it there, or if it begins a paragraph.
    """
    at = body.find(line.letters[:_HEAD]) if len(line.letters) >= _HEAD else -1
    while at >= 0:
        match = _match(line.letters, body, at)
        if match and (
            len(match) >= _LONG
            or (at in begins and len(match) >= _SHORTEST)
            or (
                after
                and len(after.letters) > _HEAD
                and _match(after.letters, body, match[-1][1] + 1)
            )
        ):
            return match
        at = body.find(line.letters[:_HEAD], at + 1)
    return []
