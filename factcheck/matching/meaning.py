"""Findings by meaning, where an encoder is installed: as vectors, compared with a claim's."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

_UNCOMMON = 10  # findings; of fewer, little can be told of what they have in common
_FEWEST_LATIN = 0.5  # share of a text's letters that the model has read enough of


class Encoder(Protocol):
    """What turns texts into unit vectors, one row each."""

    def encode(self, texts: Sequence[str]) -> Any:
        """The vectors in the order of the texts."""


class Meanings:
    """The vectors of findings by their numbers; texts added are encoded when first asked for."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._waiting: list[str] = []
        self._vectors: Any = None
        self._common: Any = None
        self._apart: Any = None

    def add(self, text: str) -> None:
        """Take in the finding of the next number."""
        self._waiting.append(text)

    def likeness(self, text: str) -> Any:
        """How like each finding is to the text, -1 to 1, as one row; None where none can tell.

        What all findings have in common, their subject above all, is taken out first: within one
        dossier it tells none from another.
        """
        if not _latin(text):
            return None
        if self._waiting:
            self._encode_waiting()
        if self._apart is None:
            return None
        return self._apart @ _unit(self._encoder.encode([text])[0] - self._common)

    def _encode_waiting(self) -> None:
        import numpy as np

        new = self._encoder.encode(self._waiting)
        self._waiting = []
        self._vectors = new if self._vectors is None else np.concatenate([self._vectors, new])
        self._common = self._vectors.sum(0) / (len(self._vectors) + _UNCOMMON)
        self._apart = _unit(self._vectors - self._common)


def fused(scores: Mapping[int, float], likeness: Any, share: float) -> dict[int, float]:
    """Scores by words and by meaning as one, for those findings that are above the average.

    Each is counted in its own standard deviations from its own average over all findings; meaning
    has `share` of the sum, words the rest.
    """
    import numpy as np

    worded = np.zeros(len(likeness), np.float32)
    worded[list(scores)] = list(scores.values())
    both = (1 - share) * _standard(worded) + share * _standard(likeness)
    return {int(number): float(both[number]) for number in np.flatnonzero(both > 0)}


def _unit(vectors: Any) -> Any:
    import numpy as np

    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def _standard(values: Any) -> Any:
    spread = values.std()
    return (values - values.mean()) / spread if spread > 0 else values * 0


def _latin(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum(c < "ɐ" for c in letters) > _FEWEST_LATIN * len(letters)
