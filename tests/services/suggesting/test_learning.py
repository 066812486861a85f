"""What pairings teach: stored with them, told, felt by other claims, forgotten, undone."""

import pytest

from factcheck.services.deciding import claims, findings, pairings
from factcheck.services.safekeeping import history
from factcheck.services.suggesting import learning, suggestions
from factcheck.store import Store
from tests.services.suggesting.test_suggestions import dossier_of, made

SAID = "Our moratorium on brickyards protects apprentices."
FOUND = "Loan contracts keep whole families at the ovens."


@pytest.fixture
def taught(store: Store) -> tuple[Store, int, int]:
    """A store where a pairing taught something: store, another claim, another finding."""
    dossier, (first, other) = dossier_of(
        store, FOUND, "New loan contracts bound families in the north."
    )
    claim = made(claims.add(store, dossier=dossier, text=SAID))
    pairings.add(store, claim=claim, finding=first, stance="contradicts")
    again = made(
        claims.add(store, dossier=dossier, text="The moratorium protects apprentices everywhere.")
    )
    return store, again, other


def found(store: Store, claim: int) -> dict[int | str, tuple[str, ...]]:
    return {one.key: one.reasons for one in suggestions.of_claim(store, claim).found}


def test_another_claim_finds_what_was_linked_with_its_reason(taught) -> None:
    store, again, other = taught
    (reasons,) = [reasons for key, reasons in found(store, again).items() if key == other]
    assert any(reason.startswith("you linked “") and "(C1–F1)" in reason for reason in reasons)


def test_what_was_taught_is_told_in_the_words_of_the_texts(taught) -> None:
    store, _, _ = taught
    terms = learning.of_pairing(store, 1)
    assert {term.said for term in terms} >= {"moratorium", "apprentices"}
    assert {term.found for term in terms} >= {"contracts", "families"}


def test_the_pairing_and_what_it_teaches_are_one_step(taught) -> None:
    store, again, other = taught
    history.undo(store)  # the second claim
    history.undo(store)
    assert pairings.every(store, 1) == []
    history.redo(store)
    history.redo(store)
    assert other in found(store, again)


def test_terms_are_forgotten_one_by_one_and_come_back_by_undo(taught) -> None:
    store, again, other = taught
    terms = learning.of_pairing(store, 1)
    for term in terms:
        learning.forget(store, learned=term.id)
    assert learning.of_pairing(store, 1) == []
    assert other not in found(store, again)
    history.undo(store)
    assert learning.of_pairing(store, 1) == terms[-1:]


def test_taking_the_pairing_apart_forgets_with_it(taught) -> None:
    store, again, other = taught
    assert other in found(store, again)
    pairings.remove(store, pairing=1)
    assert other not in found(store, again)
    history.undo(store)
    assert other in found(store, again)


def test_a_claim_is_not_taught_by_its_own_pairings(taught) -> None:
    store, _, other = taught
    assert all(
        "you linked" not in reason for reasons in found(store, 1).values() for reason in reasons
    )
    assert findings.get(store, other).pairings == 0


def test_words_that_many_texts_have_link_nothing(store: Store) -> None:
    texts = [f"Trafficking is told of in district {number}." for number in range(12)]
    dossier, (first, *_) = dossier_of(store, "Loan contracts bind trafficked families.", *texts)
    for number in range(12):
        claims.add(store, dossier=dossier, text=f"Courts of district {number} jail smugglers.")
    claim = made(claims.add(store, dossier=dossier, text="Courts guard apprentices."))
    pairings.add(store, claim=claim, finding=first, stance="context")
    terms = learning.of_pairing(store, 1)
    assert {term.said for term in terms} == {"guard", "apprentices"}
    assert {term.found for term in terms} <= {"Loan", "contracts", "bind", "families"}
