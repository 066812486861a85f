"""Use cases of speakers."""

from factcheck.domain.changes import ChangeSet
from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Store
from factcheck.store.repositories import speakers


def add(store: Store, *, dossier: int | str, name: str, side: str = Side.GOVERNMENT) -> ChangeSet:
    """Make a speaker. Raises UserError when the dossier has one of that name or alias."""
    called = wanted.name(name, what="name of the speaker")
    with store.operation(f"Add speaker {called}") as work:
        found = wanted.dossier(work, dossier)
        if speakers.named(work, found.id, called):
            raise UserError(f"The dossier has a speaker {called} already.")
        side = wanted.choice(Side, side, what="side")
        work.made = speakers.add(work, dossier=found.id, name=called, side=side)
    return work.changes


def add_role(
    store: Store, *, speaker: int, title: str, body: str = "", at: str | None = None
) -> ChangeSet:
    """Note a role that a speaker held at a date."""
    title = wanted.name(title, what="role")
    with store.operation("Add a role to a speaker") as work:
        speakers.get(work, speaker)
        role = Role(title, wanted.line(body, what="body"), PartialDate.parse(at))
        work.made = speakers.add_role(work, speaker, role)
    return work.changes


def add_alias(store: Store, *, speaker: int, alias: str) -> ChangeSet:
    """Note another name of a speaker."""
    alias = wanted.name(alias, what="alias")
    with store.operation("Add an alias to a speaker") as work:
        found = speakers.get(work, speaker)
        known = speakers.named(work, found.dossier, alias)
        if known is not None:
            raise UserError(f"“{alias}” already names {known.name}.")
        work.made = speakers.add_alias(work, speaker, alias)
    return work.changes


def every(store: Store, dossier: int) -> list[Speaker]:
    """The speakers of a dossier, by name."""
    with store.read() as reading:
        return speakers.every(reading, dossier)
