"""Speakers with their aliases and roles."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import speaker_aliases, speaker_roles, speakers


def add(work: Work, **values: object) -> int:
    """Insert a speaker."""
    return rows.add(work, speakers, values)


def add_alias(work: Work, speaker: int, alias: str) -> int:
    """Give a speaker another name."""
    return rows.add(work, speaker_aliases, {"speaker": speaker, "alias": alias})


def add_role(work: Work, speaker: int, role: Role) -> int:
    """Give a speaker a role."""
    at = role.at.value if role.at else None
    return rows.add(
        work, speaker_roles, {"speaker": speaker, "title": role.title, "body": role.body, "at": at}
    )


def get(reading: Reading, speaker: int) -> Speaker:
    """A speaker by id. Raises UserError when there is none."""
    return _many(reading, [rows.one(reading, speakers, speaker, what="speaker")])[0]


def many(reading: Reading, wanted: Iterable[int | None]) -> dict[int, Speaker]:
    """Speakers by their ids; None among the ids is passed over."""
    ids = {speaker for speaker in wanted if speaker is not None}
    return {
        speaker.id: speaker for speaker in _many(reading, rows.of(reading, speakers, "id", ids))
    }


def every(reading: Reading, dossier: int) -> list[Speaker]:
    """The speakers of a dossier, by name."""
    query = select(speakers).where(speakers.c.dossier == dossier).order_by(speakers.c.name)
    return _many(reading, list(reading.connection.execute(query)))


def named(reading: Reading, dossier: int, name: str) -> Speaker | None:
    """The speaker of a dossier with that name or alias, whatever its capitals."""
    aliased = select(speaker_aliases.c.speaker).where(
        func.lower(speaker_aliases.c.alias) == func.lower(name)
    )
    query = select(speakers).where(
        speakers.c.dossier == dossier,
        (func.lower(speakers.c.name) == func.lower(name)) | speakers.c.id.in_(aliased),
    )
    row = reading.connection.execute(query.order_by(speakers.c.id)).first()
    return _many(reading, [row])[0] if row else None


def _many(reading: Reading, found: list[Row[Any]]) -> list[Speaker]:
    ids = [row.id for row in found]
    aliases = rows.grouped(reading, speaker_aliases, "speaker", ids)
    roles = rows.grouped(reading, speaker_roles, "speaker", ids)
    return [
        Speaker(
            row.id,
            row.uid,
            row.dossier,
            row.name,
            Side(row.side),
            tuple(a.alias for a in aliases.get(row.id, ())),
            _roles(roles.get(row.id, [])),
        )
        for row in found
    ]


def _roles(found: list[Row[Any]]) -> tuple[Role, ...]:
    ordered = sorted(found, key=lambda role: (role.at or "", role.id))
    return tuple(Role(role.title, role.body, rows.date_of(role.at)) for role in ordered)
