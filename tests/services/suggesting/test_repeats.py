"""A claim that says what an earlier one said: offered with its verdict, taken over on request."""

import pytest

from factcheck.domain.verdicts import Status, Verdict
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, pairings, verdicts
from factcheck.services.safekeeping import history
from factcheck.services.suggesting import repeats
from factcheck.store import Store
from tests.services.suggesting.test_suggestions import dossier_of, made

TEXT = "The ministry inspected {} brick kilns in {} and closed every one with bonded workers."


@pytest.fixture
def said_twice(store: Store) -> tuple[Store, int, int]:
    """A store with a disputed claim and one that repeats it: store, earlier, later."""
    dossier, (finding, _) = dossier_of(store, "No kiln was closed.", "Rain fell.")
    earlier, later = (
        made(claims.add(store, dossier=dossier, text=TEXT.format(*told), speaker=who, date=told[1]))
        for told, who in ((("120", "2020"), "Kiln office"), (("140", "2021"), "Minister Lok"))
    )
    pairings.add(store, claim=earlier, finding=finding, stance="contradicts", note="p. 7")
    verdicts.mark(store, claim=earlier, verdict="disputed", rationale="The report found none.")
    return store, earlier, later


def test_the_earlier_claim_is_offered_with_its_verdict(said_twice) -> None:
    store, earlier, later = said_twice
    (offer,) = repeats.of_claim(store, later)
    assert offer.earlier.id == earlier
    assert offer.earlier.verdict is Verdict.DISPUTED
    assert offer.said == "said before in 2020 by Kiln office"
    assert "“120” became “140”" in offer.differing
    assert offer.pairings == 1
    assert claims.get(store, later).verdict is Verdict.UNVERIFIED


def test_only_what_is_earlier_and_decided_is_offered(said_twice) -> None:
    store, earlier, later = said_twice
    assert repeats.of_claim(store, earlier) == []
    verdicts.mark(store, claim=later, verdict="supported")
    assert repeats.of_claim(store, earlier) == []
    assert len(repeats.of_claim(store, later)) == 1
    verdicts.mark(store, claim=earlier, verdict="unverified", rationale="")
    assert repeats.of_claim(store, later) == []


def test_the_verdict_is_taken_over_in_one_step(said_twice) -> None:
    store, earlier, later = said_twice
    repeats.adopt(store, claim=later, earlier=earlier)
    taken = claims.get(store, later)
    assert (taken.verdict, taken.rationale) == (Verdict.DISPUTED, "The report found none.")
    assert taken.status is Status.OPEN
    copied = [one for one in pairings.every(store, 1) if one.claim == later]
    assert [(one.finding, str(one.stance), one.note) for one in copied] == [
        (1, "contradicts", "p. 7")
    ]
    history.undo(store)
    assert claims.get(store, later).verdict is Verdict.UNVERIFIED
    assert [one.claim for one in pairings.every(store, 1)] == [earlier]


def test_a_pairing_that_is_there_stays_as_it_is(said_twice) -> None:
    store, earlier, later = said_twice
    pairings.add(store, claim=later, finding=1, stance="supports")
    repeats.adopt(store, claim=later, earlier=earlier)
    assert [str(one.stance) for one in pairings.every(store, 1) if one.claim == later] == [
        "supports"
    ]


def test_a_verdict_of_another_dossier_is_refused(said_twice) -> None:
    store, _, later = said_twice
    other = made(dossiers.create(store, name="Other"))
    elsewhere = made(claims.add(store, dossier=other, text=TEXT.format("1", "2019")))
    with pytest.raises(UserError, match="not another claim of the dossier"):
        repeats.adopt(store, claim=later, earlier=elsewhere)
