"""A damaged file whose list of tables is gone, read with the list of a new store.

Stores made by one version of the schema have their tables at the same pages; what lies there and is
no row of ours is refused when the rows are looked at.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from factcheck.store.store import Store

_HEADER = 100  # bytes of the file's own header, on the first page
_SIZE_AT = slice(28, 32)  # of it: how many pages the file has
_WAL_VERSIONS_AT = slice(18, 20)  # of it: 1 for a file without a log, 2 for one with


def readable(damaged: Path, folder: Path) -> Path:
    """The file itself, or a copy of it in `folder` with a list of tables put in.

    What stands only in the log beside it is not in the copy. Raises OSError when none can be made.
    """
    if _has_tables(damaged):
        return damaged
    new = folder / "new.factcheckdb"
    Store(new, editor="").close()
    try:
        with closing(sqlite3.connect(new)) as connection:
            (size,) = connection.execute("PRAGMA page_size").fetchone()
            found = connection.execute("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
            pages = [row[0] for row in found]
    except sqlite3.Error:  # an SQLite that was built without this table
        return damaged
    copied, good = Path(shutil.copy(damaged, folder / "mended")), new.read_bytes()
    data = bytearray(copied.read_bytes())
    data += bytes(-len(data) % size)
    for page in pages:
        data[(page - 1) * size : page * size] = good[(page - 1) * size : page * size]
    data[_SIZE_AT] = (len(data) // size).to_bytes(4)
    data[_WAL_VERSIONS_AT] = b"\x01\x01"
    copied.write_bytes(data)
    return copied


def _has_tables(path: Path) -> bool:
    try:
        with closing(
            sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)
        ) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return bool(names.fetchall())
    except (sqlite3.Error, UnicodeDecodeError):  # the message quotes what is broken
        return False
