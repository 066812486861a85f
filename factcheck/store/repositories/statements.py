"""Statements that were found in sources, and what was decided of them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, Select, case, func, or_, select

from factcheck.domain.passages import Selector
from factcheck.domain.speakers import Side
from factcheck.domain.statements import (
    Attribution,
    Decision,
    Mode,
    Order,
    Progress,
    Proposal,
    ProposalFilter,
)
from factcheck.store import search
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import sources, statements


def add(work: Work, *, dossier: int, source: int, selector: Selector, **values: object) -> int:
    """Insert a statement."""
    return rows.add(
        work, statements, values | {"dossier": dossier, "source": source} | asdict(selector)
    )


def change(work: Work, statement: int, **values: object) -> None:
    """Set columns of a statement."""
    rows.change(work, statements, statement, values)


def remove(work: Work, statement: int) -> None:
    """Delete a statement."""
    rows.remove(work, statements, statement)


def get(reading: Reading, statement: int) -> Proposal:
    """A statement by id. Raises UserError when there is none."""
    return _whole(reading, [rows.one(reading, statements, statement, what="statement")])[0]


def page(reading: Reading, wanted: Sequence[int]) -> list[Proposal]:
    """Statements in the order asked for; ids that are gone are left out."""
    found = {one.id: one for one in _whole(reading, rows.of(reading, statements, "id", wanted))}
    return [found[statement] for statement in wanted if statement in found]


def of_source(reading: Reading, source: int) -> list[Proposal]:
    """Every statement of a source, repeated ones too, in the order of its text."""
    query = select(statements).where(statements.c.source == source)
    ordered = query.order_by(statements.c.start, statements.c.end, statements.c.id)
    return _whole(reading, reading.connection.execute(ordered))


def every(reading: Reading, dossier: int) -> list[Proposal]:
    """Every statement of a dossier, source by source in the order of their texts."""
    query = select(statements).where(statements.c.dossier == dossier)
    ordered = query.order_by(statements.c.source, statements.c.start, statements.c.id)
    return _whole(reading, reading.connection.execute(ordered))


def words(reading: Reading, dossier: int) -> list[tuple[int, str]]:
    """The source and the words of every statement of a dossier."""
    query = select(statements.c.source, statements.c.exact).order_by(statements.c.id)
    found = reading.connection.execute(query.where(statements.c.dossier == dossier))
    return [(row.source, row.exact) for row in found]


def waiting_within(reading: Reading, source: int, start: int, end: int) -> list[Proposal]:
    """The waiting statements of a source that share letters with text[start:end]."""
    query = select(statements).where(
        statements.c.source == source,
        statements.c.decision == Decision.WAITING,
        statements.c.start < end,
        statements.c.end > start,
    )
    return _whole(reading, reading.connection.execute(query.order_by(statements.c.start)))


def repeating(reading: Reading, statement: int) -> list[Proposal]:
    """The statements that say again what another said, in the order of the text."""
    found = rows.of(reading, statements, "repeats", [statement])
    return sorted(_whole(reading, found), key=lambda one: one.selector.start)


def by_speaker(reading: Reading, source: int, name: str) -> list[Proposal]:
    """The statements of a source that are by somebody, in the order of its text."""
    query = select(statements).where(
        statements.c.source == source, statements.c.speaker_name == name
    )
    return _whole(reading, reading.connection.execute(query.order_by(statements.c.start)))


def kept_as(reading: Reading, noun: str, owner: int) -> list[Proposal]:
    """The statements kept as a claim or a finding ("claim", "finding")."""
    return _whole(reading, rows.of(reading, statements, noun, [owner]))


def listed(reading: Reading, dossier: int, narrowed: ProposalFilter) -> list[tuple[int, int]]:
    """The statements that pass a filter as (id, source): source by source, each in its order.

    Sources come by their dates, those without one last; twins are left out.
    """
    query = (
        select(statements.c.id, statements.c.source)
        .join(sources, sources.c.id == statements.c.source)
        .where(statements.c.dossier == dossier, statements.c.repeats.is_(None))
        .order_by(sources.c.published.is_(None), sources.c.published, sources.c.id)
    )
    if narrowed.order is Order.CHECKABILITY:
        query = query.order_by(statements.c.checkability.desc(), statements.c.confidence.desc())
    query = query.order_by(statements.c.start, statements.c.end, statements.c.id)
    told = reading.connection.execute(_narrowed(query, narrowed))
    return [(row.id, row.source) for row in told]


def _narrowed(query: Select[Any], narrowed: ProposalFilter) -> Select[Any]:
    if narrowed.side:
        query = query.where(statements.c.side == narrowed.side)
    if narrowed.speaker:
        query = query.where(statements.c.speaker_name == narrowed.speaker)
    if narrowed.source:
        query = query.where(statements.c.source == narrowed.source)
    if narrowed.decision:
        query = query.where(statements.c.decision == narrowed.decision)
    for word in search.cleaned(narrowed.words).split()[: search.LONGEST_QUERY]:
        query = query.where(
            or_(
                *(
                    column.icontains(word, autoescape=True)
                    for column in (
                        statements.c.exact,
                        statements.c.speaker_name,
                        statements.c.speaker_role,
                        statements.c.speaker_body,
                    )
                )
            )
        )
    return query


def speakers_of(reading: Reading, dossier: int) -> list[str]:
    """The names of everybody the statements of a dossier are by, in the order of the alphabet."""
    query = select(statements.c.speaker_name).where(
        statements.c.dossier == dossier, statements.c.speaker_name != ""
    )
    ordered = query.distinct().order_by(func.lower(statements.c.speaker_name))
    return [str(name) for name in reading.connection.scalars(ordered)]


def progress(reading: Reading, dossier: int) -> list[Progress]:
    """How far each source with statements is decided, in the order of `listed`."""
    decided = func.sum(case((statements.c.decision == Decision.WAITING, 0), else_=1))
    query = (
        select(statements.c.source, func.count().label("found"), decided.label("decided"))
        .join(sources, sources.c.id == statements.c.source)
        .where(statements.c.dossier == dossier, statements.c.repeats.is_(None))
        .group_by(statements.c.source)
        .order_by(sources.c.published.is_(None), sources.c.published, sources.c.id)
    )
    told = reading.connection.execute(query)
    return [Progress(row.source, row.found, row.decided) for row in told]


def cues(reading: Reading, dossier: int) -> dict[tuple[str, int], str]:
    """The verb that introduced what was kept, by noun and id ("claim", 3); first of several."""
    query = select(statements.c.claim, statements.c.finding, statements.c.cue).where(
        statements.c.dossier == dossier,
        statements.c.cue != "",
        or_(statements.c.claim.is_not(None), statements.c.finding.is_not(None)),
    )
    found: dict[tuple[str, int], str] = {}
    for row in reading.connection.execute(query.order_by(statements.c.start.desc())):
        noun, owner = ("claim", row.claim) if row.claim is not None else ("finding", row.finding)
        found[noun, owner] = row.cue
    return found


def waiting(reading: Reading, dossier: int) -> int:
    """How many statements of a dossier wait for a decision; one said twice counts once."""
    query = select(func.count()).where(
        statements.c.dossier == dossier,
        statements.c.decision == Decision.WAITING,
        statements.c.repeats.is_(None),
    )
    return int(reading.connection.execute(query).scalar_one())


def _whole(reading: Reading, found: Iterable[Row[Any]]) -> list[Proposal]:
    found = list(found)
    repeated = _repeated(reading, [row.id for row in found])
    return [_proposal(row, repeated.get(row.id, 0)) for row in found]


def _repeated(reading: Reading, ids: list[int]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for batch in rows.batches(ids):
        query = select(statements.c.repeats, func.count()).where(statements.c.repeats.in_(batch))
        told = reading.connection.execute(query.group_by(statements.c.repeats))
        counts |= {row[0]: row[1] for row in told}
    return counts


def _proposal(row: Row[Any], repeated: int) -> Proposal:
    return Proposal(
        id=row.id,
        uid=row.uid,
        dossier=row.dossier,
        source=row.source,
        selector=Selector(row.exact, row.prefix, row.suffix, row.start, row.end),
        mode=Mode(row.mode),
        side=Side(row.side),
        speaker=Attribution(row.speaker_name, row.speaker_role, row.speaker_body),
        cue=row.cue,
        rule=row.rule,
        confidence=row.confidence,
        checkability=row.checkability,
        decision=Decision(row.decision),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        claim=row.claim,
        finding=row.finding,
        repeats=row.repeats,
        repeated=repeated,
    )
