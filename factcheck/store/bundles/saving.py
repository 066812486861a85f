"""Saving a dossier as a bundle."""

import hashlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from factcheck import files
from factcheck.errors import EnvironmentProblem
from factcheck.store.bundles.archive import ROWS, Writer, making
from factcheck.store.bundles.belonging import Row, of_dossier
from factcheck.store.store import Reading
from factcheck.store.tables import originals, texts

Progress = Callable[[int, int], None]


def save(
    reading: Reading,
    dossier: int,
    target: Path,
    *,
    with_texts: bool,
    program: str,
    progress: Progress,
) -> dict[str, int]:
    """Write a dossier to a file, whole or not at all; how many rows of each noun it holds.

    Without texts, originals and captured texts are left out, but for published sheets, which are
    our own. Raises EnvironmentProblem when the file cannot be written.
    """
    rows = of_dossier(reading, dossier)
    counts = {noun: len(found) for noun, found in rows.items()}
    told = {
        "program": program,
        "dossier": {"uid": rows["dossiers"][0]["uid"], "name": rows["dossiers"][0]["name"]},
        "with_texts": with_texts,
        "counts": counts,
    }
    try:
        files.sweep(target.parent)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=files.DRAFT) as folder:
            draft = Path(folder) / "bundle"
            with making(draft) as writer:
                _write(writer, reading, rows, with_texts=with_texts, progress=progress)
                writer.finish(told)
            files.put_in_place(draft, target)
    except OSError as error:
        raise EnvironmentProblem(
            f"{target} cannot be written: {error.strerror or error}.",
            todo="Nothing there was changed; choose another place or make room.",
        ) from None
    return counts


def _write(
    writer: Writer,
    reading: Reading,
    rows: dict[str, list[Row]],
    *,
    with_texts: bool,
    progress: Progress,
) -> None:
    """Put in the rows, then the documents they name."""
    writer.put(ROWS, json.dumps(rows, ensure_ascii=False).encode())
    wanted = _members(rows, with_texts=with_texts)
    for done, name in enumerate(wanted):
        progress(done, len(wanted))
        data = _content(reading, name)
        if hashlib.sha256(data).hexdigest() == name.partition("/")[2]:
            writer.put(name, data)  # else it was left out of a bundle before


def _members(rows: dict[str, list[Row]], *, with_texts: bool) -> list[str]:
    named = {f"texts/{row['content_sha256']}" for row in rows["publications"]}
    if with_texts:
        named |= {f"texts/{row['text_sha256']}" for row in rows["sources"]}
        named |= {f"originals/{row['original_sha256']}" for row in rows["sources"]}
    return sorted(named)


def _content(reading: Reading, name: str) -> bytes:
    kind, _, digest = name.partition("/")
    if kind == "texts":
        found = reading.connection.execute(select(texts.c.text).where(texts.c.sha256 == digest))
        return str(found.scalar_one()).encode()
    found = reading.connection.execute(
        select(originals.c.bytes).where(originals.c.sha256 == digest)
    )
    return bytes(found.scalar_one())
