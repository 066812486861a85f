"""What the desk shows of one claim, in one consistent look."""

from dataclasses import dataclass

from factcheck.domain.claims import Claim
from factcheck.domain.findings import Finding
from factcheck.domain.pairings import Pairing
from factcheck.domain.sources import Source
from factcheck.domain.verdicts import Gap
from factcheck.store import Store
from factcheck.store.repositories import claims, findings, pairings, sources


@dataclass(frozen=True, slots=True)
class Paired:
    """A pairing with its finding."""

    pairing: Pairing
    finding: Finding


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim, its pairings, what it still lacks, and the sources of its passages by id."""

    claim: Claim
    paired: tuple[Paired, ...]
    missing: tuple[Gap, ...]
    sources: dict[int, Source]


def look(store: Store, claim: int) -> ClaimView:
    """Everything the desk shows of a claim. Raises UserError when there is none."""
    with store.read() as reading:
        found = claims.get(reading, claim)
        made = pairings.of_claims(reading, [claim])
        evidence = findings.many(reading, (pairing.finding for pairing in made))
        return ClaimView(
            found,
            tuple(Paired(pairing, evidence[pairing.finding]) for pairing in made),
            found.lacking(made),
            sources.many(reading, {passage.source for passage in found.passages}),
        )
