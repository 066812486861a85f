"""Findings that follow each other in a document often answer one claim together.

Whether they do here is measured as findings are taken in: neighbours of one document are compared
with findings far apart. In a list in no order, or in that of the alphabet, they are no help.
"""

from collections import deque
from collections.abc import Callable
from collections.abc import Set as AbstractSet

_APART = 20  # findings between two that count as far apart
_FEWEST = 50  # compared, before anything is said
_CHANCE = 0.11  # by which neighbours in lists in the order of the alphabet are nearer
_STEEP, _MOST = 8.0, 0.5
_STEPS = {1: 1.0, 2: 0.75}  # how far a neighbour may be, and what is left of its worth there


class Neighbours:
    """Which findings follow each other, and what a neighbour's score is worth to a finding."""

    def __init__(self) -> None:
        self._sources: dict[int, str] = {}
        self._latest: deque[AbstractSet[str]] = deque(maxlen=_APART)
        self._near = self._far = 0.0
        self._compared = 0

    def add(self, number: int, source: str, stems: AbstractSet[str]) -> None:
        """Take in a finding; the one of the number before is its neighbour in the same source."""
        self._sources[number] = source
        if not stems:
            return
        if len(self._latest) == _APART and self._sources.get(number - 1) == source:
            self._near += _overlap(stems, self._latest[-1])
            self._far += _overlap(stems, self._latest[0])
            self._compared += 1
        self._latest.append(stems)

    def drop(self, number: int) -> None:
        """Let a finding go."""
        self._sources.pop(number, None)

    @property
    def worth(self) -> float:
        """The share of the better neighbour's score that is added: 0 to 0.5."""
        if self._compared < _FEWEST:
            return 0.0
        nearer = (self._near - self._far) / self._compared
        return min(max(_STEEP * (nearer - _CHANCE), 0.0), _MOST)

    def of(self, number: int) -> dict[int, float]:
        """The numbers near it in its source, each with the share that its distance leaves."""
        source = self._sources.get(number)
        around = ((number + way * step, share) for step, share in _STEPS.items() for way in (-1, 1))
        return {n: share for n, share in around if self._sources.get(n, ...) == source}

    def shared(self, pool: list[int], score: Callable[[int], float]) -> dict[int, float]:
        """The scores of the pool and its neighbours, each with a share of its better neighbour's.

        `score` gives what a finding has by itself.
        """
        worth = self.worth
        if not worth:
            return {number: score(number) for number in pool}
        wider = {other for number in pool for other in (number, *self.of(number))}
        return {
            number: score(number)
            + worth * max((share * score(n) for n, share in self.of(number).items()), default=0.0)
            for number in sorted(wider)
        }


def _overlap(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / min(len(one), len(other))
