"""Taking back one older operation while what was done later stays."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import UserError
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.services.deeds import DEEDS, Choice
from tests.store.content import content


@pytest.fixture
def desk(store: Store) -> Store:
    """A dossier with two claims and a finding, operations 1 to 4."""
    dossiers.create(store, name="Roads")
    claims.add(store, dossier=1, text="Every bridge was inspected.", speaker="Minister")
    claims.add(store, dossier=1, text="Nobody lost a licence.", speaker="Mayor")
    findings.add(store, dossier=1, text="41 of 96 bridges were.", report="Audit", edition=2021)
    return store


def labels(store: Store, operation: int) -> list[str]:
    return [entry.label for entry in history.depending(store, operation)]


def test_an_older_field_is_taken_back_and_a_newer_one_stays(desk: Store) -> None:
    older = claims.edit(desk, claim=1, text="Every bridge was looked at.").operation
    newer = verdicts.mark(desk, claim=1, verdict="disputed").operation
    changes = history.undo_one(desk, operation=older)
    claim = claims.get(desk, 1)
    assert (claim.text, claim.verdict) == ("Every bridge was inspected.", "disputed")
    assert changes.touched == {"claims": {1}}
    assert history.entry(desk, older).undone
    assert not history.entry(desk, newer).undone
    assert verification.verify(desk).ok


def test_the_undo_of_an_older_one_is_put_back_by_redo(desk: Store) -> None:
    older = claims.edit(desk, claim=1, text="Other words.").operation
    verdicts.mark(desk, claim=1, verdict="disputed")
    end = content(desk)
    history.undo_one(desk, operation=older)
    history.redo(desk)
    assert content(desk) == end


def test_what_was_taken_back_does_not_return_with_an_ordinary_undo(desk: Store) -> None:
    older = claims.edit(desk, claim=1, text="Other words.").operation
    verdicts.mark(desk, claim=1, verdict="disputed")
    history.undo_one(desk, operation=older)
    history.undo(desk)
    claim = claims.get(desk, 1)
    assert (claim.text, claim.verdict) == ("Every bridge was inspected.", "unverified")


def test_the_same_field_set_again_depends_on_it(desk: Store) -> None:
    older = claims.edit(desk, claim=1, text="Other words.").operation
    claims.edit(desk, claim=1, text="Still other words.")
    before = content(desk)
    with pytest.raises(UserError, match=r"depends on it: “.*”; nothing was changed"):
        history.undo_one(desk, operation=older)
    assert content(desk) == before
    history.undo(desk)
    history.undo_one(desk, operation=older)
    assert claims.get(desk, 1).text == "Every bridge was inspected."


def test_a_claim_that_is_paired_is_not_taken_away(desk: Store) -> None:
    pair = pairings.add(desk, claim=1, finding=1, stance="contradicts").label
    assert labels(desk, 2) == [pair]
    assert labels(desk, 3) == []
    history.undo_one(desk, operation=3)
    assert [row.number for row in claims.page(desk, claims.ids(desk, 1))] == [1]
    made = claims.add(desk, dossier=1, text="A third.").made
    assert claims.get(desk, made).number == 3


def test_the_fields_of_a_verdict_count_as_one(desk: Store) -> None:
    pairing = pairings.add(desk, claim=1, finding=1, stance="contradicts").operation
    marked = verdicts.mark(desk, claim=1, verdict="disputed", rationale="Why.").operation
    checked = verdicts.set_status(desk, claim=1, status="checked").label
    assert labels(desk, marked) == [checked]
    assert checked in labels(desk, pairing)


def test_a_deleted_claim_comes_back_unless_what_it_hung_on_is_gone(desk: Store) -> None:
    gone = claims.delete(desk, claim=2).operation
    claims.edit(desk, claim=1, text="Other words.")
    history.undo_one(desk, operation=gone)
    assert claims.get(desk, 2).text == "Nobody lost a licence."
    assert claims.get(desk, 1).text == "Other words."


def test_what_is_not_in_effect_is_refused(desk: Store) -> None:
    history.undo(desk)
    with pytest.raises(UserError, match="was taken back already"):
        history.undo_one(desk, operation=4)
    with pytest.raises(UserError, match="an undo is not undone by itself"):
        history.undo_one(desk, operation=5)
    with pytest.raises(UserError, match="no operation 99"):
        history.undo_one(desk, operation=99)


WORDS = st.sampled_from(["", "one", "another", "កម្ពុជា", 'a "quoted" word'])
DEED = st.tuples(
    st.sampled_from([*sorted(DEEDS), "undo one", "undo one", "undo one"]),
    st.builds(Choice, st.integers(0, 9), st.integers(0, 9), WORDS),
)
START = [("create", "D"), ("add claim", "C1"), ("add finding", "F1"), ("pair", "")]


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(deeds=st.lists(DEED, min_size=4, max_size=25))
def test_whatever_was_done_the_store_stays_sound_and_all_of_it_can_be_undone(
    empty_store: Path, deeds: list[tuple[str, Choice]]
) -> None:
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        path = Path(folder, "store.db")
        store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
        start = content(store)
        for deed, choice in [*((d, Choice(0, 0, w)) for d, w in START), *deeds]:
            try:
                if deed == "undo one":
                    known = history.entries(store, limit=1000)
                    history.undo_one(store, operation=choice.among([e.operation for e in known]))
                else:
                    DEEDS[deed](store, choice)
            except UserError:
                continue
        assert verification.verify(store).problems == ()
        while history.following(store).undo is not None:
            history.undo(store)
        assert content(store) == start
        assert verification.verify(store).problems == ()
        store.close()
