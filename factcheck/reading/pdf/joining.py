"""Lines made into running text: what a page needs and a text does not goes."""

import re

from factcheck.reading.pdf.hyphens import ENDS, SOFT, Words
from factcheck.reading.pdf.lines import Line

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ufb00-\ufb06\ufffe\ud800-\udfff\uf0a7\uf0b7]|  "
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad]")
_SPACES = re.compile(r"  +")
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
     "\ufffe": "-", "\uf0b7": "•", "\uf0a7": "▪"}
)  # fmt: skip
_USUAL = frozenset("abcdefghijklmnopqrstuvwxyz.,")  # nearly all lines end with one of these
_CLOSE = 2.0  # times a line's height from the edge of its column
# Scripts that put no space between words: Thai, Lao, Myanmar, Khmer, kana, Chinese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200b\u3000-\u30ff\u3400-\u9fff]")


def clean(text: str) -> str:
    """A line's characters as text: whole letters, no control codes, no soft hyphens."""
    if (text.isascii() and text.isprintable() and "  " not in text) or not _ODD.search(text):
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _SPACES.sub(" ", _CONTROLS.sub("", whole.translate(_LETTERS)))


def running(lines: list[Line], after: Line | None, edge: float, words: Words) -> str:
    """The text of a paragraph's lines in one column, and what joins it to the line `after` them.

    `edge` is the right edge of the column.
    """
    texts = [line.text for line in lines]
    following = [line.text for line in lines[1:]] + ([after.text] if after else [])
    parts: list[str] = []
    for number, next_text in enumerate(following):
        text = texts[number]
        if text[-1] in _USUAL:
            parts += (text, " ")
        else:
            is_close = edge - lines[number].x1 < _CLOSE * lines[number].height
            parts += _glued(text, next_text, words, is_close=is_close)
    if not after:
        parts.append(texts[-1])
    return clean("".join(parts))


def _glued(before: str, after: str, words: Words, *, is_close: bool) -> tuple[str, str]:
    """The end of a text that runs on in the next line: itself as it is kept, and what follows it.

    `before` and `after` are lines as the page has them; `is_close` says that the first ends
    close to the edge of its column.
    """
    last = before[-1]
    if last in _USUAL:
        return before, " "
    if last in ENDS:
        stem = before[:-1]
        if last == SOFT:
            return stem, ""
        if not stem or stem[-1].isspace() or not after:
            return before, " "
        if not stem[-1].isalnum():
            return before, ""
        return stem, words.joined(stem, after)
    if last in "—/" and not before[-2:-1].isspace():
        return before, ""
    if is_close and _UNSPACED.match(last) and _UNSPACED.match(after):
        return before, ""
    return before, " "
