"""Speakers with their aliases and roles."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from factcheck.domain.speakers import Role, Side, Speaker
from factcheck.store.repositories import rows
from factcheck.store.store import Reading, Work
from factcheck.store.tables import (
    claims,
    distinct_speakers,
    speaker_aliases,
    speaker_roles,
    speakers,
)


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


def change(work: Work, speaker: int, **values: object) -> None:
    """Set columns of a speaker."""
    rows.change(work, speakers, speaker, values)


def remove(work: Work, speaker: int) -> None:
    """Delete a speaker whom no claim names, with aliases and roles."""
    rows.remove(work, speakers, speaker)


def remove_alias(work: Work, speaker: int, alias: str) -> bool:
    """Take an alias away; whether there was one."""
    named = (speaker_aliases.c.speaker == speaker) & (speaker_aliases.c.alias == alias)
    return bool(work.connection.execute(delete(speaker_aliases).where(named)).rowcount)


def remove_role(work: Work, speaker: int, role: Role) -> bool:
    """Take a role away; whether there was one."""
    held = speaker_roles.c
    said = (held.speaker == speaker) & (held.title == role.title) & (held.body == role.body)
    at = held.at.is_(None) if role.at is None else held.at == role.at.value
    return bool(work.connection.execute(delete(speaker_roles).where(said, at)).rowcount)


def hand_over(work: Work, speaker: int, to: int) -> None:
    """Give another speaker all claims, aliases and roles of this one."""
    for owned in (claims, speaker_aliases, speaker_roles):
        work.connection.execute(update(owned).where(owned.c.speaker == speaker).values(speaker=to))


def keep_apart(work: Work, one: int, other: int) -> int:
    """Note that two speakers are two; the id of the note, which may have been there."""
    pair = {"one": min(one, other), "other": max(one, other)}
    known = select(distinct_speakers.c.id).filter_by(**pair)
    found = work.connection.scalar(known)
    return int(found) if found is not None else rows.add(work, distinct_speakers, pair)


def kept_apart(reading: Reading, dossier: int) -> set[tuple[int, int]]:
    """The pairs of a dossier's speakers that are known to be two, each with the lower id first."""
    query = select(distinct_speakers.c.one, distinct_speakers.c.other).join(
        speakers, speakers.c.id == distinct_speakers.c.one
    )
    found = reading.connection.execute(query.where(speakers.c.dossier == dossier))
    return {(row.one, row.other) for row in found}


def claims_counted(reading: Reading, dossier: int) -> dict[int, int]:
    """How many claims each speaker of a dossier made; those without any are left out."""
    counted = (
        select(claims.c.speaker, func.count())
        .where(claims.c.dossier == dossier, claims.c.speaker.is_not(None))
        .group_by(claims.c.speaker)
    )
    return {row[0]: row[1] for row in reading.connection.execute(counted)}


def get(reading: Reading, speaker: int) -> Speaker:
    """A speaker by id. Raises UserError when there is none."""
    return _many(reading, [rows.one(reading, speakers, speaker, what="speaker")])[0]


def dossier_of(reading: Reading, speaker: int) -> int:
    """The dossier that a speaker belongs to. Raises UserError when there is no such speaker."""
    return int(rows.one(reading, speakers, speaker, what="speaker").dossier)


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
            bool(row.is_body),
            row.address,
        )
        for row in found
    ]


def _roles(found: list[Row[Any]]) -> tuple[Role, ...]:
    ordered = sorted(found, key=lambda role: (role.at or "", role.id))
    return tuple(Role(role.title, role.body, rows.date_of(role.at)) for role in ordered)
