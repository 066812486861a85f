"""A dossier: one subject under check, with everything that belongs to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dossier:
    """One subject under check. `country` is whose government makes the claims."""

    id: int
    uid: str
    name: str
    country: str
    note: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a dossier holds, for the rail and the status bar.

    `waiting` counts the statements that wait in the inbox.
    """

    sources: int = 0
    claims: int = 0
    findings: int = 0
    pairings: int = 0
    supported: int = 0
    disputed: int = 0
    unverified: int = 0
    waiting: int = 0
