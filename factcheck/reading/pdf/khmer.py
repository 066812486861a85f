"""Khmer as browsers print it: letters of a syllable are drawn out of order, and named once for all.

For a syllable whose letters are drawn in another order than they are written, the file says what it
is (`ActualText`, ISO 32000-1, 14.9.4). PDFium gives that again when it comes back to the syllable,
and takes the room of the letters that it gave no name to for a space.
"""

import re

from factcheck.reading.pdf.glyphs import Glyphs
from factcheck.reading.pdf.lines import Line

LETTER = re.compile("[\u1780-\u17d3]")
_WIDE = 0.2  # of a line's height: a space, where the letter before has its own box
_LONGEST = 12  # letters of a syllable
# A consonant or a vowel sign drawn after it: letters that a font draws where they are written.
_PLAIN = re.compile("(?<!\u17d2)[\u1780-\u17a2\u17b6]$")


def is_repeated(before: str, text: str) -> bool:
    """Whether a stretch that stands left of what came before is a syllable named again."""
    return bool(LETTER.match(text)) and text in before[-2 * _LONGEST :]


def space(before: str, after: str, gap: float, height: float) -> str | None:
    """What stands between two stretches of Khmer: a space or nothing; None for other scripts."""
    if not LETTER.match(before[-1]) or not LETTER.match(after):
        return None
    return " " if gap > _WIDE * height and _PLAIN.search(before) else ""


def mended(glyphs: Glyphs, line: Line) -> Line:
    """A line without syllables named twice and without spaces that nobody wrote."""
    if not LETTER.search(line.text):
        return line
    height = line.y1 - line.y0
    kept: list[str] = []
    before = edge = line.x0
    at = 0
    while at < len(line.text):
        left, _, right, _ = glyphs.box(line.first + at)
        text = "".join(kept)
        again = _again(text, line.text, at) if left < before - 0.1 * height else 0
        if again:
            at += again
            continue
        letter = line.text[at]
        if letter == " " and right - left < 0.01 and _is_inside(line.text, at):
            at += 1  # it has no width: PDFium made it
            continue
        if space(text[-2:] or " ", letter, left - edge, height) == " ":
            kept.append(" ")
        kept.append(letter)
        before, edge = left, max(edge, right)
        at += 1
    return line._replace(text="".join(kept))


def _again(before: str, text: str, at: int) -> int:
    """How many letters from `at` on name once more what ended shortly before."""
    end = before[-2 * _LONGEST :]
    sizes = range(min(_LONGEST, len(text) - at), 1, -1)
    return next((size for size in sizes if text[at : at + size] in end), 0)


def _is_inside(text: str, at: int) -> bool:
    return bool(LETTER.match(text[at - 1 : at]) and LETTER.match(text[at + 1 : at + 2]))
