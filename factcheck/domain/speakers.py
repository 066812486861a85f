"""Speakers: people and bodies who say things, and the role they held at a date."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.dates import PartialDate


class Side(StrEnum):
    """Whose side of the check a speaker is on."""

    GOVERNMENT = "government"
    REPORT = "report"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True)
class Role:
    """A role somebody held: its title, the body it belongs to, and a date it was held at."""

    title: str
    body: str = ""
    at: PartialDate | None = None

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.body) if part)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body. `roles` are in order of their dates, undated ones first.

    `address` is a page that says who the speaker is.
    """

    id: int
    uid: str
    dossier: int
    name: str
    side: Side
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    is_body: bool = False
    address: str = ""

    def role_at(self, date: PartialDate | None) -> Role | None:
        """The role held at a date: the last one known by then, else the first known at all."""
        if not self.roles:
            return None
        if date is None:
            return self.roles[-1]
        known = [r for r in self.roles if r.at is None or r.at.value <= date.value]
        return known[-1] if known else self.roles[0]


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name or body that a dossier's editor knows to be of one side, beside the lexicon's."""

    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two speakers who may be one, with the reason in words; `score` is above 0, at most 1."""

    one: Speaker
    other: Speaker
    reason: str
    score: float
