"""Saving what can still be read of a damaged store into a new one.

Rows that cannot be read are taken from the journal, which holds every row as it was last. Where the
journal is whole it is kept, and what it says counts; else the rows become one operation of a new
journal, for a chain with a gap would prove nothing.
"""

import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from sqlalchemy import Connection, Table, insert

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.store import engine, search, triggers
from factcheck.store.failures import told
from factcheck.store.salvage.fitting import tidied
from factcheck.store.salvage.lent import borrow
from factcheck.store.salvage.pages import Pages
from factcheck.store.salvage.staged import DOCUMENTS, Staged
from factcheck.store.salvage.trees import Trees
from factcheck.store.store import Store
from factcheck.store.tables import JOURNALED, changes, operations

Progress = Callable[[int, int], None]

_LABEL = "Save what could be read of a damaged store"
_FROZEN = (operations, changes, *DOCUMENTS)  # rows of which none is ever changed or removed
_ALL = (*_FROZEN, *JOURNALED)


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


def salvage(
    damaged: Path, target: Path, *, editor: str, progress: Progress, copies: Iterable[Path] = ()
) -> Salvaged:
    """Make a new, sound store at `target` of what can be read; `damaged` is only read.

    Documents that cannot be read come from `copies`, where one of them has them.

    Raises UserError when `target` is there already, EnvironmentProblem when nothing can be read or
    the disk is full. `progress(done, total)` counts tables.
    """
    if target.exists():
        raise UserError(f"{target} is there already.", todo="Name another file.")
    try:
        with (
            told(target),
            tempfile.TemporaryDirectory(prefix="factcheck-", dir=target.parent) as folder,
            closing(Staged(Path(folder) / "staged")) as staged,
            closing(Store(target, editor=editor)) as store,
        ):
            saved = _read(damaged, staged, store, lambda done: progress(done, 2 * len(_ALL)))
            _fit_together(staged, saved, copies)
            _write(store, staged, saved, lambda done: progress(len(_ALL) + done, 2 * len(_ALL)))
    except BaseException as error:
        for part in ("", "-wal", "-shm"):
            target.with_name(target.name + part).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise EnvironmentProblem(
                f"What can be read of {damaged} cannot be saved: {error.strerror or error}.",
                todo="Check its permissions, and make room on the disk.",
            ) from error
        raise
    return saved


def _read(
    damaged: Path,
    staged: Staged,
    store: Store,
    progress: Callable[[int], None],
) -> Salvaged:
    """Stage all that can be read, and what the journal remembers."""
    with closing(Pages(damaged)) as pages:
        trees = Trees(pages, _ALL, _columns(store))
        for done, table in enumerate(_ALL):
            progress(done)
            rows = trees.rows(table)
            staged.put(table, map(tidied, rows) if table in JOURNALED else rows)
        for table, found in groupby(trees.strays(_FROZEN), key=itemgetter(0)):
            staged.put(table, (row for _, row in found))
        done = max(trees.highest.get(operations.name, 0), staged.highest(operations))
        saved = Salvaged(store.path, history_kept=staged.history_is_whole(done))
        _recall(staged, saved)
        if not saved.history_kept:
            _take_strays(staged, trees.strays(JOURNALED))
            saved.missing["operations"] = done
    if not any(staged.count(table) for table in JOURNALED):
        raise EnvironmentProblem(
            f"Nothing could be read of {damaged}.", todo="Restore a backup, or ask for help."
        )
    return saved


def _fit_together(staged: Staged, saved: Salvaged, copies: Iterable[Path]) -> None:
    """Let nothing refer to what is gone, and count what there is."""
    saved.missing |= staged.tie_up()
    borrow(staged, copies)
    saved.missing |= staged.keep_places()
    saved.saved = {table.name: count for table in JOURNALED if (count := staged.count(table))}


def _columns(store: Store) -> dict[str, list[str]]:
    """The columns of each table in the order of a new store's file."""
    with store.read() as reading:
        run = reading.connection.exec_driver_sql
        return {t.name: [row[1] for row in run(f"PRAGMA table_info({t.name})")] for t in _ALL}


def _recall(staged: Staged, saved: Salvaged) -> None:
    """Take from the journal the rows that were not read; those that were too, if it is whole."""
    for table in JOURNALED:
        recalled = (staged.obey_history if saved.history_kept else staged.remember)(table)
        if recalled:
            saved.from_journal[table.name] = recalled


def _take_strays(staged: Staged, strays: Iterable[tuple[Table, dict[str, object]]]) -> None:
    """Put in rows that nothing led to; what the journal tells of a row counts more."""
    removed = {table: staged.removed(table) for table in JOURNALED}
    for table, found in groupby(strays, key=itemgetter(0)):
        kept = (row for _, row in found if row["id"] not in removed[table])
        staged.put(table, map(tidied, kept))


def _write(store: Store, staged: Staged, saved: Salvaged, progress: Callable[[int], None]) -> None:
    if saved.history_kept:
        _write_with_history(store.path, staged, progress)
    else:
        with store.operation(_LABEL) as work:
            _copy(work.connection, staged, (*DOCUMENTS, *JOURNALED), progress)


def _write_with_history(target: Path, staged: Staged, progress: Callable[[int], None]) -> None:
    """Put rows beside the journal that tells of them, without telling of it anew."""
    writer = engine.writer(target)
    try:
        with writer.begin() as connection:
            triggers.remove(connection)
            _copy(connection, staged, _ALL, progress)
            triggers.install(connection)
            search.install(connection)
    finally:
        writer.dispose()


def _copy(
    connection: Connection,
    staged: Staged,
    tables: Iterable[Table],
    progress: Callable[[int], None],
) -> None:
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for done, table in enumerate(tables):
        progress(done)
        for rows in staged.every(table):
            connection.execute(insert(table), rows)
