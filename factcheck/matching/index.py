"""An inverted index of findings, scored by BM25.

S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. A
posting's count may be a fraction: words of a title weigh less than those of the text. Counts and
lengths are kept as they are and weighed at each question, so that adding a finding is cheap.
"""

import math
from array import array
from collections.abc import Mapping

_K1 = 1.2
_B = 0.75
MOST_POSTINGS = 60_000  # read for one question; the rarest words come first


class Index:
    """Numbered documents by their words. Numbers are given in order, from 0."""

    def __init__(self) -> None:
        self._documents: dict[str, array[int]] = {}
        self._counts: dict[str, array[float]] = {}
        self._lengths = array("f")
        self._total = 0.0
        self._norms: list[float] | None = None

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, counts: Mapping[str, float], length: float) -> int:
        """Take a document in and return its number. `length` is in words."""
        number = len(self._lengths)
        for word, count in counts.items():
            if word not in self._documents:
                self._documents[word] = array("I")
                self._counts[word] = array("f")
            self._documents[word].append(number)
            self._counts[word].append(count)
        self._lengths.append(length)
        self._total += length
        self._norms = None
        return number

    def spread(self, word: str) -> int:
        """In how many documents a word stands."""
        return len(self._documents.get(word, ()))

    def rarity(self, word: str) -> float:
        """What a word is worth: near 0 where every document has it."""
        spread = self.spread(word)
        return math.log(1 + (len(self) - spread + 0.5) / (spread + 0.5))

    def scores(self, wanted: Mapping[str, float]) -> dict[int, float]:
        """The scores above 0 of documents that hold any of the words, each with its weight."""
        norms = self._weighed()
        worth = {word: weight * self.rarity(word) for word, weight in wanted.items()}
        order = sorted(
            (word for word in worth if word in self._documents), key=lambda w: (self.spread(w), w)
        )
        scores: dict[int, float] = {}
        read = 0
        for word in order:
            read += self.spread(word)
            if scores and read > MOST_POSTINGS:
                break
            value = worth[word] * (_K1 + 1)
            for number, count in zip(self._documents[word], self._counts[word], strict=True):
                gain = value * count / (count + norms[number])
                scores[number] = scores.get(number, 0.0) + gain
        return scores

    def _weighed(self) -> list[float]:
        if self._norms is None:
            average = max(self._total / max(len(self), 1), 1.0)
            self._norms = [_K1 * (1 - _B + _B * length / average) for length in self._lengths]
        return self._norms
