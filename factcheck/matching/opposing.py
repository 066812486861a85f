"""Words by which a finding says the opposite of a claim."""

from collections.abc import Iterator

from factcheck.domain.pairings import Stance
from factcheck.matching.evidence import OPPOSITE, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_FEWEST = 2  # terms two texts share at least before opposites mean anything


def compared(claim: Item, finding: Item) -> Iterator[Evidence]:
    """A term that one of them negates, or two opposite terms."""
    ours, theirs = taken(claim.text), taken(finding.text)
    shared = [stem for stem in theirs.counts if stem in ours.counts]
    if len(shared) < _FEWEST:
        return
    # What is denied on both sides is denied of something else, as "no official" and "not above".
    one_denies = ours.denies != theirs.denies
    turned = [stem for stem in shared if one_denies and stem in ours.negated | theirs.negated]
    pairs = [
        (ours.opposites[pair][1], theirs.opposites[pair][1])
        for pair in sorted(ours.opposites.keys() & theirs.opposites.keys())
        if ours.opposites[pair][0] != theirs.opposites[pair][0]
    ]
    terms = [f"{one} / {other}" for one, other in pairs]
    terms = terms or [f"“{theirs.written[stem]}” with and without a negation" for stem in turned]
    if terms:
        words = f"opposite terms: {', '.join(terms[:2])}"
        yield Evidence(OPPOSITE, words, WEIGHTS.opposite, Stance.CONTRADICTS)
