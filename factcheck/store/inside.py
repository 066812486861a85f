"""Looking into a store's file that is not the one in use: a backup, never written to."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import UserError
from factcheck.store import backup, engine, gate, migrations, schema
from factcheck.store.failures import told
from factcheck.store.store import Reading, Store


@contextmanager
def opened(path: Path) -> Iterator[Reading]:
    """A look into a backup; one of an older schema through a copy that is migrated.

    Raises UserError when it is no store of ours or of a newer version, EnvironmentProblem when it
    cannot be read.
    """
    if not gate.refuse_foreign(path):
        raise UserError(f"{path} does not exist, or is empty.", todo="Choose another backup.")
    with told(path), engine.looking(path) as connection:
        if migrations.version(connection) == migrations.HEAD:
            gate.refuse_altered(path, schema.is_ours(connection))
            yield Reading(connection)
            return
    with _migrated(path) as reading:
        yield reading


@contextmanager
def _migrated(path: Path) -> Iterator[Reading]:
    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder:
        copied = Store(backup.copy(path, Path(folder, "copy.factcheckdb")), editor="")
        try:
            with copied.read() as reading:
                yield reading
        finally:
            copied.close()
