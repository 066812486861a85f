"""What happened in the store since one last looked, for what is held beside it in memory."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from factcheck.domain.changes import Change
from factcheck.store.store import Reading
from factcheck.store.tables import changes, operations


@dataclass(frozen=True, slots=True)
class Moment:
    """An operation of the journal, by its number and by its name in the world."""

    operation: int
    uid: str


def latest(reading: Reading) -> Moment | None:
    """The last operation; None in a new store."""
    query = select(operations.c.id, operations.c.uid).order_by(operations.c.id.desc()).limit(1)
    row = reading.connection.execute(query).first()
    return Moment(row.id, row.uid) if row else None


def holds(reading: Reading, moment: Moment) -> bool:
    """Whether the journal goes on from a moment; not where another store was put in its place."""
    query = select(operations.c.uid).where(operations.c.id == moment.operation)
    return reading.connection.scalar(query) == moment.uid


def since(reading: Reading, moment: Moment, nouns: Collection[str]) -> list[Change]:
    """The changes of some tables' rows after a moment, in their order."""
    query = select(changes).where(changes.c.operation > moment.operation, changes.c.noun.in_(nouns))
    return [
        Change(
            row.noun,
            row.row,
            json.loads(row.before) if row.before else None,
            json.loads(row.after) if row.after else None,
        )
        for row in reading.connection.execute(query.order_by(changes.c.id))
    ]
