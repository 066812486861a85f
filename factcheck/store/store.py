"""The store: one file, one write path, any number of readers."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from factcheck.domain import text
from factcheck.domain.changes import ChangeSet, OperationKind
from factcheck.errors import EnvironmentProblem, UserError
from factcheck.store import engine, gate, journal, migrations, preflight, schema
from factcheck.store.failures import told


class Reading:
    """One consistent look at the store, to pass to the functions of the repositories."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection


class Work(Reading):
    """An operation in progress. Set `made` to the id of what it makes; `changes` comes after."""

    def __init__(self, connection: Connection, author: str) -> None:
        super().__init__(connection)
        self.author = " ".join(text.captured(author).split())
        self.made: int | None = None
        self._changes: ChangeSet | None = None

    @property
    def changes(self) -> ChangeSet:
        """What the operation changed; only after it was committed."""
        if self._changes is None:
            raise RuntimeError("the operation is still in progress")
        return self._changes

    def seal(self, changes: ChangeSet) -> None:
        """Keep the outcome, once committed."""
        self._changes = changes


class Store:
    """An open store. `editor` is the name that operations are recorded under.

    Safe to use from several threads: writes wait for each other, reads do not wait at all.
    """

    read_only = False

    def __init__(self, path: Path, *, editor: str) -> None:
        """Open the store at `path`, making or migrating it where needed.

        Raises UserError when the file is foreign or newer, EnvironmentProblem when it cannot be
        opened or written.
        """
        self.path = path
        self.editor = editor
        self._lock = threading.Lock()
        self._step = threading.local()
        self._looked_over = False
        existed = gate.refuse_foreign(path)
        gate.prepare_place(path)
        self._writer = engine.writer(path)
        self._readers = engine.readers(path)
        try:
            with told(path):
                self._bring_up_to_date(existed=existed)
        except BaseException:
            self.close()  # what was begun of a new file stays: another program may be at it too
            raise
        self._identity = _identity(path)

    def _bring_up_to_date(self, *, existed: bool) -> None:
        if existed:
            with self._readers.begin() as connection:
                version = migrations.version(connection)
                if version == migrations.HEAD:
                    gate.refuse_altered(self.path, schema.is_ours(connection))
                    return
                gate.refuse_altered(self.path, not schema.foreign(connection))
            if version is not None:  # None: the power went while the store was being made
                if version not in migrations.known_versions():
                    raise gate.newer(self.path)
                _keep_copy(self.path)
        with self._writer.begin() as connection:
            if migrations.version(connection) != migrations.HEAD:  # nobody was first
                self._refuse_damaged(connection)
                migrations.upgrade(connection)

    def close(self) -> None:
        """Close every connection; the store can be used no more."""
        self._readers.dispose()
        self._writer.dispose()

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Look at the store: everything read inside sees the same state."""
        with told(self.path), self._readers.begin() as connection:
            yield Reading(connection)

    @contextmanager
    def operation(self, label: str, *, joins: str = "") -> Iterator[Work]:
        """Do one labelled, undoable change: committed whole at the end, or not at all.

        With `joins`, an operation of the same word just before it becomes one step of undo with it.
        """
        with self._writing() as work:
            number = journal.begin(
                work.connection,
                author=work.author,
                kind=OperationKind.DO,
                label=text.captured(label),
                joins=getattr(self._step, "word", "") or joins,
            )
            yield work
            changes = journal.finish(work.connection, number, work.made)
        work.seal(changes)

    @contextmanager
    def trial(self) -> Iterator[Work]:
        """Do a change to see what it would come to; none of it stays."""
        with self._lock, told(self.path), self._in_place().connect() as connection:
            work = Work(connection, self.editor)
            journal.begin(
                connection, author=work.author, kind=OperationKind.DO, label="trial", joins=""
            )
            yield work  # the connection rolls back what is not committed

    @contextmanager
    def one_step(self, word: str) -> Iterator[None]:
        """Make the operations that this thread does inside one step of undo, under a word."""
        self._step.word = word
        try:
            yield
        finally:
            self._step.word = ""

    def undo(self) -> ChangeSet:
        """Take back the last operation in effect. Raises UserError when there is none."""
        return self._revert(OperationKind.UNDO)

    def redo(self) -> ChangeSet:
        """Put back what was undone last. Raises UserError when there is nothing to put back."""
        return self._revert(OperationKind.REDO)

    def undo_one(self, operation: int) -> ChangeSet:
        """Take back one operation, and leave what was done later.

        Raises UserError when there is none, it is not in effect, or something later depends on it.
        """
        from factcheck.store import untangling

        with self._writing() as work:
            target = untangling.refuse_unless_free(work.connection, operation)
            number = journal.begin(
                work.connection,
                author=work.author,
                kind=OperationKind.UNDO,
                label=str(target.label),
                joins="",
            )
            untangling.revert(work.connection, target, number)
            return journal.finish(work.connection, number, None)

    def _revert(self, kind: OperationKind) -> ChangeSet:
        with self._writing() as work:
            find = journal.next_undo if kind is OperationKind.UNDO else journal.next_redo
            target = find(work.connection)
            if target is None:
                raise UserError(f"There is nothing to {kind}.")
            number = journal.begin(
                work.connection, author=work.author, kind=kind, label=str(target.label), joins=""
            )
            journal.revert(work.connection, target, number)
            return journal.finish(work.connection, number, None)

    @contextmanager
    def _writing(self) -> Iterator[Work]:
        with self._lock, told(self.path), self._in_place().begin() as connection:
            self._refuse_damaged(connection)
            yield Work(connection, self.editor)
            self._refuse_moved_file()

    def _in_place(self) -> Engine:
        """The engine that writes, once it is sure that it writes into this file."""
        self._refuse_moved_file()
        return self._writer

    def _refuse_damaged(self, connection: Connection) -> None:
        if not self._looked_over:
            preflight.refuse_damaged(connection, self.path)
            self._looked_over = True

    def _refuse_moved_file(self) -> None:
        """A commit into a deleted or renamed file is answered "OK" by SQLite, and lost."""
        found = _identity(self.path)
        if found is None or found != self._identity:
            raise EnvironmentProblem(
                f"The store at {self.path} was moved, deleted or replaced while it was open; "
                "the last change was not saved.",
                todo="Put the file back and start Factcheck again.",
            )


def _keep_copy(path: Path) -> None:
    from factcheck.store import copies  # which looks into stores itself

    copies.keep(path, copies.Why.MIGRATION, check=False)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a third of the time of Path.stat, on every commit
    except OSError:
        return None
    return found.st_dev, found.st_ino
