"""A claim that can mean two things: each meaning has its own pairings and verdict."""

import pytest

from factcheck.domain.verdicts import Gap, Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, pairings, readings, verdicts
from factcheck.services.deciding.desk import look
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store


def claim(desk: Store):
    return claims.get(desk, 1)


def two(desk: Store) -> tuple[int, int]:
    first = readings.add(desk, claim=1, text="No cases were opened.", why="As it was printed").made
    second = readings.add(desk, claim=1, text="No cases ended in a sentence.").made
    assert first
    assert second
    return first, second


def test_the_first_reading_is_in_use(desk: Store):
    first, second = two(desk)
    assert claim(desk).reading.id == first
    assert [reading.id for reading in claim(desk).readings] == [first, second]


def test_each_reading_keeps_its_verdict(desk: Store):
    first, second = two(desk)
    verdicts.mark(desk, claim=1, verdict="disputed", rationale="Fifty were opened.")
    readings.use(desk, reading=second)
    assert (claim(desk).verdict, claim(desk).rationale) == (Verdict.UNVERIFIED, "")
    verdicts.mark(desk, claim=1, verdict="supported", rationale="None were sentenced.")
    readings.use(desk, reading=first)
    assert (claim(desk).verdict, claim(desk).rationale) == (
        Verdict.DISPUTED,
        "Fifty were opened.",
    )
    history.undo(desk)
    assert claim(desk).verdict is Verdict.SUPPORTED
    assert verification.verify(desk).ok


def test_a_pairing_of_one_reading_does_not_carry_another(desk: Store):
    _, second = two(desk)
    pairings.add(desk, claim=1, finding=1, stance="contradicts")
    verdicts.mark(desk, claim=1, verdict="disputed", rationale="So it says.")
    verdicts.set_status(desk, claim=1, status="checked")
    (pairing,) = pairings.every(desk, 1)
    readings.assign(desk, pairing=pairing.id, reading=second)
    assert claim(desk).status is Status.OPEN
    with pytest.raises(UserError, match="a pairing that contradicts"):
        verdicts.set_status(desk, claim=1, status="checked")
    assert look(desk, 1).missing == (Gap.CONTRADICTING_PAIRING,)
    readings.assign(desk, pairing=pairing.id, reading=None)
    assert look(desk, 1).missing == ()
    verdicts.set_status(desk, claim=1, status="checked")


def test_another_reading_opens_a_checked_claim(desk: Store):
    _, second = two(desk)
    verdicts.mark(desk, claim=1, verdict="unverified", reason="ambiguous")
    verdicts.set_status(desk, claim=1, status="checked")
    readings.use(desk, reading=second)
    assert claim(desk).status is Status.OPEN


def test_the_reading_in_use_goes_last(desk: Store):
    first, second = two(desk)
    with pytest.raises(UserError, match="in use"):
        readings.remove(desk, reading=first)
    readings.remove(desk, reading=second)
    readings.remove(desk, reading=first)
    assert claim(desk).readings == ()


def test_what_makes_no_sense_is_refused(desk: Store):
    first, _ = two(desk)
    with pytest.raises(UserError, match="already"):
        readings.use(desk, reading=first)
    with pytest.raises(UserError, match="empty"):
        readings.add(desk, claim=1, text=" ")
    other = claims.add(desk, dossier=1, text="Another claim.").made
    pairings.add(desk, claim=other, finding=1, stance="context")
    (pairing,) = pairings.every(desk, 1)
    with pytest.raises(UserError, match="another claim"):
        readings.assign(desk, pairing=pairing.id, reading=first)


def test_a_reading_is_reworded(desk: Store):
    first, _ = two(desk)
    readings.edit(desk, reading=first, text="No court cases were opened.", why="")
    assert claim(desk).reading.text == "No court cases were opened."
    assert claim(desk).reading.why == ""
