"""Names that a dossier's editor knows to be of one side."""

from sqlalchemy import delete, func, select

from factcheck.domain.speakers import KnownName, Side
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import known_names


def add(work: Work, *, dossier: int, name: str, side: Side) -> int:
    """Note a name, or its other side where it is noted already."""
    known = select(known_names.c.id).where(
        known_names.c.dossier == dossier, func.lower(known_names.c.name) == func.lower(name)
    )
    found = work.connection.scalar(known)
    if found is None:
        return rows.add(work, known_names, {"dossier": dossier, "name": name, "side": side})
    rows.change(work, known_names, found, {"name": name, "side": side})
    return int(found)


def remove(work: Work, dossier: int, name: str) -> bool:
    """Take a name away; whether there was one."""
    named = (known_names.c.dossier == dossier) & (known_names.c.name == name)
    return bool(work.connection.execute(delete(known_names).where(named)).rowcount)


def every(reading: Reading, dossier: int) -> list[KnownName]:
    """The names of a dossier, by name."""
    query = select(known_names).where(known_names.c.dossier == dossier)
    found = reading.connection.execute(query.order_by(known_names.c.name))
    return [KnownName(row.name, Side(row.side)) for row in found]
