"""Saving what can still be read of a damaged store into a new one.

Rows that cannot be read are taken from the journal, which holds every row as it was last. Where the
journal is whole it is kept, and what it says counts; else the rows become one operation of a new
journal, for a chain with a gap would prove nothing.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import IntegrityError

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.store import engine, search, transplant, triggers
from factcheck.store.piecewise import Piecewise, Values
from factcheck.store.remembered import Remembered
from factcheck.store.store import Store
from factcheck.store.tables import (
    JOURNALED,
    changes,
    operations,
    originals,
    publications,
    sources,
    texts,
)
from factcheck.store.whole import Rows, fit, without_loose_ends

Progress = Callable[[int, int], None]

_LABEL = "Save what could be read of a damaged store"
_DOCUMENTS: dict[Table, str] = {originals: "bytes", texts: "text"}
_NAMED = ((sources, "original_sha256", originals), (sources, "text_sha256", texts),
          (publications, "content_sha256", texts))  # fmt: skip


@dataclass(slots=True)
class Salvaged:
    """What was saved and what is missing, counted by table.

    `from_journal` are rows that only the journal still held; `history_kept` says whether what was
    done before can still be read and undone.
    """

    path: Path
    saved: dict[str, int] = field(default_factory=dict)
    from_journal: dict[str, int] = field(default_factory=dict)
    missing: dict[str, int] = field(default_factory=dict)
    history_kept: bool = True

    def count(self, counts: dict[str, int], name: str, number: int) -> None:
        """Count some more, if there are any."""
        if number:
            counts[name] = counts.get(name, 0) + number


def salvage(damaged: Path, target: Path, *, editor: str, progress: Progress) -> Salvaged:
    """Make a new, sound store at `target` of what can be read; `damaged` is only read.

    Raises UserError when `target` is there already, EnvironmentProblem when nothing can be read or
    what was read does not fit together. `progress(done, total)` counts tables.
    """
    if target.exists():
        raise UserError(f"{target} is there already.", todo="Name another file.")
    read: dict[Table, list[Values]] = {}
    wanted = (operations, changes, *_DOCUMENTS, *JOURNALED)
    with (
        tempfile.TemporaryDirectory(prefix="factcheck-", dir=target.parent) as folder,
        closing(Piecewise(transplant.readable(damaged, Path(folder)))) as source,
    ):
        for done, table in enumerate(wanted):
            progress(done, len(wanted))
            read[table] = list(source.rows(table))
        last = source.last(operations)
    if not read[changes] and not any(read[table] for table in JOURNALED):
        raise EnvironmentProblem(
            f"Nothing could be read of {damaged}.", todo="Restore a backup, or ask for help."
        )
    try:
        return _filled(target, read, Remembered(read[operations], read[changes], last), editor)
    except BaseException as error:
        for part in ("", "-wal", "-shm"):
            target.with_name(target.name + part).unlink(missing_ok=True)
        if isinstance(error, IntegrityError):
            raise EnvironmentProblem(
                f"What could be read of {damaged} does not fit together.", todo="Restore a backup."
            ) from error
        raise


def _filled(
    target: Path, read: dict[Table, list[Values]], remembered: Remembered, editor: str
) -> Salvaged:
    told = Salvaged(target, history_kept=remembered.whole)
    rows = {table: _rows_of(table, read[table], remembered, told) for table in JOURNALED}
    for name, count in without_loose_ends(rows).items():
        told.count(told.missing, name, count)
    documents = _documents(rows, read, told)
    with closing(Store(target, editor=editor)) as store:
        if remembered.whole:
            _put_with_history(target, documents, rows, remembered)
        else:
            told.missing["operations"] = remembered.operations_done
            with store.operation(_LABEL) as work:
                _put(work.connection, documents, rows)
    told.saved = {table.name: len(found) for table, found in rows.items() if found}
    return told


def _rows_of(table: Table, read: Iterable[Values], remembered: Remembered, told: Salvaged) -> Rows:
    """The rows of a table: as read, else as the journal has them."""
    found = {row["id"]: row for row in read if fit(table, row)}
    mended = remembered.mending(table, found)
    rows = {**found, **mended}
    told.count(told.from_journal, table.name, len(mended))
    gone = remembered.gone(table) & set(rows)
    return {number: rows[number] for number in sorted(set(rows) - gone)}


def _documents(
    rows: dict[Table, Rows], read: dict[Table, list[Values]], told: Salvaged
) -> dict[Table, list[Values]]:
    """Documents that are what their hash says; of others only the place, as in a bundle."""
    put: dict[Table, list[Values]] = {}
    for table, column in _DOCUMENTS.items():
        put[table] = [row for row in read[table] if _is_sound(row, column)]
        here = {row["sha256"] for row in put[table]}
        named = {
            row[name] for owner, name, kind in _NAMED if kind is table
            for row in rows[owner].values()
        }  # fmt: skip
        empty: object = b"" if column == "bytes" else ""
        put[table] += [{"sha256": digest, column: empty} for digest in sorted(named - here)]
        told.count(told.missing, table.name, len(named - here))
    return put


def _is_sound(row: Values, column: str) -> bool:
    content = row[column]
    data = content.encode() if isinstance(content, str) else content
    return isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == row["sha256"]


def _put_with_history(
    target: Path,
    documents: dict[Table, list[Values]],
    rows: dict[Table, Rows],
    remembered: Remembered,
) -> None:
    """Put rows beside the journal that tells of them, without telling of it anew."""
    writer = engine.writer(target)
    try:
        with writer.begin() as connection:
            triggers.remove(connection)
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            _insert(connection, operations, remembered.operations)
            _insert(connection, changes, remembered.changes)
            _put(connection, documents, rows)
            triggers.install(connection)
            search.install(connection)
    finally:
        writer.dispose()


def _put(
    connection: Connection, documents: dict[Table, list[Values]], rows: dict[Table, Rows]
) -> None:
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table, content in documents.items():
        _insert(connection, table, content)
    for table, found in rows.items():
        _insert(connection, table, found.values())


def _insert(connection: Connection, table: Table, rows: Iterable[Any]) -> None:
    for row in rows:  # one by one: rows of an older schema have other columns
        connection.execute(insert(table).values(row))
