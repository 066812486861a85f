"""A store that is only read: one that is damaged, or that another program holds."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import UserError
from factcheck.store import engine, gate, migrations, schema
from factcheck.store.store import Reading, Store, Work


class StoreToRead(Store):
    """Shows what can be read; every change is refused, and nothing is migrated."""

    read_only = True

    def __init__(self, path: Path, *, editor: str) -> None:
        """Open the store at `path`.

        Raises UserError when there is none, or one of another version; EnvironmentProblem when not
        even its tables can be read.
        """
        if not gate.refuse_foreign(path):
            raise UserError(f"There is no store at {path}.", todo="Choose another with --store.")
        self.path = path
        self.editor = editor
        self._lock = threading.Lock()
        self._step = threading.local()
        self._readers = self._writer = engine.readers(path)
        try:
            with self.read() as reading:
                self._refuse_others(reading)
        except BaseException:
            self.close()
            raise

    def _refuse_others(self, reading: Reading) -> None:
        if migrations.version(reading.connection) != migrations.HEAD:
            raise UserError(
                f"{self.path} is of another version and was not opened for reading only.",
                todo="Close what else uses it, then open it again.",
            )
        gate.refuse_altered(self.path, schema.is_ours(reading.connection))

    @contextmanager
    def trial(self) -> Iterator[Work]:
        """Refused: a trial writes, though nothing of it stays."""
        with self._writing() as work:
            yield work

    @contextmanager
    def _writing(self) -> Iterator[Work]:
        if self.read_only:
            raise UserError(
                "The store is open for reading only; nothing was changed.",
                todo="Close what else uses it, or restore a backup, and start Factcheck again.",
            )
        with super()._writing() as work:
            yield work
