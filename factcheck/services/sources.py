"""Use cases of sources: bringing documents in, correcting what is known of them, looking."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck import files, reading
from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import UserError
from factcheck.reading.captured import Captured
from factcheck.reading.limits import LARGEST_FILE
from factcheck.services import wanted
from factcheck.store import Store
from factcheck.store.journal import now
from factcheck.store.repositories import passages, sources


class Outcome(StrEnum):
    """What became of a document that was to be brought in."""

    IMPORTED = "imported"
    WARNED = "warned"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Imported:
    """A document brought in, or known already; `warnings` are whole sentences."""

    outcome: Outcome
    source: Source
    warnings: tuple[str, ...] = ()
    changes: ChangeSet | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its bytes, what was captured of them, and its name."""

    data: bytes
    captured: Captured
    name: str


@dataclass(frozen=True, slots=True)
class Details:
    """What an editor says of a document; an empty part is read from the document instead."""

    kind: str = ""
    title: str = ""
    publisher: str = ""
    date: str = ""
    inferred_from: str = ""
    report: str = ""
    edition: str = ""
    note: str = ""


def import_file(
    store: Store, *, dossier: int | str, path: Path, details: Details | None = None
) -> Imported:
    """Bring a file in. Raises UserError when it cannot be read as a document."""
    return import_document(store, dossier=dossier, document=read_file(path), details=details)


def read_file(path: Path) -> Document:
    """Read a file. Raises UserError when it cannot be read as a document."""
    data = files.read_bytes(path, largest=LARGEST_FILE)
    return Document(data, reading.read(data, name=path.name), path.name)


def import_pasted(
    store: Store, *, dossier: int | str, text: str, html: str = "", details: Details | None = None
) -> Imported:
    """Bring pasted words in; `html` is their marked-up form where the clipboard has one."""
    captured = reading.read_html(html) if html else reading.read_text(text)
    document = Document(texts.captured(html or text).encode(), captured, "")
    return import_document(store, dossier=dossier, document=document, details=details)


def import_document(
    store: Store, *, dossier: int | str, document: Document, details: Details | None = None
) -> Imported:
    """Bring in what was read. Raises UserError when the details cannot be taken."""
    data, captured, name = document.data, document.captured, document.name
    details = details or Details()
    title = wanted.line(details.title or _read(captured.title), what="title")
    label = f"Bring in “{texts.shortened(title or name or captured.text, 60)}”"
    with store.read() as looking:
        of = wanted.dossier(looking, dossier).id
        known = sources.same_content(looking, of, data, captured.text)
    if known is not None:
        return Imported(Outcome.DUPLICATE, known, captured.warnings)
    values = _described(captured, details) | {"title": title}
    with store.operation(label) as work:
        if details.edition or details.report:
            values["edition"] = wanted.edition(work, of, details.report, details.edition)
        original, text = sources.freeze(work, original=data, text=captured.text)
        work.made = sources.add(
            work,
            dossier=of,
            file_name=_read(name),
            original_sha256=original,
            text_sha256=text,
            characters=len(captured.text),
            retrieved_at=now(),
            **values,
        )
        source = sources.get(work, work.made)
    outcome = Outcome.WARNED if captured.warnings else Outcome.IMPORTED
    return Imported(outcome, source, captured.warnings, work.changes)


def _read(words: str) -> str:
    """Words of the document itself, on one line: shortened where an editor's would be refused."""
    return texts.shortened(texts.captured(words), wanted.LONGEST_NAME)


def _described(captured: Captured, details: Details) -> dict[str, object]:
    """The columns of a new source: what the editor says, else what the document says."""
    values: dict[str, object] = {
        "publisher": wanted.line(details.publisher or _read(captured.publisher), what="publisher"),
        "author": _read(captured.author),
        "address": captured.address,
        "language": captured.language,
        "media_type": captured.media_type,
        "note": texts.typed(details.note, what="note"),
    }
    if details.kind:
        values["kind"] = wanted.choice(SourceKind, details.kind, what="kind of source")
    else:
        values["kind"] = (
            SourceKind.REPORT if details.edition or details.report else SourceKind.ARTICLE
        )
    if details.date:
        values |= wanted.date_columns("published", details.date, details.inferred_from)
        values["published_stated_by"] = "the editor"
    elif captured.published:
        read = captured.published
        values |= wanted.date_columns("published", read.value, read.inferred_from)
        values["published_stated_by"] = captured.published_stated_by
    return values


def correct(
    store: Store,
    *,
    source: int,
    kind: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    author: str | None = None,
    address: str | None = None,
    date: str | None = None,
    inferred_from: str = "",
    language: str | None = None,
    report: str | None = None,
    edition: str | int | None = None,
    note: str | None = None,
) -> ChangeSet:
    """Change what is known of a source, never its content; None leaves a part as it is."""
    lines = {"title": title, "publisher": publisher, "author": author, "address": address,
             "language": language}  # fmt: skip
    with store.operation("Correct the details of a source") as work:
        found = sources.get(work, source)
        values: dict[str, object] = {
            name: wanted.line(value, what=name)
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


def text_of(store: Store, source: int) -> str:
    """The captured text of a source. Raises UserError when there is no such source."""
    with store.read() as looking:
        return sources.text_of(looking, source)


def original_of(store: Store, source: int) -> bytes:
    """The bytes a source was brought in as. Raises UserError when there is no such source."""
    with store.read() as looking:
        return sources.original_of(looking, source)
