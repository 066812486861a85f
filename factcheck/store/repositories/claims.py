"""Claims: whole, as rows of a list, and by filter."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, or_, select, text

from factcheck.domain.claims import Claim, ClaimFilter, ClaimRow, Wording
from factcheck.domain.verdicts import Opinion, Reason, Status, Verdict
from factcheck.store import search
from factcheck.store.repositories import passages as passage_rows
from factcheck.store.repositories import publications as publication_rows
from factcheck.store.repositories import readings as reading_rows
from factcheck.store.repositories import replies as reply_rows
from factcheck.store.repositories import rows
from factcheck.store.repositories import speakers as speaker_rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import claims, opinions, pairings, passages, sources, speakers


def add(work: Work, **values: object) -> int:
    """Insert a claim."""
    return rows.add(work, claims, values)


def change(work: Work, claim: int, **values: object) -> None:
    """Set columns of a claim."""
    rows.change(work, claims, claim, values)


def remove(work: Work, claim: int) -> None:
    """Delete a claim with its passages, pairings and opinions."""
    rows.remove(work, claims, claim)


def add_opinion(work: Work, claim: int, opinion: Opinion) -> int:
    """Record what somebody held of a claim."""
    values = {name: getattr(opinion, name) for name in Opinion.__slots__}
    return rows.add(work, opinions, values | {"claim": claim})


def get(reading: Reading, claim: int) -> Claim:
    """A claim by id. Raises UserError when there is none."""
    return _whole(reading, [rows.one(reading, claims, claim, what="claim")])[0]


def many(reading: Reading, wanted: Sequence[int]) -> list[Claim]:
    """Claims by their ids, in the order asked for. Raises UserError when one is missing."""
    found = {claim.id: claim for claim in _whole(reading, rows.of(reading, claims, "id", wanted))}
    for claim in wanted:
        if claim not in found:
            raise rows.missing("claim", claim)
    return [found[claim] for claim in wanted]


def ids(reading: Reading, dossier: int, narrowed: ClaimFilter | None = None) -> list[int]:
    """The ids of a dossier's claims that pass the filter, in the order of their numbers."""
    query = select(claims.c.id).where(claims.c.dossier == dossier).order_by(claims.c.number)
    return rows.ids(reading, _narrowed(query, dossier, narrowed or ClaimFilter()))


def page(reading: Reading, wanted: Sequence[int]) -> list[ClaimRow]:
    """Claims as rows of a list, in the order asked for; ids that are gone are left out."""
    paired = select(func.count()).where(pairings.c.claim == claims.c.id).scalar_subquery()
    query = select(claims, speakers.c.name.label("speaker_name"), paired.label("paired")).outerjoin(
        speakers, speakers.c.id == claims.c.speaker
    )
    found: dict[int, ClaimRow] = {}
    for batch in rows.batches(wanted):
        told = reading.connection.execute(query.where(claims.c.id.in_(batch)))
        found |= {row.id: _row(row) for row in told}
    return [found[claim] for claim in wanted if claim in found]


def _narrowed(query: Select[Any], dossier: int, narrowed: ClaimFilter) -> Select[Any]:
    if narrowed.verdict:
        query = query.where(claims.c.verdict == narrowed.verdict)
    if narrowed.status:
        query = query.where(claims.c.status == narrowed.status)
    if narrowed.speaker:
        query = query.where(claims.c.speaker == narrowed.speaker)
    if narrowed.source:
        kept = select(passages.c.claim).where(passages.c.source == narrowed.source)
        query = query.where(claims.c.id.in_(kept))
    words = search.cleaned(narrowed.words)
    if words:
        query = query.where(_has_words(dossier, words))
    return query


def _has_words(dossier: int, words: str) -> ColumnElement[bool]:
    """The words stand in the claim, in its speaker's name or in the title of one of its sources."""
    in_text, parameters = search.condition("claims", words)
    named = speakers.c.name.icontains(words, autoescape=True)
    by_name = select(speakers.c.id).where(speakers.c.dossier == dossier, named)
    titled = (
        select(passages.c.claim)
        .join(sources, sources.c.id == passages.c.source)
        .where(
            sources.c.dossier == dossier,
            passages.c.claim.is_not(None),
            sources.c.title.icontains(words, autoescape=True),
        )
    )
    return or_(
        text(in_text).bindparams(**parameters),
        claims.c.speaker.in_(by_name),
        claims.c.id.in_(titled),
    )


def _row(row: Row[Any]) -> ClaimRow:
    return ClaimRow(
        id=row.id,
        number=row.number,
        text=row.text,
        speaker=row.speaker_name or "",
        said=rows.date_of(row.said, row.said_inferred_from),
        verdict=Verdict(row.verdict),
        status=Status(row.status),
        pairings=row.paired,
    )


def _whole(reading: Reading, found: Iterable[Row[Any]]) -> list[Claim]:
    found = list(found)
    ids = [row.id for row in found]
    kept = passage_rows.of_owner(reading, "claim", ids)
    held = rows.grouped(reading, opinions, "claim", ids)
    read = reading_rows.of_claims(reading, ids)
    replies = reply_rows.of_claims(reading, ids)
    corrections = publication_rows.corrections_of(reading, ids)
    who = speaker_rows.many(reading, (row.speaker for row in found))
    return [
        Claim(
            id=row.id,
            uid=row.uid,
            dossier=row.dossier,
            number=row.number,
            text=row.text,
            speaker=who.get(row.speaker),
            said=rows.date_of(row.said, row.said_inferred_from),
            occasion=row.occasion,
            verdict=Verdict(row.verdict),
            reason=Reason(row.reason) if row.reason else None,
            rationale=row.rationale,
            status=Status(row.status),
            created_at=row.created_at,
            decided_by=row.decided_by,
            decided_at=row.decided_at,
            passages=kept.get(row.id, ()),
            opinions=tuple(map(_opinion, held.get(row.id, ()))),
            short=row.short,
            wording=Wording(row.wording) if row.wording else None,
            language=row.language,
            unknown=row.unknown,
            would_settle=row.would_settle,
            looked_in=row.looked_in,
            public_address=row.public_address,
            readings=read.get(row.id, ()),
            replies=replies.get(row.id, ()),
            corrections=corrections.get(row.id, ()),
        )
        for row in found
    ]


def _opinion(row: Row[Any]) -> Opinion:
    reason = Reason(row.reason) if row.reason else None
    return Opinion(
        row.person, Status(row.status), Verdict(row.verdict), reason, row.rationale, row.at
    )
