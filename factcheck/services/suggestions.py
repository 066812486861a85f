"""Suggestions for a claim: findings to pair it with, ranked, with reasons."""

from functools import lru_cache

from factcheck.domain.claims import Claim
from factcheck.domain.figures import Figure
from factcheck.domain.findings import Finding
from factcheck.domain.suggestions import Suggestion
from factcheck.matching import Item, Match, Matcher, widened
from factcheck.spotting.figures import figures
from factcheck.store import Reading, Store, search
from factcheck.store.repositories import claims, findings, pairings

MOST = 20
WHOLE = 200  # findings of a dossier that are all compared; of more, those the word search prefers


def of_claim(store: Store, claim: int, words: str = "", limit: int = MOST) -> list[Suggestion]:
    """Findings of the claim's dossier that it is not paired with, best first.

    With `words` it is those that hold the words, whatever they share with the claim.
    """
    with store.read() as reading:
        found = claims.get(reading, claim)
        paired = {pairing.finding for pairing in pairings.of_claims(reading, [claim])}
        held = findings.ids(reading, found.dossier, words)
        if not words.strip() and len(held) > WHOLE:
            held = _likely(reading, found, WHOLE + len(paired))
        wanted = [finding for finding in held if finding not in paired]
        if words.strip():
            wanted = wanted[:limit]
        values = findings.many(reading, wanted)
    ranking = Matcher(map(_of_finding, values.values())).rank(_of_claim(found), len(values))
    matches = {match.finding: match for match in ranking}
    order = wanted if words.strip() else [match.finding for match in ranking[:limit]]
    return [_suggestion(values[int(one)], matches.get(one)) for one in order]


def _likely(reading: Reading, claim: Claim, most: int) -> list[int]:
    words = widened(claim.text, search.LONGEST_QUERY)
    ranked = search.ranked_findings(reading.connection, claim.dossier, words, most)
    return [finding for finding, _ in ranked]


def _suggestion(finding: Finding, match: Match | None) -> Suggestion:
    """What was searched for and shares nothing with the claim is shown without reasons."""
    if match is None:
        return Suggestion(finding, 1.0, ())
    return Suggestion(finding, match.score, match.reasons)


def _of_claim(claim: Claim) -> Item:
    return Item(
        claim.id,
        claim.text,
        date=claim.said.value if claim.said else "",
        speaker=claim.speaker.name if claim.speaker else "",
        body=claim.role.body if claim.role else "",
        source=_source(claim),
        figures=_figures(claim.text),
    )


def _of_finding(finding: Finding) -> Item:
    edition = finding.edition
    return Item(
        finding.id,
        finding.text,
        source=_source(finding),
        title=finding.source_title,
        body=edition.issuing_body if edition else "",
        edition=edition.year if edition else "",
        period_start=edition.period_start if edition else "",
        period_end=edition.period_end if edition else "",
        figures=_figures(finding.text),
    )


def _source(passages_of: Claim | Finding) -> str:
    passages = passages_of.passages
    return str(passages[0].source) if passages else ""


@lru_cache(maxsize=4096)
def _figures(text: str) -> tuple[Figure, ...]:
    """The text's figures; moving from claim to claim asks for the same findings again."""
    return figures(text)
