"""The copies beside a store: made when something changed, let go by age, never for damage."""

import datetime as dt
import stat
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import backups
from factcheck.store import Store, copies, soundness
from tests.store.content import outside

Why = copies.Why


@pytest.fixture
def filled(store: Store) -> Store:
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="Claim.")
    return store


def test_a_copy_says_what_it_holds_and_why(filled: Store):
    kept = backups.keep_up(filled, Why.START)
    assert (kept.number, kept.why) == (1, Why.START)
    assert copies.every(filled.path) == [
        copies.KeptCopy(kept.path, 1, kept.made_at.replace(microsecond=0), Why.START, kept.bytes)
    ]
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700


def test_nothing_new_makes_no_copy(filled: Store):
    assert backups.keep_up(filled, Why.START)
    assert backups.keep_up(filled, Why.DAILY) is None
    claims.add(filled, dossier=1, text="Another.")
    assert backups.keep_up(filled, Why.DAILY)
    assert [copy.why for copy in copies.every(filled.path)] == [Why.DAILY, Why.START]


def test_a_second_place_gets_one_too(filled: Store, tmp_path):
    (tmp_path / "stick").mkdir()
    kept = backups.keep_up(filled, Why.DAILY, tmp_path / "stick")
    (second,) = (tmp_path / "stick").iterdir()
    assert soundness.problems(second) == []
    assert second.name.endswith(kept.path.name)


def invent(store: Store, why: Why, days: int, number: int = 1) -> Path:
    """A copy as it would have been made some days ago."""
    moment = dt.datetime.now(dt.UTC) - dt.timedelta(days=days)
    folder = copies.folder(store.path)
    folder.mkdir(exist_ok=True)
    path = folder / f"{number:06}-{moment:%Y%m%dT%H%M%SZ}-{why}.factcheckdb"
    path.touch()
    return path


def test_old_copies_go_and_one_a_week_and_a_month_stays(filled: Store):
    for day in range(1, 400):
        invent(filled, Why.DAILY, day, number=1_000 - day)
    stranger = copies.folder(filled.path) / "notes.txt"
    stranger.touch()
    claims.add(filled, dossier=1, text="Another.")
    copies.keep(filled.path, Why.DAILY)
    ages = sorted(
        (dt.datetime.now(dt.UTC) - copy.made_at).days for copy in copies.every(filled.path)
    )
    assert ages[:14] == list(range(14))
    assert 24 <= len(ages) <= 36
    assert 250 < ages[-1] < 400
    assert stranger.exists()


def test_a_damaged_store_pushes_no_good_copy_out(filled: Store):
    old = [invent(filled, Why.START, day) for day in range(1, 30)]
    with outside(filled.path) as connection:
        connection.execute("DROP TRIGGER journal_claims_update")
        connection.execute("UPDATE claims SET text = 'Changed.' WHERE id = 1")
    copies.keep(filled.path, Why.START)
    assert all(path.exists() for path in old)


def test_the_order_does_not_hang_on_the_clock(filled: Store):
    ahead = invent(filled, Why.START, -300)
    kept = copies.keep(filled.path, Why.START)
    assert [copy.path for copy in copies.every(filled.path)] == [kept.path, ahead]


@pytest.mark.slow
def test_copies_go_on_after_an_older_one_was_restored(filled: Store):
    old = backups.make(filled).path
    for number in range(3):
        claims.add(filled, dossier=1, text=f"Later {number}.")
        backups.make(filled)
    filled.close()
    backups.restore(filled.path, old)
    again = Store(filled.path, editor="Ed")
    assert backups.keep_up(again, Why.START)  # the newest copy is of what was replaced
    claims.add(again, dossier=1, text="After.")
    kept = backups.keep_up(again, Why.START)
    assert copies.every(filled.path)[0].path == kept.path
    again.close()


def test_what_is_no_store_has_no_state(tmp_path):
    (tmp_path / "words").write_text("words")
    assert soundness.state(tmp_path / "words") == soundness.state(tmp_path / "missing") == ""
