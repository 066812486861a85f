"""Findings by meaning, where an encoder is installed: as vectors, compared with a claim's."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

from factcheck.matching.vector_cache import VectorCache
from factcheck.matching.vectors import Vectors, shrunk

_FEWEST_LATIN = 0.5  # share of a text's letters that the model has read enough of
_TOGETHER = 128  # texts encoded by one thread at a time
_REMEMBERED = 64  # claims; one is asked for again after each change of the dossier
_THREADS = 2  # NumPy leaves the interpreter free, so that the window still answers
BATCH = _TOGETHER * _THREADS

Rows = tuple[Any, Any]


class Encoder(Protocol):
    """What turns texts into unit vectors, one row each."""

    def encode(self, texts: Sequence[str]) -> Any:
        """The vectors in the order of the texts."""


class Meanings:
    """The vectors of findings by their numbers; a text that is taken in waits to be encoded."""

    def __init__(self, encoder: Encoder, cache: VectorCache | None = None) -> None:
        self._encoder = encoder
        self._cache = cache
        self._waiting: dict[int, str] = {}
        self._vectors: Vectors | None = None
        self.asked = lru_cache(maxsize=_REMEMBERED)(self._asked)

    @property
    def waiting(self) -> int:
        """How many texts are not encoded yet."""
        return len(self._waiting)

    @property
    def begun(self) -> bool:
        """Whether anything was encoded, so that NumPy is loaded."""
        return self._vectors is not None

    def add(self, number: int, text: str) -> None:
        """Take in the finding of a number; by its words alone where the model cannot read it."""
        self.drop(number)
        if _latin(text):
            self._waiting[number] = text

    def drop(self, number: int) -> None:
        """Let the finding of a number go."""
        self._waiting.pop(number, None)
        if self._vectors is not None:
            self._vectors.drop([number])

    def batch(self) -> dict[int, str]:
        """Some of the texts that wait, by number."""
        return {number: self._waiting[number] for number in list(self._waiting)[:BATCH]}

    def encoded(self, texts: Sequence[str]) -> Rows:
        """The rows of texts, from the cache where it has them; may run beside all else."""
        import numpy as np

        held = self._cache.find(texts) if self._cache else [None] * len(texts)
        missing = sorted(
            (n for n, row in enumerate(held) if row is None), key=lambda n: len(texts[n])
        )
        rows: list[Rows | None] = list(held)
        if missing:
            asked = [texts[n] for n in missing]
            small, scales = shrunk(self._encode(asked))
            if self._cache:
                self._cache.keep(asked, small, scales)
            for at, n in enumerate(missing):
                rows[n] = (small[at], scales[at])
        whole = [row for row in rows if row is not None]
        return np.stack([row for row, _ in whole]), np.array([s for _, s in whole], np.float32)

    def put(self, batch: Mapping[int, str], rows: Rows) -> None:
        """Keep the rows of a batch, but for findings that changed meanwhile."""
        small, scales = rows
        if self._vectors is None:
            self._vectors = Vectors(small.shape[1])
        current = [at for at, (n, text) in enumerate(batch.items()) if self._waiting.get(n) == text]
        numbers = [list(batch)[at] for at in current]
        if numbers:
            self._vectors.put(numbers, small[current], scales[current])
        for number in numbers:
            del self._waiting[number]

    def save(self) -> None:
        """Write what was encoded into the cache."""
        if self._cache:
            self._cache.save()

    def _asked(self, *texts: str) -> Any:
        """Forms of a claim as what findings are compared with; None when the model reads none."""
        read = [text for text in dict.fromkeys(texts) if _latin(text)]
        return self._encoder.encode(read).mean(0) if read else None

    def likeness(self, asked: Any, numbers: int) -> Any:
        """How like findings 0 to `numbers` are to what `asked` gave, as one row; or None."""
        return self._vectors.likeness(asked, numbers) if self._vectors else None

    def _encode(self, texts: list[str]) -> Any:
        from concurrent.futures import ThreadPoolExecutor

        import numpy as np

        if len(texts) <= _TOGETHER:
            return self._encoder.encode(texts)
        parts = [texts[at : at + _TOGETHER] for at in range(0, len(texts), _TOGETHER)]
        with ThreadPoolExecutor(_THREADS) as pool:
            return np.concatenate(list(pool.map(self._encoder.encode, parts)))


def fused(worded: Any, likeness: Any, share: float) -> Any:
    """Rows of scores by words and by meaning as one; 0 for no shared word and average likeness.

    Each is counted in its own standard deviations over all findings; meaning has `share` of the
    sum, words the rest.
    """
    alike = likeness - likeness.mean()
    return (1 - share) * _standard(worded) + share * _standard(alike)


def best_of(row: Any, most: int) -> list[int]:
    """The numbers of the highest values of a row, the highest first; of equal ones the first."""
    import numpy as np

    few = min(most, len(row))
    found = np.argpartition(-row, few - 1)[:few].tolist() if few else []
    return sorted(found, key=lambda number: (-row[number], number))


def _standard(values: Any) -> Any:
    spread = values.std()
    return values / spread if spread > 0 else values * 0


def _latin(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum(c < "ɐ" for c in letters) > _FEWEST_LATIN * len(letters)
