"""Connections to a SQLite file, each with its pragmas set and read back.

The values were chosen by measurement, see .github/decisions/0003-store.md: in WAL only
synchronous=FULL keeps every acknowledged operation through a power cut; BEGIN IMMEDIATE is what
makes read-modify-write safe between processes.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from factcheck.errors import EnvironmentProblem
from factcheck.store.gate import APPLICATION_ID

PRAGMAS: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,  # milliseconds
    "temp_store": 2,  # MEMORY
    "mmap_size": 0,
}

_BETWEEN_TRIES = 0.002  # seconds; a commit takes about as long


def writer(path: Path) -> Engine:
    """The engine of the one connection that makes all commits."""
    return _engine(path, begin="BEGIN IMMEDIATE", connections=1, query_only=False)


def readers(path: Path) -> Engine:
    """The engine of the connections that only read; each transaction sees one state."""
    return _engine(path, begin="BEGIN", connections=4, query_only=True)


@contextmanager
def looking(path: Path) -> Iterator[Connection]:
    """A look at a file that nobody need be writing to; it leaves no trace beside a lone one."""
    looker = create_engine(
        URL.create("sqlite"),
        poolclass=StaticPool,
        hide_parameters=True,
        creator=partial(_connected_to_still, path),
    )
    try:
        with looker.begin() as connection:
            yield connection
    finally:
        looker.dispose()


def scratch(path: Path) -> Engine:
    """The engine of a file of our own that nobody needs after a failure: quick, and not safe."""
    engine = create_engine(
        URL.create("sqlite", database=str(path.absolute())),
        poolclass=StaticPool,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        _set(connection, "journal_mode", "off")
        _set(connection, "synchronous", 0)

    return engine


def _connected_to_still(path: Path) -> sqlite3.Connection:
    logged = path.with_name(f"{path.name}-wal").exists()  # what is in its log counts too
    uri = path.absolute().as_uri() + ("?mode=ro" if logged else "?mode=ro&immutable=1")
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    for name in ("trusted_schema", "cell_size_check", "mmap_size", "temp_store"):
        _set(connection, name, PRAGMAS[name])
    return connection


def _engine(path: Path, *, begin: str, connections: int, query_only: bool) -> Engine:
    # One that was moved away meanwhile is not made anew, empty, by the next connection.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    engine = create_engine(
        URL.create("sqlite"),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # or the words of claims end in logs
        creator=lambda: sqlite3.connect(uri, uri=True, check_same_thread=False),
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own transactions leak
        if not query_only:
            _sign(connection)
        for name, value in PRAGMAS.items():
            _set(connection, name, value)
        _set(connection, "query_only", int(query_only))

    @event.listens_for(engine, "begin")
    def begin_now(connection: Connection) -> None:
        if query_only:
            connection.exec_driver_sql(begin)
        else:
            _begin_in_turn(connection, begin)

    return engine


def _begin_in_turn(connection: Connection, begin: str) -> None:
    """Begin as soon as nobody else writes, at most `busy_timeout` from now.

    SQLite waits the longer between two tries the longer it has waited already; beside a program
    that writes without a pause it may never get its turn.
    """
    own: Any = connection.connection.driver_connection
    (patience,) = own.execute("PRAGMA busy_timeout").fetchone()
    deadline = time.monotonic() + patience / 1000
    own.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                own.execute(begin)
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > deadline:
                    connection.exec_driver_sql(begin)  # fails as SQLAlchemy tells it
                    return
                time.sleep(_BETWEEN_TRIES)
            else:
                return
    finally:
        own.execute(f"PRAGMA busy_timeout = {patience}")


def _sign(connection: sqlite3.Connection) -> None:
    """Put our mark into a new file before WAL: the gate reads the file, not the log beside it."""
    _set(connection, "busy_timeout", PRAGMAS["busy_timeout"])
    _set(connection, "application_id", APPLICATION_ID)


def _when_free(connection: sqlite3.Connection, statement: str) -> None:
    """Run a statement, waiting for others: SQLite itself does not where WAL is switched on."""
    deadline = time.monotonic() + int(PRAGMAS["busy_timeout"]) / 1000
    while True:
        try:
            connection.execute(statement)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _set(connection: sqlite3.Connection, name: str, value: str | int) -> None:
    if connection.execute(f"PRAGMA {name}").fetchone() == (value,):
        return
    _when_free(connection, f"PRAGMA {name} = {value}")
    row = connection.execute(f"PRAGMA {name}").fetchone()
    if row is not None and row != (value,):
        raise EnvironmentProblem(
            f"The store's disk does not allow the setting {name} = {value}.",
            todo="Keep the store on a local disk.",
        )
