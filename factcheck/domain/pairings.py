"""Pairings: a claim and a finding that an editor linked, with a stance."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """What the finding does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A claim and a finding linked: by whom, when (ISO, UTC), and why.

    It bears on one `reading` of the claim, or on the claim however it is read (None).
    """

    id: int
    uid: str
    claim: int
    finding: int
    stance: Stance
    note: str
    made_by: str
    made_at: str
    reading: int | None = None
