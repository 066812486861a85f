"""Running text broken into lines and set on the page.

fpdf2 measures a line anew with each character, which takes minutes where many lines are shaped;
here each letter is measured once, and each word whose letters are shaped.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from factcheck.sheets.printed.fonts import BREAK, SHAPED, ready
from factcheck.sheets.printed.page import Page

LEADING: Final = 0.52  # millimetres of line height for each point of size
_GAPS: Final = re.compile(f"( +|\n|{BREAK})")
_KEPT_WIDTHS: Final = 20_000
FROM_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Some readers lose these in the text beside a drawing, and find them in the font's own table.
_ASTRAL: Final = re.compile("([\U00010000-\U0010ffff\u200d\ufe0f]+)")


class Face(NamedTuple):
    """How a stretch of text is set: size in points, colour as red, green, blue.

    Stretches of two `runs` are never one: a run from right to left turns nothing beside it.
    """

    family: str
    style: str
    size: float
    colour: tuple[int, int, int]
    address: str = ""
    run: int = 0


class Stretch(NamedTuple):
    """Text of one face."""

    text: str
    face: Face


class _Word(NamedTuple):
    gap: str
    stretches: tuple[Stretch, ...]


_Row = list[Stretch]


class Typesetter:
    """Breaks and sets text on one page after the other."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._widths: dict[tuple[str, str, float, str], float] = {}

    def broken(self, stretches: Iterable[Stretch], width: float) -> list[_Row]:
        """The lines, no wider than `width` millimetres, that the text takes."""
        rows: list[_Row] = [[]]
        used = 0.0
        for word in self._words(stretches, width):
            if word.gap == "\n":
                rows.append([])
                used = 0.0
            gap = "" if word.gap in ("\n", BREAK) else word.gap
            wide = sum(self._width(each) for each in word.stretches)
            if gap and word.stretches:
                wide += self._width(Stretch(gap, word.stretches[0].face))
            if rows[-1] and used + wide > width:
                rows.append([])
                gap, used = "", 0.0
                wide = sum(self._width(each) for each in word.stretches)
            used += wide
            _join(rows[-1], gap, word.stretches)
        return rows

    def set(self, rows: Iterable[_Row], size: float, *, left: float = 0, right: float = 0) -> None:
        """Set the lines below one another from the left edge; flush right where `right` is given.

        `left` is the place of the edge on the page, in millimetres, or 0 for the margin; `right`
        is the width of the column.
        """
        page = self._page
        height = size * LEADING
        for row in rows:
            page.set_x(left or page.l_margin)
            if right:
                page.set_x(page.x + right - sum(self._width(each) for each in row))
            # Before the first stretch, so that a page never ends in the middle of a line.
            if page.will_page_break(height):
                at = page.x
                page.add_page()
                page.set_x(at)
            for stretch in row:
                self._cell(stretch, height)
            page.set_y(page.y + height)

    def _cell(self, stretch: Stretch, height: float) -> None:
        """Set a stretch, with its text beside it where what is drawn does not say it.

        Letters from right to left stay as they are: readers of PDF turn that text around again.
        """
        text, face = stretch
        parts = [text] if FROM_RIGHT.search(text) else [p for p in _ASTRAL.split(text) if p]
        for part in parts:
            drawn = self._page.drawn(part)
            width = self._width(Stretch(part, face))
            self._choose(drawn, face)
            said = drawn == part and not SHAPED.search(part)
            if said or FROM_RIGHT.search(part) or _ASTRAL.search(part):
                self._page.cell(width, height, drawn, link=face.address)
                continue
            with self._page.spoken(part):
                self._page.cell(width, height, drawn, link=face.address)

    def _words(self, stretches: Iterable[Stretch], width: float) -> Iterator[_Word]:
        gap, open_word = "", list[Stretch]()
        for text, face in stretches:
            for part in _GAPS.split(ready(text)):
                if not part:
                    continue
                if _GAPS.fullmatch(part):
                    yield _Word(gap, tuple(open_word))
                    gap, open_word = part, []
                    continue
                *whole, rest = self._pieces(part, face, width)
                for piece in whole:
                    yield _Word(gap, (*open_word, piece))
                    gap, open_word = BREAK, []
                open_word.append(rest)
        yield _Word(gap, tuple(open_word))

    def _pieces(self, word: str, face: Face, width: float) -> Iterator[Stretch]:
        """The word, in as many pieces as it takes for each to fit a line."""
        start, used = 0, 0.0
        for place, character in enumerate(word):
            used += self._letter(character, face)
            if used > width and place > start:
                cut = _before_marks(word, place, start + 1)
                yield Stretch(word[start:cut], face)
                start = cut
                used = sum(self._letter(each, face) for each in word[cut : place + 1])
        yield Stretch(word[start:], face)

    def _width(self, stretch: Stretch) -> float:
        text, face = stretch
        if not SHAPED.search(text):
            return sum(self._letter(character, face) for character in text)
        return self._measured(text, face)

    def _letter(self, character: str, face: Face) -> float:
        known = self._widths.get((face.family, face.style, face.size, character))
        return self._measured(character, face) if known is None else known

    def _measured(self, text: str, face: Face) -> float:
        key = (face.family, face.style, face.size, text)
        known = self._widths.get(key)
        if known is None:
            drawn = self._page.drawn(text)
            self._choose(drawn, face)
            known = self._page.get_string_width(drawn)
            if len(self._widths) > _KEPT_WIDTHS:
                self._widths.clear()
            self._widths[key] = known
        return known

    def _choose(self, drawn: str, face: Face) -> None:
        page = self._page
        page.shape(drawn)
        page.set_font(face.family, face.style, face.size)
        page.set_text_color(face.colour)


def _join(row: _Row, gap: str, stretches: tuple[Stretch, ...]) -> None:
    """Put a word at the end of a line, as one stretch with what is of the same face."""
    for place, (text, face) in enumerate(stretches):
        told = f"{gap}{text}" if place == 0 else text
        if row and row[-1].face == face:
            row[-1] = Stretch(row[-1].text + told, face)
        else:
            row.append(Stretch(told, face))


def _before_marks(word: str, cut: int, least: int) -> int:
    """A place not after `cut` at which no letter is parted from its marks; `cut` if none is."""
    place = cut
    while place > least and _clings(word, place):
        place -= 1
    return cut if _clings(word, place) else place


def _clings(word: str, place: int) -> bool:
    joined = "\u200d" in word[place - 1 : place + 1]
    return (
        joined or unicodedata.category(word[place]).startswith("M") or word[place - 1] == "\u17d2"
    )
