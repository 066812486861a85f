"""Use cases of claims said before: the earlier verdict is offered, and taken over on request."""

from dataclasses import dataclass

from factcheck.domain.changes import ChangeSet
from factcheck.domain.claims import Claim
from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError
from factcheck.matching import repeats as matching
from factcheck.matching.texts import taken
from factcheck.services.deciding import verdicts
from factcheck.services.suggesting import matchable
from factcheck.store import Reading, Store
from factcheck.store.journal import now
from factcheck.store.repositories import claims, pairings
from factcheck.store.search import ranked

NEAREST = 60  # claims that share most words with one, which are compared with it
_WORDS = 24  # of a claim that others are looked for by, the most telling ones


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """An earlier claim that a claim repeats, with its verdict.

    `said` tells when and by whom it was said, `differing` how its words differ.
    """

    earlier: Claim
    said: str
    differing: str
    pairings: int


def of_claim(store: Store, claim: int, limit: int = 3) -> list[SaidBefore]:
    """The decided claims before it in the dossier that a claim repeats, the nearest first.

    Raises UserError when there is no such claim.
    """
    with store.read() as reading:
        of = claims.get(reading, claim)
        earlier = {one.id: one for one in _before(reading, of) if _is_decided(one)}
        items = [matchable.of_claim(one) for one in earlier.values()]
        found = matching(matchable.of_claim(of), items, limit)
        made = pairings.of_claims(reading, [int(one.earlier) for one in found])
    return [
        SaidBefore(
            earlier[int(one.earlier)],
            one.reasons[0],
            one.reasons[1],
            sum(pairing.claim == one.earlier for pairing in made),
        )
        for one in found
    ]


def adopt(store: Store, *, claim: int, earlier: int) -> ChangeSet:
    """Give a claim the verdict, reason, rationale and pairings of an earlier one.

    What the claim is paired with already stays as it is. Raises UserError when one of the two is
    not there, or they are of two dossiers.
    """
    with store.operation("Use the verdict of an earlier claim") as work:
        of, before = claims.get(work, claim), claims.get(work, earlier)
        if of.dossier != before.dossier or claim == earlier:
            raise UserError(
                "The earlier claim is not another claim of the dossier.",
                todo="Choose an earlier claim of the same dossier.",
            )
        held = {pairing.finding for pairing in pairings.of_claims(work, [claim])}
        for pairing in pairings.of_claims(work, [earlier]):
            if pairing.finding not in held:
                pairings.add(
                    work,
                    claim=claim,
                    finding=pairing.finding,
                    stance=pairing.stance,
                    note=pairing.note,
                    made_by=work.author,
                    made_at=now(),
                )
        claims.change(
            work,
            claim,
            verdict=before.verdict,
            reason=before.reason,
            rationale=before.rationale,
            decided_by=work.author,
            decided_at=now(),
        )
        verdicts.settle(work, of)
        work.made = claim
    return work.changes


def _before(reading: Reading, claim: Claim) -> list[Claim]:
    """The claims that share most words with one and were said, or kept, before it."""
    text = taken(claim.text)
    telling = sorted(text.counts, key=lambda stem: stem in text.general)[:_WORDS]
    words = " ".join(text.written[stem] for stem in telling)
    near = ranked(reading.connection, "claims", claim.dossier, words, NEAREST)
    others = claims.many(reading, [one for one, _ in near if one != claim.id])
    return [one for one in others if _is_before(one, claim)]


def _is_before(one: Claim, claim: Claim) -> bool:
    """By the dates they were said at, as far as both are known; else by their numbers."""
    if one.said and claim.said:
        known = min(len(one.said.value), len(claim.said.value))
        earlier, later = one.said.value[:known], claim.said.value[:known]
        if earlier != later:
            return earlier < later
    return one.number < claim.number


def _is_decided(claim: Claim) -> bool:
    return claim.verdict is not Verdict.UNVERIFIED or bool(claim.reason or claim.rationale)
