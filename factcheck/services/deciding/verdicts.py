"""Use cases of deciding: verdict, reason, rationale, and the status of the work.

Marking is never blocked; `set_status` is the gate. A claim whose ground changes after it was
checked goes back to `open`, or from `reviewed` to `checked` where the gate still holds.
"""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.claims import Claim
from factcheck.domain.verdicts import (
    GAP_WORDS,
    Gap,
    Opinion,
    Reason,
    Status,
    Verdict,
    person_key,
)
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.store import Reading, Store, Work
from factcheck.store.journal import now
from factcheck.store.repositories import claims, pairings


def mark(
    store: Store,
    *,
    claim: int,
    verdict: str,
    reason: str | None = None,
    rationale: str | None = None,
) -> ChangeSet:
    """Give a claim its verdict. None leaves the rationale; the reason too, if the verdict stays."""
    decided = wanted.choice(Verdict, verdict, what="verdict")
    why = wanted.choice(Reason, reason, what="reason code") if reason else None
    with store.operation(f"Mark claim {number_of(store, claim)} as {decided}") as work:
        found = claims.get(work, claim)
        if reason is None and decided is found.verdict:
            why = found.reason
        values: dict[str, object] = {"verdict": decided, "reason": why}
        if rationale is not None:
            values["rationale"] = texts.typed(rationale, what="rationale")
        values |= {"decided_by": work.author, "decided_at": now()}
        claims.change(work, claim, **values)
        _settle_if_decided_otherwise(work, found)
    return work.changes


def explain(store: Store, *, claim: int, rationale: str, join: bool = False) -> ChangeSet:
    """Write a claim's rationale. With `join`, words typed moments apart are one step of undo."""
    joins = f"rationale {claim}" if join else ""
    label = f"Write the rationale of claim {number_of(store, claim)}"
    with store.operation(label, joins=joins) as work:
        found = claims.get(work, claim)
        claims.change(work, claim, rationale=texts.typed(rationale, what="rationale"))
        _settle_if_decided_otherwise(work, found)
    return work.changes


def set_status(store: Store, *, claim: int, status: str) -> ChangeSet:
    """Move a claim to `open`, `checked` or, by a second person who agrees, `reviewed`.

    Raises UserError that lists what is missing.
    """
    to = wanted.choice(Status, status, what="status")
    with store.operation(f"Set claim {number_of(store, claim)} to {to}") as work:
        found = claims.get(work, claim)
        if to is not Status.OPEN:
            _refuse_gaps(work, found)
        if to is Status.REVIEWED:
            _refuse_unready_review(work, found)
        if to is not found.status:
            claims.change(work, claim, status=to)
            if to is not Status.OPEN:
                claims.add_opinion(work, claim, _opinion(work, found, to))
    return work.changes


def review(
    store: Store, *, claim: int, verdict: str, reason: str | None = None, rationale: str = ""
) -> ChangeSet:
    """Record a second person's opinion: the same verdict makes the claim `reviewed`.

    Another verdict sends it back to `open` with both opinions kept, the first verdict standing.
    """
    decided = wanted.choice(Verdict, verdict, what="verdict")
    why = wanted.choice(Reason, reason, what="reason code") if reason else None
    with store.operation(f"Review claim {number_of(store, claim)}: {decided}") as work:
        found = claims.get(work, claim)
        _refuse_unready_review(work, found)
        words = texts.typed(rationale, what="rationale")
        opinion = Opinion(work.author, Status.REVIEWED, decided, why, words, now())
        claims.add_opinion(work, claim, opinion)
        agreed = decided is found.verdict
        claims.change(work, claim, status=Status.REVIEWED if agreed else Status.OPEN)
    return work.changes


def settle(work: Work, before: Claim) -> None:
    """After a change to the ground of a claim, take back a status that it no longer earns."""
    after = claims.get(work, before.id)
    if before.status is Status.OPEN or after.status is Status.OPEN:
        return
    if after.verdict is not before.verdict or _gaps(work, after):
        claims.change(work, before.id, status=Status.OPEN)
    elif after.status is Status.REVIEWED:
        claims.change(work, before.id, status=Status.CHECKED)


def _settle_if_decided_otherwise(work: Work, before: Claim) -> None:
    after = claims.get(work, before.id)
    if (after.verdict, after.reason, after.rationale) != (
        before.verdict,
        before.reason,
        before.rationale,
    ):
        settle(work, before)


def number_of(store: Store, claim: int) -> int:
    """The number of a claim in its dossier, as labels name it. Raises UserError without one."""
    with store.read() as reading:
        return claims.get(reading, claim).number


def _gaps(reading: Reading, claim: Claim) -> tuple[Gap, ...]:
    return claim.lacking(pairings.of_claims(reading, [claim.id]))


def _refuse_gaps(work: Work, claim: Claim) -> None:
    lacking = _gaps(work, claim)
    if lacking:
        words = " and ".join(GAP_WORDS[gap] for gap in lacking)
        raise UserError(
            f"Claim {claim.number} is marked {claim.verdict} and still lacks {words}.",
            todo="Add it, then set the status again.",
        )


def _refuse_unready_review(work: Work, claim: Claim) -> None:
    if claim.status is Status.OPEN:
        raise UserError(f"Claim {claim.number} is not checked yet.", todo="Check it first.")
    checked = [opinion for opinion in claim.opinions if opinion.status is Status.CHECKED]
    if checked and person_key(checked[-1].person) == person_key(work.author):
        raise UserError(
            f"Claim {claim.number} was checked by {work.author}; a review takes a second person.",
            todo="Let somebody else review it, under their own name.",
        )


def _opinion(work: Work, claim: Claim, status: Status) -> Opinion:
    return Opinion(work.author, status, claim.verdict, claim.reason, claim.rationale, now())
