"""Use cases of backups: copies beside the store, copies elsewhere, and going back to one."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__
from factcheck.domain.dossiers import Dossier, Tally
from factcheck.store import Store, backup, bundles, copies, inside, restoring
from factcheck.store.copies import KeptCopy, Why
from factcheck.store.repositories import dossiers


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


@dataclass(frozen=True, slots=True)
class Held:
    """A dossier that a backup holds, and how much is in it."""

    dossier: Dossier
    tally: Tally


def make(store: Store, target: Path | None = None) -> Written:
    """Copy the store while it is in use: to a file, or among the copies beside it.

    Raises EnvironmentProblem when the copy cannot be made; a file that was there is as it was.
    """
    if target is None:
        return _written(copies.keep(store.path, Why.ASKED).path)
    return _written(backup.copy(store.path, target.absolute()))


def back_up(store: Store, also: Path | None = None) -> KeptCopy:
    """Copy the store beside itself, and into a second folder, because somebody asked for it.

    Raises EnvironmentProblem when one of the two is not possible.
    """
    kept = copies.keep(store.path, Why.ASKED)
    if also is not None:
        copies.keep_elsewhere(store.path, kept, also)
    return kept


def keep_up(store: Store, why: Why, also: Path | None = None) -> KeptCopy | None:
    """Copy the store beside itself unless nothing was done since the last copy.

    With `also`, the newest copy is put into that folder too if it is not there yet. Returns None
    when nothing was to be done. Raises EnvironmentProblem when one of the two is not possible.
    """
    kept = copies.keep_if_changed(store.path, why)
    newest = kept or next(iter(copies.every(store.path)), None)
    if also is not None and newest is not None:
        copies.keep_elsewhere(store.path, newest, also)
    return kept


def every(store: Path, also: Path | None = None) -> list[KeptCopy]:
    """The copies of a store, the newest first: beside it, and in a second folder."""
    found = copies.every(store)
    if also is not None:
        found += copies.every_elsewhere(store, also)
    return sorted(found, key=lambda copy: (copy.number, copy.made_at), reverse=True)


def look_inside(backup_file: Path) -> list[Held]:
    """The dossiers that a backup holds.

    Raises UserError when it is no store of ours, EnvironmentProblem when it cannot be read.
    """
    with inside.opened(backup_file) as reading:
        return [
            Held(dossier, dossiers.tally(reading, dossier.id))
            for dossier in dossiers.every(reading)
        ]


def take_out(backup_file: Path, *, dossier: int, path: Path) -> None:
    """Write one dossier of a backup as a bundle, to be loaded as any other.

    Raises UserError when it is not there, EnvironmentProblem when it cannot be read or written.
    """
    with inside.opened(backup_file) as reading:
        bundles.save(
            reading,
            dossier,
            path,
            with_texts=True,
            program=f"Factcheck {__version__}",
            progress=lambda _done, _total: None,
        )


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
