"""Use cases of backups: copies beside the store, copies elsewhere, and going back to one."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from factcheck.store import Store, backup, copies, restoring
from factcheck.store.copies import KeptCopy, Why


@dataclass(frozen=True, slots=True)
class Written:
    """A copy in a file: its size in bytes and the SHA-256 of all of it, in hex."""

    path: Path
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Restored:
    """A store that was restored; `replaced` is where the one before it is kept, if any was."""

    written: Written
    replaced: Path | None


def make(store: Store, target: Path | None = None) -> Written:
    """Copy the store while it is in use: to a file, or among the copies beside it.

    Raises EnvironmentProblem when the copy cannot be made; a file that was there is as it was.
    """
    if target is None:
        return _written(copies.keep(store.path, Why.ASKED).path)
    return _written(backup.copy(store.path, target.absolute()))


def keep_up(store: Store, why: Why, also: Path | None = None) -> KeptCopy | None:
    """Copy the store beside itself unless nothing was done since the last copy.

    With `also` a second copy is put into that folder. Returns None when nothing was to be done.
    """
    kept = copies.keep_if_changed(store.path, why)
    if kept is not None and also is not None:
        backup.copy(kept.path, also / f"{store.path.stem}-{kept.path.name}")
    return kept


def every(store: Path) -> list[KeptCopy]:
    """The copies beside a store, the newest first."""
    return copies.every(store)


def restore(store: Path, source: Path) -> Restored:
    """Put a copy of a backup in the place of a store that this program does not have open.

    Raises UserError when the backup is not sound, EnvironmentProblem when it cannot be done.
    """
    replaced = restoring.restore(store, source)
    return Restored(_written(store), replaced)


def _written(path: Path) -> Written:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return Written(path, path.stat().st_size, digest.hexdigest())
