"""What can be told of a store's file without opening it as ours: for copies, never written to."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from factcheck.errors import UserError
from factcheck.store import engine, gate, integrity, ledger, migrations, schema
from factcheck.store.store import Reading


def state(path: Path) -> str:
    """The digest of the last operation in a store's file, empty where there is none to be found.

    It hangs on every operation before: two files of one digest hold the same.
    """
    end = ledger.end_of(path)
    return end.digest if end else ""


def problems(path: Path) -> list[tuple[str, str]]:
    """What is wrong with a store's file, as (what, where): database, keys, journal, rows.

    Of a store of an older schema only what holds for every schema is looked at. Raises UserError
    when the file is no store, or one of a newer version.
    """
    if not gate.refuse_foreign(path):
        raise UserError(f"{path} does not exist, or is empty.", todo="Name a store or a backup.")
    try:
        with engine.looking(path) as connection:
            return _found(connection, path)
    except UserError:  # a newer version
        raise
    except (DBAPIError, sqlite3.Error, *integrity.UNREADABLE) as error:
        return [("The database is damaged.", str(getattr(error, "orig", error)))]


def _found(connection: Connection, path: Path) -> list[tuple[str, str]]:
    version = migrations.version(connection)
    if version is not None and version not in migrations.known_versions():
        raise gate.newer(path)
    reading = Reading(connection)
    if version != migrations.HEAD:
        return _strangers(schema.foreign(connection)) + integrity.database_problems(reading)
    strange = [] if schema.is_ours(connection) else ["schema"]
    return _strangers(strange) + integrity.problems(reading)


def _strangers(names: list[str]) -> list[tuple[str, str]]:
    return [("There is something in it that Factcheck did not make.", name) for name in names]
