"""Undo, redo and the history as an editor meets them."""

import pytest

from factcheck.domain.changes import OperationKind
from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.safekeeping import history
from factcheck.services.safekeeping.history import Next
from factcheck.store import Store
from tests.store.content import content


@pytest.fixture
def paired(store: Store) -> Store:
    """A dossier with a claim and a finding, not yet paired."""
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="Claim.")
    findings.add(store, dossier=1, text="Finding.")
    return store


def test_a_new_store_has_nothing_to_take_back(store: Store):
    assert history.following(store) == Next(None, None)
    for turn, verb in ((history.undo, "undo"), (history.redo, "redo")):
        with pytest.raises(UserError, match=f"nothing to {verb}"):
            turn(store)
    assert history.entries(store) == []


def test_labels_say_what_undo_and_redo_would_do(paired: Store):
    keep, find = "Keep claim “Claim.”", "Keep finding “Finding.”"
    assert history.following(paired) == Next(find, None)
    assert history.undo(paired).label == find
    assert history.following(paired) == Next(keep, find)
    assert history.undo(paired).label == keep
    assert history.following(paired) == Next("Make dossier “D”", keep)
    assert history.redo(paired).label == keep
    assert history.following(paired) == Next(keep, find)


def test_something_new_after_undo_leaves_nothing_to_redo(paired: Store):
    history.undo(paired)
    history.undo(paired)
    claims.add(paired, dossier=1, text="Instead.")
    assert history.following(paired) == Next("Keep claim “Instead.”", None)
    with pytest.raises(UserError, match="nothing to redo"):
        history.redo(paired)
    history.undo(paired)
    assert history.following(paired) == Next("Make dossier “D”", "Keep claim “Instead.”")


def test_undo_and_redo_outlive_a_restart(paired: Store):
    end = content(paired)
    history.undo(paired)
    paired.close()
    again = Store(paired.path, editor="Bo")
    assert history.following(again).redo == "Keep finding “Finding.”"
    history.redo(again)
    assert content(again) == end
    assert history.entries(again, limit=1)[0].author == "Bo"
    again.close()


def test_words_typed_in_a_go_are_one_step(paired: Store):
    before = content(paired)
    for words in ("T", "The", "The report", "The report says so."):
        verdicts.explain(paired, claim=1, rationale=words, join=True)
    end = content(paired)
    history.undo(paired)
    assert content(paired) == before
    history.redo(paired)
    assert content(paired) == end
    history.undo(paired)
    assert content(paired) == before


def test_words_about_two_claims_or_after_something_else_are_two_steps(paired: Store):
    claims.add(paired, dossier=1, text="Second.")
    verdicts.explain(paired, claim=1, rationale="One", join=True)
    verdicts.explain(paired, claim=2, rationale="Two", join=True)
    verdicts.explain(paired, claim=1, rationale="One more", join=True)
    verdicts.explain(paired, claim=1, rationale="Apart")
    verdicts.explain(paired, claim=1, rationale="Apart again", join=True)
    held = []
    for _ in range(5):
        held.append((claims.get(paired, 1).rationale, claims.get(paired, 2).rationale))
        history.undo(paired)
    assert held == [
        ("Apart again", "Two"), ("Apart", "Two"), ("One more", "Two"), ("One", "Two"), ("One", ""),
    ]  # fmt: skip


def test_words_of_two_people_are_two_steps(paired: Store):
    verdicts.explain(paired, claim=1, rationale="Ed's", join=True)
    paired.editor = "Bo"
    verdicts.explain(paired, claim=1, rationale="Bo's", join=True)
    history.undo(paired)
    assert claims.get(paired, 1).rationale == "Ed's"


def test_words_after_an_undo_start_a_new_step(paired: Store):
    verdicts.explain(paired, claim=1, rationale="One", join=True)
    history.undo(paired)
    verdicts.explain(paired, claim=1, rationale="Two", join=True)
    history.undo(paired)
    assert claims.get(paired, 1).rationale == ""
    history.redo(paired)
    assert claims.get(paired, 1).rationale == "Two"


def test_a_pairing_and_its_stance_are_one_step(paired: Store):
    before = content(paired)
    pairings.add(paired, claim=1, finding=1, stance="context")
    pairings.set_stance(paired, claim=1, finding=1, stance="contradicts", join=True)
    history.undo(paired)
    assert content(paired) == before
    history.redo(paired)
    assert pairings.every(paired, 1)[0].stance == "contradicts"


def test_a_stance_thought_over_is_a_step_of_its_own(paired: Store):
    pairings.add(paired, claim=1, finding=1, stance="context")
    pairings.set_stance(paired, claim=1, finding=1, stance="supports")
    history.undo(paired)
    assert pairings.every(paired, 1)[0].stance == "context"


def test_the_history_tells_who_did_what(paired: Store):
    paired.editor = " Bo\x00 \n  Li "
    verdicts.mark(paired, claim=1, verdict="disputed", rationale="No.")
    history.undo(paired)
    undone, marked, *_ = history.entries(paired, limit=3)
    assert (undone.kind, undone.undone, marked.undone) == (OperationKind.UNDO, False, True)
    assert marked.label == "Mark claim 1 as disputed"
    assert marked.author == "Bo Li"
    assert marked.at.endswith("Z")
    assert marked.changes == ()
    (change,) = history.entry(paired, marked.operation).changes
    assert (change.noun, change.row) == ("claims", 1)
    assert (change.before["verdict"], change.after["verdict"]) == ("unverified", "disputed")
    assert change.after["decided_by"] == "Bo Li"


def test_the_history_pages_back(paired: Store):
    entries = history.entries(paired)
    assert [entry.operation for entry in entries] == [3, 2, 1]
    assert [e.operation for e in history.entries(paired, limit=1, before=3)] == [2]
    with pytest.raises(UserError, match="There is no operation 99"):
        history.entry(paired, 99)


def test_an_outcome_says_what_it_touched(paired: Store):
    made = pairings.add(paired, claim=1, finding=1, stance="supports")
    assert (made.made, made.kind, made.operation) == (1, OperationKind.DO, 4)
    assert made.touched == {"pairings": {1}}
    assert made.touches("claims", "pairings")
    assert not made.touches("claims")
    deleted = claims.delete(paired, claim=1)
    assert deleted.touched == {"claims": {1}, "pairings": {1}}
    assert history.undo(paired).touched == deleted.touched
