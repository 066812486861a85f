"""Unit vectors by number, one byte a part: what 100,000 of them take is 39 MB."""

from collections.abc import Sequence
from typing import Any

_UNCOMMON = 10  # vectors; of fewer, little can be told of what they have in common
_BLOCK = 512  # rows made whole at a time; more would leave the cache of one core
_STEPS = 127


class Vectors:
    """Vectors that can be set, dropped and compared with another. A row of zeros is none."""

    def __init__(self, parts: int) -> None:
        import numpy as np

        self._small = np.zeros((0, parts), np.int8)
        self._scales = np.zeros(0, np.float32)
        self._sum = np.zeros(parts, np.float64)
        self._held = 0

    def __len__(self) -> int:
        return self._held

    def put(self, numbers: Sequence[int], small: Any, scales: Any) -> None:
        """Set rows, as `shrunk` gives them."""
        self._make_room(max(numbers) + 1)
        self.drop(numbers)
        rows = list(numbers)
        self._small[rows], self._scales[rows] = small, scales
        self._sum += (small * scales[:, None]).sum(0)
        self._held += len(rows)

    def drop(self, numbers: Sequence[int]) -> None:
        """Let rows go; those not there are passed over."""
        rows = [n for n in numbers if n < len(self._scales) and self._scales[n] > 0]
        if rows:
            self._sum -= (self._small[rows] * self._scales[rows][:, None]).sum(0)
            self._small[rows], self._scales[rows] = 0, 0
            self._held -= len(rows)

    def likeness(self, asked: Any, numbers: int) -> Any:
        """How like each of the first `numbers` rows is to a vector, -1 to 1; 0 where there is none.

        What all rows have in common, their subject above all, is taken out first: within one
        dossier it tells none from another.
        """
        import numpy as np

        self._make_room(numbers)
        common = (self._sum / (self._held + _UNCOMMON)).astype(np.float32)
        apart = asked - common
        apart = apart / max(float(np.linalg.norm(apart)), 1e-9)
        against = np.stack([apart, common], axis=1)
        both = np.empty((numbers, 2), np.float32)
        room = np.empty((_BLOCK, len(common)), np.float32)
        for first in range(0, numbers, _BLOCK):
            block = self._small[first : min(first + _BLOCK, numbers)]
            whole = room[: len(block)]
            np.copyto(whole, block)
            np.matmul(whole, against, out=both[first : first + len(block)])
        both *= self._scales[:numbers, None]
        lengths = np.sqrt(np.maximum(1 - 2 * both[:, 1] + common @ common, 1e-9))
        alike = (both[:, 0] - apart @ common) / lengths
        return np.where(self._scales[:numbers] > 0, alike, np.float32(0))

    def _make_room(self, rows: int) -> None:
        import numpy as np

        missing = rows - len(self._scales)
        if missing > 0:
            missing = max(missing, len(self._scales) // 4)
            parts = self._small.shape[1]
            self._small = np.concatenate([self._small, np.zeros((missing, parts), np.int8)])
            self._scales = np.concatenate([self._scales, np.zeros(missing, np.float32)])


def shrunk(vectors: Any) -> tuple[Any, Any]:
    """Rows as int8, and for each row the float32 that it is multiplied with."""
    import numpy as np

    scales = np.maximum(np.abs(vectors).max(1), 1e-9).astype(np.float32) / _STEPS
    return np.round(vectors / scales[:, None]).astype(np.int8), scales
