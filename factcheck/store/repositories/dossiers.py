"""Dossiers and what they hold."""

from typing import Any

from sqlalchemy import Row, delete, func, select, update

from factcheck.domain.dossiers import Dossier, Tally
from factcheck.store.repositories import rows
from factcheck.store.repositories.statements import waiting
from factcheck.store.store import Reading, Work
from factcheck.store.tables import (
    claims,
    dossiers,
    editions,
    findings,
    pairings,
    publications,
    sources,
    speakers,
    statements,
)


def _dossier(row: Row[Any]) -> Dossier:
    return Dossier(row.id, row.uid, row.name, row.country, row.note, row.created_at)


def add(work: Work, **values: object) -> int:
    """Insert a dossier."""
    return rows.add(work, dossiers, values)


def change(work: Work, dossier: int, **values: object) -> None:
    """Set columns of a dossier."""
    rows.change(work, dossiers, dossier, values)


def remove(work: Work, dossier: int) -> None:
    """Delete a dossier with all that it holds, what refers to others first."""
    for table in (publications, claims, findings, statements, sources, editions, speakers):
        work.connection.execute(delete(table).where(table.c.dossier == dossier))
    rows.remove(work, dossiers, dossier)


def get(reading: Reading, dossier: int) -> Dossier:
    """A dossier by id. Raises UserError when there is none."""
    return _dossier(rows.one(reading, dossiers, dossier, what="dossier"))


def named(reading: Reading, name: str) -> Dossier | None:
    """The dossier of that name, whatever its capitals."""
    query = select(dossiers).where(func.lower(dossiers.c.name) == func.lower(name))
    row = reading.connection.execute(query.order_by(dossiers.c.name != name)).first()
    return _dossier(row) if row else None


def every(reading: Reading) -> list[Dossier]:
    """All dossiers, the newest last."""
    return [
        _dossier(row)
        for row in reading.connection.execute(select(dossiers).order_by(dossiers.c.id))
    ]


def next_number(work: Work, dossier: int, noun: str) -> int:
    """The next number for a claim or finding of the dossier; a number is never given twice."""
    counter = dossiers.c[f"{noun}_numbered"]
    statement = update(dossiers).where(dossiers.c.id == dossier).values({counter: counter + 1})
    return int(work.connection.execute(statement.returning(counter)).scalar_one())


def tally(reading: Reading, dossier: int) -> Tally:
    """How many of each noun, and of each verdict, a dossier holds."""
    run = reading.connection.execute

    def count(table: Any) -> int:
        return int(
            run(
                select(func.count()).select_from(table).where(table.c.dossier == dossier)
            ).scalar_one()
        )

    marked = (
        select(claims.c.verdict, func.count())
        .where(claims.c.dossier == dossier)
        .group_by(claims.c.verdict)
    )
    by_verdict: dict[str, int] = {row[0]: row[1] for row in run(marked)}
    paired = (
        select(func.count()).select_from(pairings.join(claims)).where(claims.c.dossier == dossier)
    )
    return Tally(
        sources=count(sources),
        claims=sum(by_verdict.values()),
        findings=count(findings),
        pairings=int(run(paired).scalar_one()),
        **by_verdict,
        waiting=waiting(reading, dossier),
    )
