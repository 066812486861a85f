"""Documents by their SHA-256: bytes and texts, each kept once and never changed.

One that a bundle came without is empty, under the hash of what it was; it is filled in when the
document itself comes.
"""

import hashlib

from sqlalchemy import Table, func, insert, select, update

from factcheck.store.store import Reading, Work
from factcheck.store.tables import originals, texts

_COLUMN = {originals.name: "bytes", texts.name: "text"}


def keep(work: Work, table: Table, content: bytes | str) -> str:
    """Keep a document in `originals` or `texts`; its SHA-256 in hex."""
    digest = digest_of(content)
    keep_as(work, table, digest, content)
    return digest


def digest_of(content: bytes | str) -> str:
    """The SHA-256 of a document's bytes or text, in hex."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()


def keep_as(work: Work, table: Table, digest: str, content: bytes | str) -> None:
    """Keep a document under its known hash; empty content keeps the place for it."""
    column = _COLUMN[table.name]
    known = select(table.c[column]).where(table.c.sha256 == digest)
    found = work.connection.execute(known).first()
    if found is None:
        work.connection.execute(insert(table).values({"sha256": digest, column: content}))
    elif content and not found[0]:
        filled = update(table).where(table.c.sha256 == digest).values({column: content})
        work.connection.execute(filled)


def is_left_out(digest: str, content: bytes) -> bool:
    """Whether a document is not here, only its hash is."""
    return not content and digest != digest_of(b"")


def is_awaited(reading: Reading, table: Table, digest: str) -> bool:
    """Whether a document of `originals` or `texts` was left out, asked without reading it."""
    length = select(func.length(table.c[_COLUMN[table.name]])).where(table.c.sha256 == digest)
    return not reading.connection.execute(length).scalar() and digest != digest_of(b"")
