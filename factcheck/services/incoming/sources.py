"""Use cases of sources: bringing documents in, correcting what is known of them, looking."""

import hashlib
from pathlib import Path

from factcheck import reading
from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.pages import Pages
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.incoming import capturing
from factcheck.services.incoming.bringing import Coming, Details, Imported, Outcome, bring_in
from factcheck.services.incoming.capturing import Document
from factcheck.store import Store
from factcheck.store.repositories import page_maps, passages, sources

__all__ = [
    "Details",
    "Imported",
    "Outcome",
    "correct",
    "delete",
    "every",
    "get",
    "import_file",
    "import_pasted",
    "is_as_brought_in",
    "kept_of_each",
    "lacks_text",
    "original_of",
    "pages_of",
    "text_of",
]


def import_file(
    store: Store, *, dossier: int | str, path: Path, details: Details | None = None
) -> Imported:
    """Bring in a file of the program's own, read here. Raises UserError when it cannot be read."""
    data = capturing.file_bytes(path)
    document = Document(data, reading.read(data, name=path.name), path.name)
    return bring_in(store, dossier=dossier, coming=Coming(document, details or Details()))


def import_pasted(
    store: Store, *, dossier: int | str, text: str, html: str = "", details: Details | None = None
) -> Imported:
    """Bring in words, read here; `html` is their marked-up form where there is one."""
    captured = reading.read_html(html) if html else reading.read_text(text)
    document = Document(texts.captured(html or text).encode(), captured)
    return bring_in(store, dossier=dossier, coming=Coming(document, details or Details()))


def correct(
    store: Store,
    *,
    source: int,
    kind: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    author: str | None = None,
    address: str | None = None,
    archive_address: str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    language: str | None = None,
    report: str | None = None,
    edition: str | int | None = None,
    note: str | None = None,
) -> ChangeSet:
    """Change what is known of a source, never its content; None leaves a part as it is."""
    lines = {"title": title, "publisher": publisher, "author": author, "address": address,
             "archive_address": archive_address, "language": language}  # fmt: skip
    with store.operation("Correct the details of a source") as work:
        found = sources.get(work, source)
        values: dict[str, object] = {
            name: wanted.line(value, what=name.replace("_", " "))
            for name, value in lines.items()
            if value is not None
        }
        if kind is not None:
            values["kind"] = wanted.choice(SourceKind, kind, what="kind of source")
        if date is not None:
            values |= wanted.date_columns("published", date, inferred_from)
            values["published_stated_by"] = "the editor" if date else ""
        if report is not None or edition is not None:
            values["edition"] = wanted.other_edition(
                work, found.dossier, found.edition, report, edition
            )
        if note is not None:
            values["note"] = texts.typed(note, what="note")
        sources.change(work, source, **values)
    return work.changes


def delete(store: Store, *, source: int) -> ChangeSet:
    """Take a source out of its dossier. Raises UserError when passages are kept of it."""
    with store.operation("Remove a source") as work:
        found = sources.get(work, source)
        kept = len(passages.of_source(work, source))
        if kept:
            name = texts.shortened(found.name, 60)
            raise UserError(
                f"“{name}” still has passages kept for claims or findings: {kept}.",
                todo="Delete those first.",
            )
        sources.remove(work, source)
    return work.changes


def get(store: Store, source: int) -> Source:
    """A source. Raises UserError when there is none."""
    with store.read() as looking:
        return sources.get(looking, source)


def every(store: Store, dossier: int) -> list[Source]:
    """The sources of a dossier: by date, those without one last."""
    with store.read() as looking:
        return sources.every(looking, dossier)


def kept_of_each(store: Store, dossier: int) -> dict[int, int]:
    """How many passages are kept of each source of a dossier; those with none are left out."""
    with store.read() as looking:
        return passages.counted(looking, dossier)


def text_of(store: Store, source: int) -> str:
    """The captured text of a source. Raises UserError when there is no such source."""
    with store.read() as looking:
        return sources.text_of(looking, source)


def lacks_text(store: Store, source: int) -> bool:
    """Whether a source came in a bundle that its text was left out of."""
    with store.read() as looking:
        return "text" in sources.left_out(looking, sources.get(looking, source))


def original_of(store: Store, source: int) -> bytes:
    """The bytes a source was brought in as. Raises UserError when there is no such source."""
    with store.read() as looking:
        return sources.original_of(looking, source)


def is_as_brought_in(store: Store, source: int) -> bool:
    """Whether the bytes kept of a source still have the hash they were kept under."""
    with store.read() as looking:
        kept = sources.original_of(looking, source)
        told = sources.get(looking, source).original_sha256
    return hashlib.sha256(kept).hexdigest() == told


def pages_of(store: Store, source: int) -> Pages:
    """Where the pages of a source begin; none for a kind without pages."""
    with store.read() as looking:
        return page_maps.of(looking, source)
