"""Words that are typed and not saved yet, kept beside the store: a kill does not take them.

Each form that is typed into has one small file, gone once the form is saved or left. Nothing of it
is in the store or its history.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck import files
from factcheck.errors import EnvironmentProblem, FactcheckError
from factcheck.store.journal import now

_LARGEST = 5_000_000  # bytes of one that is read
_ENDING = ".json"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a form: its key, its name for people, when it was typed (UTC), its fields."""

    key: str
    title: str
    typed_at: str
    values: Mapping[str, str]


def folder(store: Path) -> Path:
    """Where the words typed over a store lie: beside it."""
    return store.with_name(f"{store.name}.typed")


def drafted(key: str, title: str, values: Mapping[str, str]) -> Draft:
    """What was typed just now."""
    return Draft(key, title, now(), values)


def every(store: Path) -> list[Draft]:
    """What was typed and not saved, the earliest first; files that tell nothing are passed over."""
    place = folder(store)
    written = sorted(place.glob(f"*{_ENDING}")) if place.is_dir() else []
    found = [draft for file in written if (draft := _read(file)) is not None]
    return sorted(found, key=lambda draft: draft.typed_at)


def put(store: Path, key: str, draft: Draft | None) -> None:
    """Keep what is typed in a form, or let go of it where that is None.

    Raises EnvironmentProblem when it cannot be done.
    """
    if draft is None:
        forget(store, key)
    else:
        keep(store, draft)


def keep(store: Path, draft: Draft) -> None:
    """Keep what is typed, for this user alone. Raises EnvironmentProblem when it cannot be kept."""
    told = {
        "key": draft.key,
        "title": draft.title,
        "typed_at": draft.typed_at,
        "values": dict(draft.values),
    }
    files.write_own(_file(store, draft.key), json.dumps(told).encode())


def forget(store: Path, key: str) -> None:
    """Let go of what was typed in a form. Raises EnvironmentProblem when it cannot be."""
    place = folder(store)
    try:
        _file(store, key).unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"{place} cannot be written: {error.strerror or error}.", todo="Check its permissions."
        ) from None
    with suppress(OSError):  # others lie there still
        place.rmdir()


def _file(store: Path, key: str) -> Path:
    return folder(store) / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}{_ENDING}"


def _read(file: Path) -> Draft | None:
    try:
        told = json.loads(files.read_bytes(file, largest=_LARGEST))
    except (FactcheckError, ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("values"), dict):
        return None
    known = [told.get(name) for name in ("key", "title", "typed_at")]
    if not all(isinstance(each, str) for each in [*known, *told["values"].values()]):
        return None
    key, title, typed_at = map(str, known)
    values: dict[str, Any] = told["values"]
    return Draft(key, title, typed_at, values)
