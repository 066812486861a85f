"""Suggestions: findings worth pairing with a claim, ranked, never deciding anything."""

from dataclasses import dataclass

from factcheck.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A finding for a claim with its score (above 0, larger is better) and reasons in words."""

    finding: Finding
    score: float
    reasons: tuple[str, ...]
