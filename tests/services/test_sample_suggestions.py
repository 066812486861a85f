"""The sample's own pairings as labels: how high what its editor paired stands without them."""

from factcheck.matching import Matcher
from factcheck.services import sample
from factcheck.services.deciding import pairings
from factcheck.services.suggesting import matchable
from factcheck.store import Store
from factcheck.store.repositories import claims, findings


def first_right_ranks(store: Store, dossier: int) -> dict[int, int]:
    """For each paired claim, by its number, the rank of the first finding it is paired with."""
    paired: dict[int, set[int]] = {}
    for pairing in pairings.every(store, dossier):
        paired.setdefault(pairing.claim, set()).add(pairing.finding)
    with store.read() as reading:
        asked = claims.many(reading, paired)
        given = findings.many(reading, findings.ids(reading, dossier)).values()
    matcher = Matcher(map(matchable.of_finding, given))
    ranks = {}
    for claim in asked:
        found = [match.finding for match in matcher.rank(matchable.of_claim(claim), len(given))]
        hits = (n for n, one in enumerate(found, 1) if one in paired[claim.id])
        ranks[claim.number] = next(hits, len(given) + 1)
    return ranks


def test_what_the_editor_paired_is_suggested_first(store: Store) -> None:
    """Of 25 claims; many pairings are context, which no word tells."""
    ranks = first_right_ranks(store, sample.build(store))
    print(ranks)
    assert sum(rank == 1 for rank in ranks.values()) >= 0.4 * len(ranks)
    assert sum(rank <= 3 for rank in ranks.values()) >= 0.6 * len(ranks)
