"""Readings: what a claim is taken to mean, where it can mean more than one thing."""

from dataclasses import dataclass

from factcheck.domain.verdicts import Reason, Verdict


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One meaning of a claim, why it was picked, and the verdict on it.

    The verdict of the reading in use is the claim's own; the others keep theirs here until they are
    used again.
    """

    id: int
    claim: int
    text: str
    why: str
    in_use: bool
    verdict: Verdict
    reason: Reason | None
    rationale: str
