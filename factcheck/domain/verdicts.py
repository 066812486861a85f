"""Verdicts, the reasons for them, and the gate a claim passes to count as checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.pairings import Stance


class Verdict(StrEnum):
    """What the evidence says of a claim. Exactly these three."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"


class Status(StrEnum):
    """The state of the work on a claim, apart from its verdict."""

    OPEN = "open"
    CHECKED = "checked"
    REVIEWED = "reviewed"


class Reason(StrEnum):
    """Why a claim is unverified."""

    NOT_LOOKED_AT = "not_yet_looked_at"
    NO_EVIDENCE = "no_evidence_found"
    OPINION = "opinion_or_motive"
    PREDICTION = "prediction"
    CONFLICT = "evidence_conflicts"
    AMBIGUOUS = "ambiguous"
    OUTSIDE_PERIOD = "outside_the_reports_period"
    SECOND_HAND = "second_hand_only"


DEFINITIONS = {
    Verdict.SUPPORTED: "A finding of the report says what the claim says.",
    Verdict.DISPUTED: "Claim and finding conflict. That does not say which of them is right.",
    Verdict.UNVERIFIED: "The evidence at hand neither supports nor contradicts the claim; "
    "the reason is given.",
}

REASON_WORDS = {
    Reason.NOT_LOOKED_AT: "not yet looked at",
    Reason.NO_EVIDENCE: "no evidence found",
    Reason.OPINION: "opinion or motive",
    Reason.PREDICTION: "prediction",
    Reason.CONFLICT: "evidence conflicts",
    Reason.AMBIGUOUS: "ambiguous",
    Reason.OUTSIDE_PERIOD: "outside the report's period",
    Reason.SECOND_HAND: "second-hand only",
}


class Gap(StrEnum):
    """One thing a claim lacks before it may be called checked."""

    SUPPORTING_PAIRING = "supporting_pairing"
    CONTRADICTING_PAIRING = "contradicting_pairing"
    RATIONALE = "rationale"
    REASON = "reason"


GAP_WORDS = {
    Gap.SUPPORTING_PAIRING: "a pairing that supports",
    Gap.CONTRADICTING_PAIRING: "a pairing that contradicts",
    Gap.RATIONALE: "a rationale",
    Gap.REASON: "a reason code",
}


def person_key(name: str) -> str:
    """What tells people apart: their names, whatever the capitals and spaces."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person held of a claim when checking or reviewing it."""

    person: str
    status: Status
    verdict: Verdict
    reason: Reason | None
    rationale: str
    at: str


def gaps(
    verdict: Verdict, reason: Reason | None, rationale: str, stances: Iterable[Stance]
) -> tuple[Gap, ...]:
    """What a claim still lacks before its status may be `checked`, in the order to mend it."""
    held = set(stances)
    missing = []
    match verdict:
        case Verdict.SUPPORTED:
            if Stance.SUPPORTS not in held:
                missing.append(Gap.SUPPORTING_PAIRING)
        case Verdict.DISPUTED:
            if Stance.CONTRADICTS not in held:
                missing.append(Gap.CONTRADICTING_PAIRING)
        case Verdict.UNVERIFIED:
            if reason is None:
                missing.append(Gap.REASON)
    if verdict is not Verdict.UNVERIFIED and not rationale.strip():
        missing.append(Gap.RATIONALE)
    return tuple(missing)
