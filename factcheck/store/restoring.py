"""Putting a backup in the place of a store, and keeping what it replaces."""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from factcheck import files
from factcheck.errors import EnvironmentProblem, FactcheckError, UserError
from factcheck.store import backup, copies, gate, ledger, soundness

_BESIDE = ("-wal", "-shm", "-journal")
_PATIENCE = 5.0  # seconds that a writer is waited for


def restore(store: Path, source: Path) -> Path | None:
    """Put a copy of `source` where the store is; where the replaced one is kept now, if any was.

    Raises UserError when `source` is no sound store, EnvironmentProblem when it cannot be done;
    then the store is as it was.
    """
    if not gate.refuse_foreign(source):
        raise UserError(f"{source} does not exist, or is empty.", todo="Choose a backup.")
    if store.exists() and store.samefile(source):
        raise UserError(f"{source} is the store itself.", todo="Choose a backup of it.")
    files.make_folder(store.parent)
    draft = backup.copy(source, files.draft_beside(store))
    try:
        _refuse_unsound(source, draft)
        replaced = _set_aside(store) if store.exists() else None
        _put(draft, store)
        _note(store, replaced)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(
            f"The backup could not be put at {store}: {error}.",
            todo="The store is as it was; close other programs that use it and try again.",
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return replaced


def _refuse_unsound(source: Path, draft: Path) -> None:
    wrong = soundness.problems(draft)
    if wrong:
        what, where = wrong[0]
        raise UserError(
            f"{source} was not restored: {what} ({where})",
            todo="Nothing was changed; choose another backup.",
        )


def _set_aside(store: Path) -> Path:
    """Keep the store as it is: as a sound copy, or byte by byte where it is too damaged for one."""
    try:
        return copies.keep(store, copies.Why.RESTORE, check=False).path
    except FactcheckError:
        place = copies.folder(store) / f"damaged-{copies.stamp()}"
        files.make_folder(copies.folder(store))
        files.make_folder(place)
        for part in ("", *_BESIDE):
            file = store.with_name(store.name + part)
            if file.exists():
                Path(shutil.copy2(file, place / file.name)).chmod(0o600)
        return place


def _note(store: Path, replaced: Path | None) -> None:
    """Leave a copy that says when a backup was restored: `verify` asks for that."""
    known = [copy.path for copy in copies.every(store)]
    if (known or ledger.read(copies.folder(store))) and replaced not in known:
        with suppress(FactcheckError):  # the store is restored all the same
            copies.keep(store, copies.Why.RESTORE, check=False)


def _put(draft: Path, store: Path) -> None:
    """Swap the file while nobody can write to it, and take away the log of the one before.

    A log that is left would be played into the new file and hide rows of it.
    """
    if not store.exists():
        os.replace(draft, store)  # noqa: PTH105 - one name for both ways
    else:
        with _nobody_writing(store):
            os.replace(draft, store)  # noqa: PTH105 - one name for both ways
    for part in _BESIDE:
        with suppress(FileNotFoundError):
            store.with_name(store.name + part).unlink()
    files.sync_folder(store.parent)


@contextmanager
def _nobody_writing(store: Path) -> Iterator[None]:
    """Hold the store's write lock, with its log empty; a file too damaged for locks is nobody's."""
    try:
        with closing(sqlite3.connect(store, timeout=_PATIENCE, isolation_level=None)) as connection:
            deadline = time.monotonic() + _PATIENCE
            while True:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                connection.execute("BEGIN IMMEDIATE")
                log = store.with_name(f"{store.name}-wal")
                if not log.exists() or not log.stat().st_size:
                    break
                connection.execute("ROLLBACK")
                if time.monotonic() > deadline:
                    raise sqlite3.OperationalError("another program is using the store")
            yield
            with suppress(sqlite3.Error):  # the file it was of is gone
                connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        yield
