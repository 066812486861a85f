"""Use cases of dossiers."""

from factcheck.domain import text
from factcheck.domain.changes import ChangeSet
from factcheck.domain.dossiers import Dossier, Tally
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Store, Work
from factcheck.store.journal import now
from factcheck.store.repositories import dossiers


def create(store: Store, *, name: str, country: str = "", note: str = "") -> ChangeSet:
    """Make a dossier. Raises UserError when there is one of that name."""
    name = wanted.name(name, what="name of the dossier")
    with store.operation(f"Make dossier “{text.shortened(name, 60)}”") as work:
        _refuse_taken(work, name)
        work.made = dossiers.add(
            work,
            name=name,
            country=wanted.line(country, what="country"),
            note=text.typed(note, what="note"),
            created_at=now(),
        )
    return work.changes


def edit(
    store: Store,
    *,
    dossier: int | str,
    name: str | None = None,
    country: str | None = None,
    note: str | None = None,
) -> ChangeSet:
    """Change what is said of a dossier; None leaves a part as it is."""
    with store.operation("Change dossier") as work:
        found = wanted.dossier(work, dossier)
        values: dict[str, object] = {}
        if name is not None:
            values["name"] = wanted.name(name, what="name of the dossier")
            _refuse_taken(work, str(values["name"]), by_other_than=found.id)
        if country is not None:
            values["country"] = wanted.line(country, what="country")
        if note is not None:
            values["note"] = text.typed(note, what="note")
        dossiers.change(work, found.id, **values)
    return work.changes


def delete(store: Store, *, dossier: int | str) -> ChangeSet:
    """Remove a dossier with all that it holds, its published sheets too; one undo brings it back.

    Raises UserError when there is none.
    """
    with store.read() as reading:
        found = wanted.dossier(reading, dossier)
    with store.operation(f"Delete dossier “{text.shortened(found.name, 60)}”") as work:
        dossiers.remove(work, dossiers.get(work, found.id).id)
    return work.changes


def _refuse_taken(work: Work, name: str, by_other_than: int | None = None) -> None:
    known = dossiers.named(work, name)
    if known is not None and known.id != by_other_than:
        raise UserError(f"There is a dossier “{known.name}” already.", todo="Choose another name.")


def every(store: Store) -> list[Dossier]:
    """All dossiers, the newest last."""
    with store.read() as reading:
        return dossiers.every(reading)


def find(store: Store, dossier: int | str) -> Dossier:
    """A dossier by name or id. Raises UserError when there is none."""
    with store.read() as reading:
        return wanted.dossier(reading, dossier)


def tally(store: Store, dossier: int) -> Tally:
    """How much a dossier holds."""
    with store.read() as reading:
        return dossiers.tally(reading, dossier)
