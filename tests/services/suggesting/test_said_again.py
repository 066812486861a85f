"""Statements that a source says more than once, and statements that stand within others."""

import pytest

from factcheck.domain.statements import Decision, Proposal
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from factcheck.store.repositories import statements as rows
from tests.newsroom import HARBOUR

KEPT, DISMISSED, WAITING = Decision.KEPT, Decision.DISMISSED, Decision.WAITING


@pytest.fixture
def newsroom(store: Store) -> Store:
    """A store of Ed's whose source 1 says its first statement again at its end."""
    dossiers.create(store, name="Fishing", country="Cambodia")
    sources.import_pasted(store, dossier=1, text=HARBOUR)
    return store


def said_twice(store: Store) -> tuple[Proposal, Proposal]:
    first, *_, last = statements.of_source(store, 1)
    return first, last


def decided(store: Store) -> list[Decision]:
    return [one.decision for one in said_twice(store)]


def keep_by_hand(store: Store) -> int:
    where = said_twice(store)[0].selector
    return claims.keep(store, source=1, start=where.start, end=where.end).made or 0


def test_what_is_said_again_joins_the_claim_kept_by_hand(newsroom: Store) -> None:
    claim = keep_by_hand(newsroom)
    first, again = said_twice(newsroom)
    assert decided(newsroom) == [KEPT, WAITING]

    assert statements.keep(newsroom, statement=again.id).made == claim

    assert decided(newsroom) == [KEPT, KEPT]
    held = claims.get(newsroom, claim)
    assert held.text == first.selector.exact
    assert [passage.selector for passage in held.passages] == [first.selector, again.selector]
    with pytest.raises(UserError, match="kept as claim 1"):
        statements.keep(newsroom, statement=again.id)
    history.undo(newsroom)
    assert decided(newsroom) == [KEPT, WAITING]


def test_what_is_said_again_is_kept_as_something_else_where_that_is_said(newsroom: Store) -> None:
    keep_by_hand(newsroom)
    again = said_twice(newsroom)[1]
    statements.keep(newsroom, statement=again.id, as_="finding")
    assert statements.get(newsroom, again.id).finding == 1
    assert len(claims.get(newsroom, 1).passages) == 1
    claims.remove_passage(newsroom, passage=1)
    statements.wait(newsroom, statement=said_twice(newsroom)[0].id)
    assert decided(newsroom) == [WAITING, KEPT]
    assert statements.get(newsroom, again.id).finding == 1


def test_what_is_said_again_is_let_go_and_taken_back_alone(newsroom: Store) -> None:
    claim = keep_by_hand(newsroom)
    again = said_twice(newsroom)[1]
    statements.dismiss(newsroom, statement=again.id)
    assert decided(newsroom) == [KEPT, DISMISSED]
    statements.wait(newsroom, statement=again.id)
    assert decided(newsroom) == [KEPT, WAITING]
    assert claims.get(newsroom, claim).passages


def test_other_words_make_it_a_statement_of_its_own(newsroom: Store) -> None:
    first, again = said_twice(newsroom)
    statements.edit(newsroom, statement=again.id, end=again.selector.end - len(" in 2021"))

    assert again.id in {one for one, _ in statements.listed(newsroom, 1)}
    statements.keep(newsroom, statement=first.id)
    assert decided(newsroom) == [KEPT, WAITING]
    statements.spot(newsroom, source=1)
    assert decided(newsroom) == [KEPT, WAITING]


def test_nearly_the_same_words_are_the_same_anywhere_in_a_text(store: Store) -> None:
    dossiers.create(store, name="D", country="Cambodia")
    filling = "\n\n".join(f"The wind turned on day {n}, and rain fell." for n in range(60))
    text = (
        f"On the kilns\n\n{filling}\n\n"
        "Minister Sok Dara said police had closed 41 illegal kilns in Kandal.\n\n"
        f"{filling}\n\nDara said police have closed 41 illegal brick kilns in Kandal this year.\n\n"
        "Sok Dara said police had closed 41 illegal kilns in Kampot.\n\n"
        "Sok Dara said police had closed 14 illegal kilns in Kandal."
    )
    sources.import_pasted(store, dossier=1, text=text)
    first, *others = statements.of_source(store, 1)
    assert [one.repeats for one in others] == [first.id, None, None]


def test_words_within_what_is_kept_wait_for_a_decision_of_their_own(newsroom: Store) -> None:
    outer, inner = statements.of_source(newsroom, 1)[1:3]
    statements.edit(newsroom, statement=outer.id, end=inner.selector.end)

    statements.keep(newsroom, statement=outer.id)

    assert statements.get(newsroom, inner.id).decision is WAITING


def test_a_statement_out_of_its_place_is_found_by_the_check(newsroom: Store) -> None:
    found = verification.verify(newsroom)
    assert found.ok
    assert found.checked["statements"] == 7
    first = said_twice(newsroom)[0]
    with newsroom.operation("Shift") as work:
        rows.change(work, first.id, start=first.selector.start + 1)
    (problem,) = verification.verify(newsroom).problems
    assert problem.what == "A statement is not at its place in its source."
    assert problem.where == f"statement {first.id} of source 1"


def test_a_date_of_publication_that_is_inferred_says_so_of_the_claim(store: Store) -> None:
    dossiers.create(store, name="D", country="Cambodia")
    details = sources.Details(date="2022-07", inferred_from="the name of the file")
    sources.import_pasted(store, dossier=1, text=HARBOUR, details=details)
    made = statements.keep(store, statement=1).made or 0
    assert str(claims.get(store, made).said) == "July 2022 (inferred)"
    assert claims.get(store, made).said.inferred_from == (
        "the date of publication, itself inferred from the name of the file"
    )


def test_a_decision_is_made_once_and_taken_back_once(newsroom: Store) -> None:
    one = said_twice(newsroom)[1]
    before = len(history.entries(newsroom))
    with pytest.raises(UserError, match="waits for a decision already"):
        statements.wait(newsroom, statement=one.id)
    statements.dismiss(newsroom, statement=one.id)
    with pytest.raises(UserError, match="dismissed already"):
        statements.dismiss(newsroom, statement=one.id)
    assert len(history.entries(newsroom)) == before + 1
