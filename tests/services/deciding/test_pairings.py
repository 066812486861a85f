"""Pairing claims with findings."""

import pytest

from factcheck.domain.pairings import Stance
from factcheck.errors import UserError
from factcheck.services.deciding import dossiers, findings, pairings
from factcheck.store import Store


def test_a_pairing_says_who_when_and_why(desk: Store):
    made = pairings.add(desk, claim=1, finding=2, stance="Contradicts", note=" See p. 3 ").made
    (pairing,) = pairings.every(desk, 1)
    assert (pairing.id, pairing.claim, pairing.finding) == (made, 1, 2)
    assert (pairing.stance, pairing.note, pairing.made_by) == (
        Stance.CONTRADICTS, "See p. 3", "Ed",
    )  # fmt: skip
    assert pairing.made_at.endswith("Z")


def test_two_are_paired_once(desk: Store):
    pairings.add(desk, claim=1, finding=1, stance="supports")
    with pytest.raises(UserError, match="Claim 1 and finding 1 are paired already"):
        pairings.add(desk, claim=1, finding=1, stance="contradicts")
    assert [pairing.stance for pairing in pairings.every(desk, 1)] == ["supports"]


def test_a_pairing_stays_within_its_dossier(desk: Store):
    dossiers.create(desk, name="Other")
    other = findings.add(desk, dossier="Other", text="Elsewhere.").made
    with pytest.raises(UserError, match="two dossiers"):
        pairings.add(desk, claim=1, finding=other, stance="supports")


def test_stance_and_note_change_and_pairings_go(desk: Store):
    made = pairings.add(desk, claim=1, finding=1, stance="context").made
    pairings.set_stance(desk, claim=1, finding=1, stance="supports")
    pairings.annotate(desk, pairing=made, note="Word for word")
    (pairing,) = pairings.every(desk, 1)
    assert (pairing.stance, pairing.note) == (Stance.SUPPORTS, "Word for word")
    pairings.remove(desk, pairing=made)
    assert pairings.every(desk, 1) == []


@pytest.mark.parametrize(
    "attempt",
    [
        lambda s: pairings.add(s, claim=9, finding=1, stance="supports"),
        lambda s: pairings.add(s, claim=1, finding=9, stance="supports"),
        lambda s: pairings.add(s, claim=1, finding=1, stance="against"),
        lambda s: pairings.set_stance(s, claim=1, finding=1, stance="supports"),
        lambda s: pairings.annotate(s, pairing=9, note=""),
        lambda s: pairings.remove(s, pairing=9),
    ],
)
def test_what_is_not_there_is_told(desk: Store, attempt):
    with pytest.raises(UserError) as refusal:
        attempt(desk)
    assert refusal.value.todo
    assert pairings.every(desk, 1) == []
