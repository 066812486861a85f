"""Sources, their captured texts and their original bytes."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.domain.sources import Source, SourceKind
from factcheck.store.repositories import contents, rows
from factcheck.store.repositories import editions as edition_rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import originals, sources, texts


def _source(row: Row[Any], editions: dict[int, Any]) -> Source:
    return Source(
        id=row.id,
        uid=row.uid,
        dossier=row.dossier,
        kind=SourceKind(row.kind),
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        address=row.address,
        published=rows.date_of(row.published, row.published_inferred_from),
        published_stated_by=row.published_stated_by,
        language=row.language,
        edition=editions.get(row.edition),
        note=row.note,
        file_name=row.file_name,
        media_type=row.media_type,
        original_sha256=row.original_sha256,
        text_sha256=row.text_sha256,
        characters=row.characters,
        retrieved_at=row.retrieved_at,
        pages=row.pages,
        archive_address=row.archive_address,
        replaces=row.replaces,
    )


def freeze(work: Work, *, original: bytes, text: str) -> tuple[str, str]:
    """Keep a document's bytes and text by their SHA-256, which are returned in that order."""
    return contents.keep(work, originals, original), contents.keep(work, texts, text)


def left_out(reading: Reading, source: Source) -> frozenset[str]:
    """Which of its "original" and its "text" a source came without, left out of a bundle."""
    awaited = {
        "original": contents.is_awaited(reading, originals, source.original_sha256),
        "text": contents.is_awaited(reading, texts, source.text_sha256),
    }
    return frozenset(name for name, is_so in awaited.items() if is_so)


def fill_in(work: Work, source: Source, *, original: bytes, text: str) -> None:
    """Keep what a source came without, where it has the hash of what was left out."""
    for table, digest, content in (
        (originals, source.original_sha256, original),
        (texts, source.text_sha256, text),
    ):
        if contents.digest_of(content) == digest:
            contents.keep_as(work, table, digest, content)


def add(work: Work, **values: object) -> int:
    """Insert a source whose content was frozen."""
    return rows.add(work, sources, values)


def change(work: Work, source: int, **values: object) -> None:
    """Set columns of a source: what is known about it, never its content."""
    rows.change(work, sources, source, values)


def remove(work: Work, source: int) -> None:
    """Delete a source that no passage is kept of."""
    rows.remove(work, sources, source)


def get(reading: Reading, source: int) -> Source:
    """A source by id. Raises UserError when there is none."""
    return _many(reading, [rows.one(reading, sources, source, what="source")])[0]


def many(reading: Reading, wanted: Iterable[int]) -> dict[int, Source]:
    """Sources by their ids."""
    return {source.id: source for source in _many(reading, rows.of(reading, sources, "id", wanted))}


def every(reading: Reading, dossier: int) -> list[Source]:
    """The sources of a dossier: by date, those without one last."""
    query = select(sources).where(sources.c.dossier == dossier)
    ordered = query.order_by(sources.c.published.is_(None), sources.c.published, sources.c.id)
    return _many(reading, list(reading.connection.execute(ordered)))


def _many(reading: Reading, found: list[Row[Any]]) -> list[Source]:
    editions = edition_rows.many(reading, (row.edition for row in found))
    return [_source(row, editions) for row in found]


def same_content(reading: Reading, dossier: int, original: bytes, text: str) -> Source | None:
    """The source of the dossier with the same bytes, or the same text where there is any."""
    same = sources.c.original_sha256 == contents.digest_of(original)
    if text.strip():
        same |= sources.c.text_sha256 == contents.digest_of(text)
    query = select(sources).where(sources.c.dossier == dossier, same).order_by(sources.c.id)
    row = reading.connection.execute(query).first()
    return _many(reading, [row])[0] if row else None


def versions(reading: Reading, source: int) -> list[Source]:
    """The versions before a source, the newest first."""
    found: dict[int, Source] = {}
    before = get(reading, source).replaces
    while before is not None and before not in found:
        found[before] = get(reading, before)
        before = found[before].replaces
    return list(found.values())


def newer(reading: Reading, source: int) -> Source | None:
    """The newest source that replaces this one, itself or through others."""
    found: Source | None = None
    at: int | None = source
    seen = {source}
    while at is not None:
        query = select(sources).where(sources.c.replaces == at).order_by(sources.c.id.desc())
        row = reading.connection.execute(query).first()
        at = row.id if row is not None and row.id not in seen else None
        if row is not None and at is not None:
            seen.add(at)
            found = _many(reading, [row])[0]
    return found


def openings(
    reading: Reading, dossier: int, *, least: int, most: int, letters: int
) -> Iterator[tuple[int, str]]:
    """The first `letters` of each text of the dossier whose length lies between two bounds."""
    opening = func.substr(texts.c.text, 1, letters)
    query = (
        select(sources.c.id, opening)
        .join(texts, texts.c.sha256 == sources.c.text_sha256)
        .where(sources.c.dossier == dossier, sources.c.characters.between(least, most))
        .order_by(sources.c.id)
    )
    for row in reading.connection.execution_options(yield_per=20).execute(query):
        yield row[0], row[1]


def texts_of_all(reading: Reading) -> Iterator[tuple[int, str]]:
    """Every source of the store by its id, with its captured text."""
    query = select(sources.c.id, texts.c.text).join(texts, texts.c.sha256 == sources.c.text_sha256)
    for row in reading.connection.execute(query):
        yield row.id, row.text


def text_of(reading: Reading, source: int) -> str:
    """The captured text of a source. Raises UserError when there is no such source."""
    row = rows.one(reading, sources, source, what="source")
    query = select(texts.c.text).where(texts.c.sha256 == row.text_sha256)
    return str(reading.connection.execute(query).scalar_one())


def original_of(reading: Reading, source: int) -> bytes:
    """The bytes a source was brought in as. Raises UserError when there is no such source."""
    row = rows.one(reading, sources, source, what="source")
    query = select(originals.c.bytes).where(originals.c.sha256 == row.original_sha256)
    return bytes(reading.connection.execute(query).scalar_one())
