"""The forward pass of a BERT encoder in NumPy, ending in one unit vector a text.

J. Devlin et al., "BERT", 2018 (https://arxiv.org/abs/1810.04805); mean pooling after N. Reimers and
I. Gurevych, "Sentence-BERT", 2019 (https://arxiv.org/abs/1908.10084).
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.matching.encoder.wordpiece import WordPiece

DIMENSIONS = 384
_HEADS = 12
_LAYERS = 6
_TOGETHER = 16  # texts of about one length in a batch
_TINY = 1e-12


class Encoder:
    """Sentences as vectors. `parts` are the weights by name, matrices as (int8, scale a row)."""

    def __init__(self, parts: Mapping[str, Any], vocabulary: Mapping[str, int]) -> None:
        self._read = WordPiece(vocabulary).pieces
        self._words, self._scales = parts["embeddings.word_embeddings.weight"]
        self._parts = {
            name: _turned(part) if name.startswith("encoder.") else _whole(part)
            for name, part in parts.items()
            if name != "embeddings.word_embeddings.weight"
        }

    def encode(self, texts: Sequence[str]) -> Any:
        """Unit vectors in the order of the texts: float32, (texts, DIMENSIONS)."""
        import numpy as np

        pieces = [self._read(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for first in range(0, len(order), _TOGETHER):
            batch = order[first : first + _TOGETHER]
            vectors[batch] = self._batch([pieces[at] for at in batch])
        return vectors

    def _batch(self, pieces: list[list[int]]) -> Any:
        import numpy as np

        longest = max(map(len, pieces))
        numbers = np.zeros((len(pieces), longest), np.int64)
        there = np.zeros((len(pieces), longest), np.float32)
        for row, of_text in enumerate(pieces):
            numbers[row, : len(of_text)] = of_text
            there[row, : len(of_text)] = 1
        states = self._embedded(numbers)
        hidden = (1 - there)[:, None, None, :] * np.float32(-1e9)
        for layer in range(_LAYERS):
            states = self._layer(f"encoder.layer.{layer}.", states, hidden)
        pooled = (states * there[:, :, None]).sum(1) / there.sum(1, keepdims=True)
        return pooled / np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), _TINY)

    def _embedded(self, numbers: Any) -> Any:
        words = self._words[numbers] * self._scales[numbers]
        places = self._parts["embeddings.position_embeddings.weight"][: numbers.shape[1]]
        kind = self._parts["embeddings.token_type_embeddings.weight"][0]
        return self._normed("embeddings.LayerNorm", words + places + kind)

    def _layer(self, at: str, states: Any, hidden: Any) -> Any:
        mixed = self._attention(f"{at}attention.self.", states, hidden)
        told = self._linear(f"{at}attention.output.dense", mixed)
        states = self._normed(f"{at}attention.output.LayerNorm", states + told)
        inner = _gelu(self._linear(f"{at}intermediate.dense", states))
        told = self._linear(f"{at}output.dense", inner)
        return self._normed(f"{at}output.LayerNorm", states + told)

    def _attention(self, at: str, states: Any, hidden: Any) -> Any:
        import numpy as np

        texts, length, width = states.shape
        query, key, value = (
            self._linear(f"{at}{name}", states)
            .reshape(texts, length, _HEADS, width // _HEADS)
            .transpose(0, 2, 1, 3)
            for name in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(2, 3) / np.float32(math.sqrt(width // _HEADS)) + hidden
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        return (scores @ value).transpose(0, 2, 1, 3).reshape(texts, length, width)

    def _linear(self, name: str, states: Any) -> Any:
        # One product of all rows is twice as quick as one a text.
        rows = states.reshape(-1, states.shape[-1]) @ self._parts[f"{name}.weight"]
        rows += self._parts[f"{name}.bias"]
        return rows.reshape(*states.shape[:-1], -1)

    def _normed(self, name: str, states: Any) -> Any:
        import numpy as np

        centred = states - states.mean(-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + np.float32(_TINY))
        return centred / spread * self._parts[f"{name}.weight"] + self._parts[f"{name}.bias"]


def _whole(part: Any) -> Any:
    """A part as float32: a matrix from its small whole numbers and scales, a vector as it is."""
    if not isinstance(part, tuple):
        return part
    small, scales = part
    return small * scales


def _turned(part: Any) -> Any:
    """A part of a layer as it is multiplied with: for a short text a third quicker than a view."""
    import numpy as np

    return np.ascontiguousarray(_whole(part).T)


def _gelu(states: Any) -> Any:
    """The Gaussian error linear unit, by the tanh form of its authors (2016)."""
    import numpy as np

    inner = states * states
    inner *= np.float32(0.044715 * math.sqrt(2 / math.pi))
    inner += np.float32(math.sqrt(2 / math.pi))
    inner *= states
    np.tanh(inner, out=inner)
    inner += 1
    inner *= states
    inner *= np.float32(0.5)
    return inner
