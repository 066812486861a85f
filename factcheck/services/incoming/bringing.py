"""Bringing read documents in: from what was read and what an editor says, to sources kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.pages import Pages
from factcheck.domain.sources import Source, SourceKind
from factcheck.errors import UserError
from factcheck.reading.captured import Captured, EditionRead
from factcheck.services import wanted
from factcheck.services.inbox import statements
from factcheck.services.inbox.found import put
from factcheck.services.incoming import versions
from factcheck.services.incoming.capturing import Document
from factcheck.spotting import Spotted
from factcheck.store import Reading, Store, Work
from factcheck.store.repositories import editions, page_maps, sources

_LONGEST_SPOTTED = 1_000_000  # code points in which statements are looked for unasked


class Outcome(StrEnum):
    """What became of a document that was to be brought in."""

    IMPORTED = "imported"
    WARNED = "warned"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Imported:
    """A document brought in, or known already; `warnings` are whole sentences.

    `carried` counts the passages that moved to it from the version before it.
    """

    outcome: Outcome
    source: Source
    warnings: tuple[str, ...] = ()
    changes: ChangeSet | None = None
    carried: int = 0


@dataclass(frozen=True, slots=True)
class Details:
    """What an editor says of a document; an empty part is read from the document instead.

    When they are `complete`, an empty part stays empty: the editor saw what was read, and took it
    out.
    """

    kind: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    inferred_from: str = ""
    language: str = ""
    report: str = ""
    edition: str = ""
    note: str = ""
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """A document that was read, with the editor's say on it.

    `put_back` are indexes into what was cut. `replaces` is the source this is a new version of.
    What is here already comes in again only `anyway`. `found` are the statements of the text as it
    was captured, where somebody has looked for them already.
    """

    document: Document
    details: Details = field(default_factory=Details)
    put_back: tuple[int, ...] = ()
    replaces: int | None = None
    anyway: bool = False
    found: Spotted | None = None

    @property
    def captured(self) -> Captured:
        """What was captured, with what is put back."""
        captured = self.document.captured
        return captured.with_back(self.put_back) if self.put_back else captured


def read_details(document: Document) -> Details:
    """What a document says of itself, on lines that a field can hold."""
    captured = document.captured
    published, edition = captured.published, captured.edition
    return Details(
        kind=captured.kind or (SourceKind.REPORT if edition else SourceKind.ARTICLE),
        title=_line(captured.title),
        publisher=_line(captured.publisher),
        author=_line(captured.author),
        date=published.value if published else "",
        inferred_from=published.inferred_from if published else "",
        language=captured.language,
        report=_line(edition.report) if edition else "",
        edition=_line(edition.year) if edition else "",
        complete=True,
    )


def bring_in(store: Store, *, dossier: int | str, coming: Coming) -> Imported:
    """Bring one document in. Raises UserError when the details cannot be taken."""
    return bring_all_in(store, dossier=dossier, coming=[coming])[0]


def bring_all_in(store: Store, *, dossier: int | str, coming: Sequence[Coming]) -> list[Imported]:
    """Bring documents in as one operation: all of them, or none where one is refused.

    Those that are here already are told as duplicates. Raises UserError when details cannot be
    taken.
    """
    with store.read() as looking:
        of = wanted.dossier(looking, dossier).id
        known = [_here_already(looking, of, each) for each in coming]
        wanting = any(here and sources.left_out(looking, here) for here in known)
    if all(known) and not wanting:
        return [_duplicate(each, here) for each, here in zip(coming, known, strict=True) if here]
    found = [
        statements.NOTHING if here else _found(store, of, each)
        for each, here in zip(coming, known, strict=True)
    ]
    with store.operation(_label(coming)) as work:
        told = [_brought(work, of, *each) for each in zip(coming, found, strict=True)]
        made = [each.source.id for each in told if each.outcome is not Outcome.DUPLICATE]
        work.made = made[0] if made else None
    return [
        each if each.outcome is Outcome.DUPLICATE else replace(each, changes=work.changes)
        for each in told
    ]


def _label(coming: Sequence[Coming]) -> str:
    if len(coming) > 1:
        return f"Bring in {len(coming)} documents"
    document = coming[0].document
    title = coming[0].details.title or _line(document.captured.title)
    name = title or document.name or document.captured.text
    return f"Bring in “{texts.shortened(name, 60)}”"


def _here_already(reading: Reading, dossier: int, coming: Coming) -> Source | None:
    if coming.anyway or coming.replaces is not None:
        return None
    document = coming.document
    return sources.same_content(reading, dossier, document.data, coming.captured.text)


def _duplicate(coming: Coming, here: Source) -> Imported:
    return Imported(Outcome.DUPLICATE, here, coming.document.captured.warnings)


def _filled(work: Work, coming: Coming, here: Source) -> Imported | None:
    """A source that a bundle came without, with what it lacked; None where it lacks the same."""
    lacked = sources.left_out(work, here)
    sources.fill_in(work, here, original=coming.document.data, text=coming.captured.text)
    lacks = sources.left_out(work, here)
    if lacks == lacked:
        return None
    filled = " and ".join(sorted(lacked - lacks))
    told = f"It was here without its {filled}, left out of a bundle; that is filled in now."
    if lacks:
        told += f" Its {' and '.join(sorted(lacks))} is still wanting: that was another."
    return Imported(Outcome.WARNED, here, (told, *coming.document.captured.warnings))


def _found(store: Store, dossier: int, coming: Coming) -> Spotted:
    """The statements that go into the inbox with the source: none of a report."""
    said = _said(coming)
    if said.kind == SourceKind.REPORT:
        return statements.NOTHING
    if coming.found is not None and not coming.put_back:
        return coming.found
    return spotted_in(store, dossier, coming.captured.text, said)


def spotted_in(store: Store, dossier: int, text: str, details: Details) -> Spotted:
    """The statements of a text that comes in.

    None of one as long as a book, as of a report: it would take a while and flood the inbox.
    """
    if len(text) > _LONGEST_SPOTTED:
        return statements.NOTHING
    return statements.found_for(
        store, dossier=dossier, kind=details.kind, text=text, title=details.title
    )


def _brought(work: Work, dossier: int, coming: Coming, found: Spotted) -> Imported:
    here = _here_already(work, dossier, coming)  # twice in one lot, or by somebody else
    if here is not None:
        return _filled(work, coming, here) or _duplicate(coming, here)
    captured = coming.captured
    columns = _described(work, dossier, coming)
    original, text = sources.freeze(work, original=coming.document.data, text=captured.text)
    source = sources.add(
        work,
        dossier=dossier,
        original_sha256=original,
        text_sha256=text,
        characters=len(captured.text),
        pages=len(captured.pages),
        replaces=_replaced(work, dossier, coming),
        **columns,
    )
    page_maps.add(work, source, Pages(captured.pages, captured.page_labels))
    carried = versions.carry(work, source) if coming.replaces is not None else 0
    put(work, source, dossier, found)
    outcome = Outcome.WARNED if captured.warnings else Outcome.IMPORTED
    return Imported(outcome, sources.get(work, source), captured.warnings, carried=carried)


def _replaced(work: Work, dossier: int, coming: Coming) -> int | None:
    """The version before it. Raises UserError when that is not of the dossier."""
    if coming.replaces is not None and sources.get(work, coming.replaces).dossier != dossier:
        raise UserError("The version before it is of another dossier.", todo="Choose another one.")
    return coming.replaces


def _described(work: Work, dossier: int, coming: Coming) -> dict[str, object]:
    """The columns of a new source: what the editor says, else what the document says."""
    document, captured = coming.document, coming.document.captured
    said = _said(coming)
    kind = wanted.choice(SourceKind, said.kind, what="kind of source")
    date = wanted.date_columns("published", said.date, said.inferred_from)
    return {
        "kind": kind,
        "title": wanted.line(said.title, what="title"),
        "publisher": wanted.line(said.publisher, what="publisher"),
        "author": wanted.line(said.author, what="author"),
        "address": document.address or captured.address,
        "language": wanted.line(said.language, what="language"),
        "media_type": captured.media_type,
        "note": texts.typed(said.note, what="note"),
        "file_name": _line(document.name),
        "retrieved_at": document.retrieved_at,
        "edition": _edition(work, dossier, said, captured.edition),
        "published_stated_by": _stated_by(said, captured),
        **date,
    }


def _said(coming: Coming) -> Details:
    """What is to be kept of a document: the editor's words, and where they are none, its own."""
    details, read = coming.details, read_details(coming.document)
    if details.complete:
        return details
    given = {
        each.name: value
        for each in fields(Details)
        if (value := getattr(details, each.name)) and each.name != "complete"
    }
    if details.date:
        given["inferred_from"] = details.inferred_from
    if not (details.report or details.edition):
        # A year without its report, or the other way round, is how an editor files it.
        given |= (
            {"report": "", "edition": ""} if details.kind not in ("", SourceKind.REPORT) else {}
        )
    elif not details.report:
        given["report"] = read.report if read.edition == details.edition else ""
    elif not details.edition:
        given["edition"] = read.edition if read.report == details.report else ""
    if not details.kind and (details.report or details.edition):
        given["kind"] = SourceKind.REPORT
    return replace(read, **given)


def _edition(work: Work, dossier: int, said: Details, read: EditionRead | None) -> int | None:
    """The edition it is of; one that is new takes over what the document says of it."""
    report, year = (
        wanted.line(said.report, what="report"),
        wanted.line(said.edition, what="edition"),
    )
    if not report and not year:
        return None
    known = editions.named(work, dossier, report, year)
    if known is not None:
        return known.id
    more: dict[str, object] = {}
    if read is not None and read.year == year:
        more = {
            "issuing_body": _line(read.issuing_body),
            "period_start": read.period_start,
            "period_end": read.period_end,
        }
    return editions.add(work, dossier=dossier, report=report, year=year, **more)


def _stated_by(said: Details, captured: Captured) -> str:
    """What the date was taken from: "the editor" where it is not the document's own."""
    if not said.date:
        return ""
    read = captured.published
    own = read is not None and (read.value, read.inferred_from) == (said.date, said.inferred_from)
    return captured.published_stated_by if own else "the editor"


def _line(words: str) -> str:
    """Words of the document itself, on one line: shortened where an editor's would be refused."""
    return texts.shortened(texts.unturned(texts.captured(words)), wanted.LONGEST_NAME)
