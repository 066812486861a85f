"""The statements of one source, by their places in its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.domain.passages import Selector, shared
from factcheck.domain.statements import Decision, Progress, Proposal

Span = tuple[int, int]


class Stated:
    """What was found, and which of it waits; decisions count from the key on, not from the answer.

    Statements are given in the order of the text; places are code points.
    """

    def __init__(self) -> None:
        self._every: Sequence[Proposal] = ()
        self._decided: set[int] = set()
        self.waiting: list[Proposal] = []

    def show(self, every: Sequence[Proposal]) -> None:
        """Take what was read of the source."""
        self._every = every
        self._sort()

    def decide(self, statement: int) -> None:
        """Take a statement for decided until more is known."""
        self._decided.add(statement)
        self._sort()

    def forget(self, statement: int = 0) -> None:
        """Go by what is read, of one statement or of all."""
        self._decided = self._decided - {statement} if statement else set()
        self._sort()

    def clear(self) -> None:
        """Know of no statement."""
        self._every, self._decided, self.waiting = (), set(), []

    def listed(self) -> tuple[list[int], Progress]:
        """The ids of all but those that repeat another, and how many are decided."""
        listed = [one for one in self._every if one.repeats is None]
        decided = sum(one.decision is not Decision.WAITING for one in listed)
        source = listed[0].source if listed else 0
        return [one.id for one in listed], Progress(source, len(listed), decided)

    def known(self, statement: int) -> Proposal | None:
        """A statement by its id, whatever was decided of it."""
        return next((one for one in self._every if one.id == statement), None)

    def at(self, place: int) -> Proposal | None:
        """The waiting statement round a place, the shortest of several."""
        around = [s for s in self.waiting if s.selector.start <= place < s.selector.end]
        return min(around, key=lambda s: s.selector.end - s.selector.start, default=None)

    def after(self, place: int) -> Proposal | None:
        """The next waiting statement that begins after a place."""
        found = bisect_right(self.waiting, place, key=_start)
        return self.waiting[found] if found < len(self.waiting) else None

    def before(self, place: int) -> Proposal | None:
        """The last waiting statement that begins before a place."""
        found = bisect_left(self.waiting, place, key=_start)
        return self.waiting[found - 1] if found else None

    def same(self, text: str, span: Span) -> int:
        """The id of the waiting statement that is text[start:end]; 0 for none."""
        start, end = span
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        place = start, start + len(words.strip())
        there = (s.id for s in self.waiting if (s.selector.start, s.selector.end) == place)
        return next(there, 0)

    def speaking_at(self, span: Span) -> Proposal | None:
        """The statement, decided or not, that shares most words with a span and names somebody."""
        here = Selector("", "", "", *span)
        near = [s for s in self._every if s.speaker.name and shared(s.selector, here) > 0]
        return max(near, key=lambda s: shared(s.selector, here), default=None)

    def names(self) -> list[str]:
        """Everybody the source names as a speaker."""
        return sorted({s.speaker.name for s in self._every if s.speaker.name})

    def _sort(self) -> None:
        self.waiting = [
            one
            for one in self._every
            if one.decision is Decision.WAITING and one.id not in self._decided
        ]


def _start(one: Proposal) -> int:
    return one.selector.start
