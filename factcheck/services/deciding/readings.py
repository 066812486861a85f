"""Use cases of readings: what a claim is taken to mean, each meaning with its own verdict."""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import verdicts
from factcheck.store import Store
from factcheck.store.journal import now
from factcheck.store.repositories import claims, pairings, readings


def add(store: Store, *, claim: int, text: str, why: str = "") -> ChangeSet:
    """Write down a meaning of a claim; the first one is in use from the start."""
    words = texts.required(text, what="reading")
    with store.operation("Add a reading of a claim") as work:
        found = claims.get(work, claim)
        work.made = readings.add(
            work,
            claim=claim,
            text=words,
            why=texts.typed(why, what="reason for the reading"),
            in_use=int(found.reading is None),
            verdict=Verdict.UNVERIFIED,
        )
    return work.changes


def edit(
    store: Store, *, reading: int, text: str | None = None, why: str | None = None
) -> ChangeSet:
    """Change what a reading says, or why it was picked; None leaves a part as it is."""
    with store.operation("Change a reading of a claim") as work:
        found = readings.get(work, reading)
        before = claims.get(work, found.claim)
        values: dict[str, object] = {}
        if text is not None:
            values["text"] = texts.required(text, what="reading")
        if why is not None:
            values["why"] = texts.typed(why, what="reason for the reading")
        readings.change(work, reading, **values)
        if found.in_use and values.get("text", found.text) != found.text:
            verdicts.settle(work, before)
    return work.changes


def use(store: Store, *, reading: int) -> ChangeSet:
    """Take a claim in this meaning: its verdict becomes the claim's, the other's is kept for it."""
    with store.operation("Read a claim in another way") as work:
        wanted = readings.get(work, reading)
        before = claims.get(work, wanted.claim)
        if wanted.in_use:
            raise UserError("The claim is read in this way already.")
        if before.reading is not None:
            readings.change(
                work,
                before.reading.id,
                in_use=0,
                verdict=before.verdict,
                reason=before.reason,
                rationale=before.rationale,
            )
        readings.change(work, reading, in_use=1)
        claims.change(
            work,
            before.id,
            verdict=wanted.verdict,
            reason=wanted.reason,
            rationale=wanted.rationale,
            decided_by=work.author,
            decided_at=now(),
        )
        verdicts.settle(work, before)
    return work.changes


def remove(store: Store, *, reading: int) -> ChangeSet:
    """Let a reading go. Raises UserError for the one in use while there are others."""
    with store.operation("Remove a reading of a claim") as work:
        found = readings.get(work, reading)
        if found.in_use and len(claims.get(work, found.claim).readings) > 1:
            raise UserError("This reading is in use.", todo="Use another one first.")
        before = claims.get(work, found.claim)
        readings.remove(work, reading)
        verdicts.settle(work, before)
    return work.changes


def assign(store: Store, *, pairing: int, reading: int | None) -> ChangeSet:
    """Say which reading a pairing bears on; None for the claim however it is read."""
    with store.operation("Assign a pairing to a reading") as work:
        found = pairings.get(work, pairing)
        if reading is not None and readings.get(work, reading).claim != found.claim:
            raise UserError("The reading is of another claim.")
        before = claims.get(work, found.claim)
        pairings.change(work, pairing, reading=reading)
        verdicts.settle(work, before)
    return work.changes
