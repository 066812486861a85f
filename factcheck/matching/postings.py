"""An inverted index of findings, scored by BM25.

S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. A
posting's count may be a fraction: words of a title weigh less than those of the text. Counts and
lengths are kept as they are and weighed at each question, so that a change touches only the words
of the finding that is changed.
"""

import math
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_K1 = 1.2
_B = 0.75
_PLAIN = _K1 * (1 - _B)
MOST_POSTINGS = 60_000  # read for one question; the rarest words come first


class Postings:
    """Numbered findings by their words. A number that was dropped is given again."""

    def __init__(self) -> None:
        self._documents: dict[str, array[int]] = {}
        self._counts: dict[str, array[float]] = {}
        self._lengths = array("f")
        self._free: list[int] = []
        self._total = 0.0

    def __len__(self) -> int:
        return len(self._lengths) - len(self._free)

    @property
    def numbers(self) -> int:
        """One more than the highest number ever given."""
        return len(self._lengths)

    def add(self, counts: Mapping[str, float], length: float) -> int:
        """Take a finding in and return its number. `length` is in words."""
        if self._free:
            number = self._free.pop()
        else:
            number = len(self._lengths)
            self._lengths.append(0.0)
        for word, count in counts.items():
            if word not in self._documents:
                self._documents[word] = array("I")
                self._counts[word] = array("f")
            self._documents[word].append(number)
            self._counts[word].append(count)
        self._lengths[number] = length
        self._total += length
        return number

    def drop(self, number: int, words: Iterable[str]) -> None:
        """Let a finding go; `words` are those it was added with."""
        for word in words:
            at = self._documents[word].index(number)
            del self._documents[word][at], self._counts[word][at]
            if not self._documents[word]:
                del self._documents[word], self._counts[word]
        self._total -= self._lengths[number]
        self._lengths[number] = 0.0
        self._free.append(number)

    def spread(self, word: str) -> int:
        """In how many findings a word stands."""
        return len(self._documents.get(word, ()))

    def rarity(self, word: str) -> float:
        """What a word is worth: near 0 where every finding has it."""
        spread = self.spread(word)
        return math.log(1 + (len(self) - spread + 0.5) / (spread + 0.5))

    @property
    def rarest(self) -> float:
        """What a word is worth that no finding has."""
        return self.rarity("")

    def scores(self, wanted: Mapping[str, float]) -> dict[int, float]:
        """The scores above 0 of findings that hold any of the words, each with its weight."""
        by_length = self._by_length
        lengths = self._lengths
        scores: dict[int, float] = {}
        for word, value in self._worth(wanted):
            for number, count in zip(self._documents[word], self._counts[word], strict=True):
                gain = value * count / (count + _PLAIN + by_length * lengths[number])
                scores[number] = scores.get(number, 0.0) + gain
        return scores

    def row(self, wanted: Mapping[str, float]) -> Any:
        """The same as one row of float32, by number; needs NumPy, and is ten times as quick."""
        import numpy as np

        row = np.zeros(self.numbers, np.float32)
        worth = list(self._worth(wanted))
        if worth:
            lengths = _PLAIN + self._by_length * np.frombuffer(self._lengths, np.float32)
        for word, value in worth:
            numbers = np.frombuffer(self._documents[word], np.uint32)
            counts = np.frombuffer(self._counts[word], np.float32)
            row[numbers] += value * counts / (counts + lengths[numbers])
        return row

    @property
    def _by_length(self) -> float:
        """What a word of a finding's length takes from each of its words."""
        return _K1 * _B / max(self._total / max(len(self), 1), 1.0)

    def _worth(self, wanted: Mapping[str, float]) -> Iterator[tuple[str, float]]:
        """The words to be read, the rarest first, each with what it is worth."""
        known = [word for word in wanted if word in self._documents]
        read = 0
        for word in sorted(known, key=lambda word: (self.spread(word), word)):
            first = not read
            read += self.spread(word)
            if read > MOST_POSTINGS and not first:
                return
            yield word, wanted[word] * self.rarity(word) * (_K1 + 1)
