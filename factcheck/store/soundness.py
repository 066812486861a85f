"""What can be told of a store's file without opening it as ours: for copies, never written to."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from factcheck.errors import UserError
from factcheck.store import engine, gate, integrity, migrations, schema
from factcheck.store.store import Reading


def state(path: Path) -> str:
    """The digest of the last operation in a store's file, empty where there is none to be found.

    It hangs on every operation before: two files of one digest hold the same.
    """
    uri = path.absolute().as_uri() + "?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            last = "SELECT digest FROM operations ORDER BY id DESC LIMIT 1"
            row = connection.execute(last).fetchone()
    except sqlite3.Error:
        return ""
    return str(row[0] or "") if row else ""


def problems(path: Path) -> list[tuple[str, str]]:
    """What is wrong with a store's file, as (what, where): database, keys, journal, rows.

    Of a store of an older schema only what holds for every schema is looked at. Raises UserError
    when the file is no store, or one of a newer version.
    """
    if not gate.refuse_foreign(path):
        raise UserError(f"{path} does not exist, or is empty.", todo="Name a store or a backup.")
    try:
        with closing(_Looker(path)) as looker:
            return looker.problems()
    except UserError:  # a newer version
        raise
    except (DBAPIError, sqlite3.Error, *integrity.UNREADABLE) as error:
        return [("The database is damaged.", str(getattr(error, "orig", error)))]


class _Looker:
    """A connection that reads a file which nobody is writing to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = engine.looker(path)

    def close(self) -> None:
        self._engine.dispose()

    def problems(self) -> list[tuple[str, str]]:
        with self._engine.begin() as connection:
            version = migrations.version(connection)
            if version is not None and version not in migrations.known_versions():
                raise gate.newer(self._path)
            reading = Reading(connection)
            if version != migrations.HEAD:
                return _strangers(schema.foreign(connection)) + integrity.database_problems(reading)
            strange = [] if schema.is_ours(connection) else ["schema"]
            return _strangers(strange) + integrity.problems(reading)


def _strangers(names: list[str]) -> list[tuple[str, str]]:
    return [("There is something in it that Factcheck did not make.", name) for name in names]
