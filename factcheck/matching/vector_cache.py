"""Vectors kept between runs, by what they were made of: a text is encoded once on a machine."""

import hashlib
import struct
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck import files, paths
from factcheck.errors import EnvironmentProblem

_NAME = "vectors-{}-1"  # the model, and the number of this format
_HEAD = struct.Struct("<II")  # how many rows, of how many parts; before it the digest of all
_KEY = 16  # bytes of a digest
MOST = 200_000  # vectors; the oldest go first


def _key(text: str) -> bytes:
    return _digest(text.encode("utf-8", "surrogatepass"))


class VectorCache:
    """A file of int8 vectors, read when first asked. What is damaged counts as empty."""

    def __init__(self, model: str, folder: Path | None = None) -> None:
        self._path = (folder or paths.cache_folder()) / _NAME.format(model)
        self._rows: dict[bytes, int] | None = None
        self._small: Any = None
        self._scales: Any = None
        self._new: dict[bytes, tuple[Any, Any]] = {}

    def find(self, texts: Sequence[str]) -> list[tuple[Any, Any] | None]:
        """For each text its int8 row and its scale, or None."""
        if self._rows is None:
            self._rows = self._read()
        return [self._found(_key(text)) for text in texts]

    def keep(self, texts: Sequence[str], small: Any, scales: Any) -> None:
        """Remember rows until they are saved."""
        self._new |= {_key(text): (small[n], scales[n]) for n, text in enumerate(texts)}

    def save(self) -> None:
        """Write what is new; where that fails it is made again next time."""
        if not self._new:
            return
        import numpy as np

        self._rows = self._read()  # another process may have saved meanwhile
        old = [(held, row) for held, row in self._rows.items() if held not in self._new]
        old = old[max(len(old) + len(self._new) - MOST, 0) :]
        at = [row for _, row in old]
        fresh = list(self._new.items())[-MOST:]
        keys = b"".join([held for held, _ in old] + [held for held, _ in fresh])
        small = np.stack([row for _, (row, _) in fresh])
        scales = np.array([scale for _, (_, scale) in fresh], np.float32)
        if at:
            small = np.concatenate([self._small[at], small])
            scales = np.concatenate([self._scales[at], scales])
        body = _HEAD.pack(*small.shape) + keys + scales.tobytes() + small.tobytes()
        with suppress(EnvironmentProblem):
            files.write_own(self._path, _digest(body) + body)
        self._rows, self._new = None, {}

    def _found(self, held: bytes) -> tuple[Any, Any] | None:
        assert self._rows is not None
        row = self._rows.get(held)
        return self._new.get(held) if row is None else (self._small[row], self._scales[row])

    def _read(self) -> dict[bytes, int]:
        import numpy as np

        with suppress(OSError):
            data = self._path.read_bytes()
            body = data[_KEY:]
            if _digest(body) == data[:_KEY]:
                rows, parts = _HEAD.unpack_from(body)
                keys_end = _HEAD.size + _KEY * rows
                keys = body[_HEAD.size : keys_end]
                self._scales = np.frombuffer(body, "<f4", rows, keys_end)
                self._small = np.frombuffer(body, np.int8, offset=keys_end + 4 * rows)
                self._small = self._small.reshape(rows, parts)
                return {keys[_KEY * n : _KEY * (n + 1)]: n for n in range(rows)}
        return {}


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_KEY).digest()
