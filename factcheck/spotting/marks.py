"""Quotation marks: a state machine that survives mixed, missing and reopened ones.

A quotation left open at a paragraph's end and reopened by the next one runs on. Marks inside an
outer pair are part of it. Apostrophes are told from closing single marks by what stands beside
them and by whether a better closing mark follows.
"""

import bisect
import re
from dataclasses import dataclass
from typing import NamedTuple

_MARK = re.compile(r"[“”„‟\"«»‘’‚‛‹›']|``|''")
_ANY = re.compile(r"[“”„‟\"«»‘’‚‛‹›'`]")
_DOUBLE, _SINGLE, _ANGLE = frozenset('“”„‟"'), frozenset("‘’‚‛'"), frozenset("«»‹›")
_FORGOTTEN_CLOSE = re.compile(r"[,?!](?=\s+(?:he|she|they|it)\s+(?:said|says|added|told)\b)")
_SPACE_OR_OPEN = frozenset(" \t\n\u00a0\u202f\u2009([{—–-/:“‘\"'")


class Quote(NamedTuple):
    """text[start:end] with its marks. `closed` is false when the paragraph ends before the mark."""

    start: int
    end: int
    closed: bool
    reopened: bool


@dataclass(slots=True)
class _Open:
    family: frozenset[str]
    start: int


class _Machine:
    """Reads the marks of one paragraph from left to right."""

    def __init__(self, text: str, start: int, end: int, *, carried: bool) -> None:
        self.text, self.start, self.end = text, start, end
        self.carried = carried
        self.quotes: list[Quote] = []
        self.open: _Open | None = None
        self.strays = 0
        self.marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
        singles = [at for at, mark in self.marks if mark in _SINGLE and mark not in "‘‚‛"]
        self.good = [at for at in singles if self._closes_well(at)]
        self.fair = [at for at in singles if self._can_close(at, 1)]

    def run(self) -> None:
        for at, mark in self.marks:
            if mark in _ANGLE:
                self._angle(at, mark)
            elif len(mark) == 2 or mark in _DOUBLE:
                self._double(at, mark)
            else:
                self._single(at, mark)
        if self.open:
            self._leave_open()

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.start else " "

    def _after(self, at: int) -> str:
        return self.text[at] if at < self.end else " "

    def _can_open(self, at: int, width: int) -> bool:
        return self._before(at) in _SPACE_OR_OPEN and not self._after(at + width).isspace()

    def _can_close(self, at: int, width: int) -> bool:
        return not self._before(at).isspace() and not self._after(at + width).isalnum()

    def _closes_well(self, at: int) -> bool:
        """A single mark that cannot be a plural's apostrophe."""
        if not self._can_close(at, 1):
            return False
        return self._before(at) != "s" or self._after(at + 1) in '.,;:!?)”"' or at + 1 == self.end

    def _begin(self, family: frozenset[str], at: int) -> None:
        self.open = _Open(family, at)

    def _finish(self, at: int, width: int) -> None:
        assert self.open
        reopened = self.carried and self.open.start == self.start
        if at > self.open.start + 1:
            self.quotes.append(Quote(self.open.start, at + width, closed=True, reopened=reopened))
        self.open = None

    def _angle(self, at: int, mark: str) -> None:
        if self.open is None:
            if mark in "«‹" or not self._before(at).isalnum():
                self._begin(_ANGLE, at)
        elif self.open.family == _ANGLE and (mark in "»›" or at + 1 == self.end):
            self._finish(at, 1)

    def _double(self, at: int, mark: str) -> None:
        width = len(mark)
        opens, closes = self._can_open(at, width), self._can_close(at, width)
        if self.open is None:
            if mark in "“„‟" or opens or (mark != "”" and not closes):
                self._begin(_DOUBLE, at)
        elif self.open.family == _DOUBLE:
            if mark == "”" or (closes and not opens) or (mark == '"' and closes):
                self._finish(at, width)
            else:
                self.strays += 1
        elif self.open.family == _SINGLE and not self._single_closes_later(at):
            self._begin(_DOUBLE, at)  # the single mark was an apostrophe after all

    def _single(self, at: int, mark: str) -> None:
        if self.open is None:
            opener = mark in "‘‚‛" or (mark == "'" and self._can_open(at, 1))
            elided = self._after(at + 1).isdigit() or not self._can_open(at, 1)
            if opener and not elided and (self._single_closes_later(at) or at == self.start):
                self._begin(_SINGLE, at)
        elif self.open.family == _SINGLE and mark in "’'" and self._closes_here(at):
            self._finish(at, 1)

    def _closes_here(self, at: int) -> bool:
        well = self._closes_well(at) or not self._better_close_follows(at)
        return self._can_close(at, 1) and well

    def _single_closes_later(self, at: int) -> bool:
        return bool(self.fair) and self.fair[-1] > at + 1

    def _better_close_follows(self, at: int) -> bool:
        place = bisect.bisect_right(self.good, at)
        return place < len(self.good)

    def _leave_open(self) -> None:
        assert self.open
        start = self.open.start
        reopened = self.carried and start == self.start
        forgotten = _FORGOTTEN_CLOSE.search(self.text, start, self.end)
        if forgotten:
            self.quotes.append(Quote(start, forgotten.end(), closed=True, reopened=reopened))
        else:
            self.quotes.append(Quote(start, self.end, closed=False, reopened=reopened))


def quotes(text: str, start: int, end: int, *, carried: bool) -> tuple[list[Quote], int]:
    """The outermost quotations of text[start:end], and how many marks made no sense.

    `carried` says that the paragraph before left its quotation open.
    """
    if not _ANY.search(text, start, end):
        return [], 0
    machine = _Machine(text, start, end, carried=carried)
    machine.run()
    return machine.quotes, machine.strays
