"""The organisation behind the sheets: one row at most."""

from sqlalchemy import select

from factcheck.domain.publishing import NO_ORGANISATION, Organisation
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import organisations


def describe(work: Work, **values: object) -> int:
    """Set columns of the one row, which is made where it is missing; its id."""
    found = work.connection.scalar(select(organisations.c.id).order_by(organisations.c.id))
    if found is None:
        return rows.add(work, organisations, values)
    rows.change(work, organisations, found, values)
    return int(found)


def get(reading: Reading) -> Organisation:
    """What is known of the organisation; all of it empty where nothing is."""
    row = reading.connection.execute(select(organisations).order_by(organisations.c.id)).first()
    if row is None:
        return NO_ORGANISATION
    return Organisation(*(getattr(row, name) for name in Organisation.__slots__))
