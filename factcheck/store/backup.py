"""Copies of a store, whole and consistent while it is in use."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from factcheck import files
from factcheck.errors import EnvironmentProblem, UserError


def copy(path: Path, target: Path) -> Path:
    """Write a consistent copy of the store to `target`, which is replaced only by a whole one.

    Raises UserError when `target` is the store itself, EnvironmentProblem when the copy cannot be
    made; then `target` is as it was.
    """
    try:
        if target.exists() and target.samefile(path):
            raise UserError(
                f"{target} is the store itself.", todo="Name another file for the copy."
            )
        files.sweep(target.parent)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=files.DRAFT) as folder:
            draft = Path(folder) / "copy"
            with closing(
                sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)
            ) as connection:
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("VACUUM INTO ?", (str(draft),))
            _refuse_damaged(draft)
            files.put_in_place(draft, target, 0o600)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(
            f"No copy of the store could be made at {target}: {error}.",
            todo="The store is as it was; make room or choose another place.",
        ) from error
    return target


def _refuse_damaged(draft: Path) -> None:
    """Raise sqlite3.DatabaseError when a copy is not sound: it must not replace a good one."""
    with closing(sqlite3.connect(draft)) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)
