"""Use cases of pairings."""

from factcheck.domain import text as texts
from factcheck.domain.changes import ChangeSet
from factcheck.domain.pairings import Pairing, Stance
from factcheck.errors import UserError
from factcheck.services import verdicts, wanted
from factcheck.store import Store
from factcheck.store.journal import now
from factcheck.store.repositories import claims, findings, pairings


def add(store: Store, *, claim: int, finding: int, stance: str, note: str = "") -> ChangeSet:
    """Pair a claim with a finding. Raises UserError when they are paired already."""
    held = wanted.choice(Stance, stance, what="stance")
    with store.operation("Pair claim and finding", joins=_thread(claim, finding)) as work:
        of, found = claims.get(work, claim), findings.get(work, finding)
        if of.dossier != found.dossier:
            raise UserError(
                "Claim and finding are of two dossiers.", todo="Pair within one dossier."
            )
        if pairings.between(work, claim, finding):
            raise UserError(
                f"Claim {of.number} and finding {found.number} are paired already.",
                todo="Change the stance of that pairing instead.",
            )
        work.made = pairings.add(
            work,
            claim=claim,
            finding=finding,
            stance=held,
            note=texts.typed(note, what="note"),
            made_by=work.author,
            made_at=now(),
        )
        verdicts.settle(work, of)
    return work.changes


def set_stance(
    store: Store, *, claim: int, finding: int, stance: str, join: bool = False
) -> ChangeSet:
    """Change the stance of a pairing. With `join`, one step of undo with making it just before."""
    held = wanted.choice(Stance, stance, what="stance")
    joins = _thread(claim, finding) if join else ""
    with store.operation(f"Set a pairing to {held}", joins=joins) as work:
        of = claims.get(work, claim)
        found = pairings.between(work, claim, finding)
        if found is None:
            raise UserError("Claim and finding are not paired.", todo="Pair them first.")
        pairings.change(work, found.id, stance=held)
        verdicts.settle(work, of)
    return work.changes


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


def _thread(claim: int, finding: int) -> str:
    return f"pairing {claim} {finding}"
