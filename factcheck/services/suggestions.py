"""Suggestions for a claim: findings to pair it with, ranked, with reasons."""

from factcheck.domain.suggestions import Suggestion
from factcheck.matching.reasons import shared_terms
from factcheck.store import Store, search
from factcheck.store.repositories import claims, findings, pairings

MOST = 20


def of_claim(store: Store, claim: int, words: str = "", limit: int = MOST) -> list[Suggestion]:
    """Findings of the claim's dossier that it is not paired with, best first.

    With `words` it is those that hold the words, whatever they share with the claim.
    """
    with store.read() as reading:
        found = claims.get(reading, claim)
        paired = {pairing.finding for pairing in pairings.of_claims(reading, [claim])}
        if words.strip():
            ranked = [(finding, 1.0) for finding in findings.ids(reading, found.dossier, words)]
        else:
            most = limit + len(paired)
            ranked = search.ranked_findings(reading.connection, found.dossier, found.text, most)
        ranked = [(finding, score) for finding, score in ranked if finding not in paired][:limit]
        values = findings.many(reading, (finding for finding, _ in ranked))
    shared = shared_terms(found.text, [values[finding].text for finding, _ in ranked])
    return [
        Suggestion(values[finding], score, (f"shared: {', '.join(terms)}",) if terms else ())
        for (finding, score), terms in zip(ranked, shared, strict=True)
    ]
