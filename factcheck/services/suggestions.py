"""Suggestions for a claim: findings to pair it with, ranked, with reasons."""

from factcheck.domain.suggestions import Suggestion
from factcheck.matching.reasons import shared_terms
from factcheck.store import Store, search
from factcheck.store.repositories import claims, findings, pairings

MOST = 20


def of_claim(store: Store, claim: int, limit: int = MOST) -> list[Suggestion]:
    """Findings of the claim's dossier that it is not paired with, best first."""
    with store.read() as reading:
        found = claims.get(reading, claim)
        paired = {pairing.finding for pairing in pairings.of_claims(reading, [claim])}
        ranked = search.ranked_findings(
            reading.connection, found.dossier, found.text, limit + len(paired)
        )
        ranked = [(finding, score) for finding, score in ranked if finding not in paired][:limit]
        values = findings.many(reading, (finding for finding, _ in ranked))
    shared = shared_terms(found.text, [values[finding].text for finding, _ in ranked])
    return [
        Suggestion(values[finding], score, (f"shared: {', '.join(words)}",) if words else ())
        for (finding, score), words in zip(ranked, shared, strict=True)
    ]
