"""Use cases of pairings."""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.claims import Claim
from factcheck.domain.findings import Finding
from factcheck.domain.pairings import Pairing, Stance
from factcheck.domain.suggestions import place_key
from factcheck.errors import UserError
from factcheck.services import wanted
from factcheck.services.deciding import findings as keeping
from factcheck.services.deciding import verdicts
from factcheck.services.inbox import kept
from factcheck.services.suggesting import learning
from factcheck.store import Store, Work
from factcheck.store.journal import now
from factcheck.store.repositories import claims, findings, pairings, passages


def add(store: Store, *, claim: int, finding: int, stance: str, note: str = "") -> ChangeSet:
    """Pair a claim with a finding. Raises UserError when they are paired already."""
    held = wanted.choice(Stance, stance, what="stance")
    joins = _thread(claim, _place(store, finding))
    with store.operation("Pair claim and finding", joins=joins) as work:
        found = findings.get(work, finding)
        work.made = _pair(work, claims.get(work, claim), found, held, note)
    return work.changes


def add_passage(
    store: Store, *, claim: int, source: int, start: int, end: int, stance: str, note: str = ""
) -> ChangeSet:
    """Pair a claim with the words text[start:end] of a source, which are kept as a finding.

    Raises UserError when they are paired already, or hold no words.
    """
    held = wanted.choice(Stance, stance, what="stance")
    joins = _thread(claim, place_key(source, start, end))
    with store.operation("Pair claim and passage", joins=joins) as work:
        of = claims.get(work, claim)
        kept.refuse_other_dossier(work, source, of.dossier)
        found = keeping.keep_passage(work, source, start, end)
        work.made = _pair(work, of, found, held, note)
    return work.changes


def _pair(work: Work, claim: Claim, finding: Finding, stance: Stance, note: str) -> int:
    if claim.dossier != finding.dossier:
        raise UserError("Claim and finding are of two dossiers.", todo="Pair within one dossier.")
    if pairings.between(work, claim.id, finding.id):
        raise UserError(
            f"Claim {claim.number} and finding {finding.number} are paired already.",
            todo="Change the stance of that pairing instead.",
        )
    made = pairings.add(
        work,
        claim=claim.id,
        finding=finding.id,
        stance=stance,
        note=texts.typed(note, what="note"),
        made_by=work.author,
        made_at=now(),
    )
    learning.learn(work, made, claim, finding)
    verdicts.settle(work, claim)
    return made


def set_stance(
    store: Store, *, claim: int, finding: int, stance: str, join: bool = False
) -> ChangeSet:
    """Change the stance of a pairing. With `join`, one step of undo with making it just before."""
    held = wanted.choice(Stance, stance, what="stance")
    joins = _thread(claim, _place(store, finding)) if join else ""
    with store.operation(f"Set a pairing to {held}", joins=joins) as work:
        _change_stance(work, claim, pairings.between(work, claim, finding), held)
    return work.changes


def set_stance_of_passage(
    store: Store,
    *,
    claim: int,
    source: int,
    start: int,
    end: int,
    stance: str,
    join: bool = False,
) -> ChangeSet:
    """Change the stance of the pairing with the finding that was kept of a source's words."""
    held = wanted.choice(Stance, stance, what="stance")
    joins = _thread(claim, place_key(source, start, end)) if join else ""
    with store.operation(f"Set a pairing to {held}", joins=joins) as work:
        kept_here = {
            passage.finding
            for passage in passages.of_source(work, source)
            if (passage.selector.start, passage.selector.end) == (start, end)
        }
        made = [one for one in pairings.of_claims(work, [claim]) if one.finding in kept_here]
        _change_stance(work, claim, made[0] if made else None, held)
    return work.changes


def _change_stance(work: Work, claim: int, pairing: Pairing | None, stance: Stance) -> None:
    of = claims.get(work, claim)
    if pairing is None:
        raise UserError("Claim and finding are not paired.", todo="Pair them first.")
    pairings.change(work, pairing.id, stance=stance)
    verdicts.settle(work, of)


def annotate(store: Store, *, pairing: int, note: str) -> ChangeSet:
    """Write the note of a pairing."""
    with store.operation("Write the note of a pairing") as work:
        pairings.get(work, pairing)
        pairings.change(work, pairing, note=texts.typed(note, what="note"))
    return work.changes


def remove(store: Store, *, pairing: int) -> ChangeSet:
    """Take claim and finding apart."""
    with store.operation("Remove a pairing") as work:
        of = claims.get(work, pairings.get(work, pairing).claim)
        pairings.remove(work, pairing)
        verdicts.settle(work, of)
    return work.changes


def of_finding(store: Store, finding: int) -> list[Pairing]:
    """The pairings of a finding, in the order they were made."""
    with store.read() as reading:
        return pairings.of_finding(reading, finding)


def every(store: Store, dossier: int) -> list[Pairing]:
    """All pairings of a dossier, in the order they were made."""
    with store.read() as reading:
        return pairings.every(reading, dossier)


def _thread(claim: int, evidence: str) -> str:
    return f"pairing {claim} {evidence}"


def _place(store: Store, finding: int) -> str:
    """What names a finding before it is kept and after: its place, or its number without one."""
    with store.read() as reading:
        found = findings.many(reading, [finding]).get(finding)
    if found is None or not found.passages:
        return str(finding)
    first = found.passages[0]
    return place_key(first.source, first.selector.start, first.selector.end)
