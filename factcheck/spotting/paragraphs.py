"""Paragraphs of a captured text, whether blank lines or single line ends part them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_ENDS = tuple(".!?:;…”\"’'»)]*")
_BULLET = re.compile(r"\s*(?:[•▪◦●■►‣·*]|[-–]\s|\d{1,2}[.)]\s)\s*")
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 100  # code points a hard-wrapped line has


class Paragraph(NamedTuple):
    """text[start:end], without the space around it.

    `indent` counts the white space before its first word, `bullet` says a list sign was there.
    """

    start: int
    end: int
    indent: int
    bullet: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order, without empty ones."""
    found = []
    for block in _blocks(text):
        for start, end in _joined(text, block):
            lead = _BULLET.match(text, start, end)
            skipped = lead.end() if lead else start
            while skipped < end and text[skipped].isspace():
                skipped += 1
            stop = skipped + len(text[skipped:end].rstrip())
            if stop > skipped:
                found.append(Paragraph(skipped, stop, skipped - start, bullet=lead is not None))
    return found


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines with no blank line between, as (start, end) of each line."""
    block: list[tuple[int, int]] = []
    last = 0
    for line in _LINE.finditer(text):
        blank = not line.group().strip()
        if block and (blank or line.start() - last > 1):
            yield block
            block = []
        if not blank:
            block.append(line.span())
        last = line.end()
    if block:
        yield block


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines put together again where only a fixed width had broken them."""
    wrapped = _is_wrapped(text, lines)
    start, end = lines[0]
    for here, there in lines[1:]:
        first = text[here:there].lstrip()[:1]
        broken_off = not text[start:end].rstrip().endswith(_ENDS) and first.islower()
        if (wrapped or broken_off) and not _BULLET.match(text, here, there):
            end = there
            continue
        yield start, end
        start, end = here, there
    yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 2:
        return False
    full = lines[:-1]
    narrow = all(_NARROWEST_WRAP <= end - start <= _WIDEST_WRAP for start, end in full)
    cut = sum(not text[start:end].rstrip().endswith(_ENDS) for start, end in full)
    return narrow and cut * 2 > len(full)
