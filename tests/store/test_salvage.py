"""What SQLite can still read of a damaged store comes into a new one."""

import gzip
import random
import shutil
from pathlib import Path

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers, findings, pairings
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history, rescuing, verification
from factcheck.store import Store, copies, salvage
from tests.store.content import content, outside, without_triggers

CLAIMS = 300
PAGE = 4096


def silent(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def full(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "full.db"
    store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    dossiers.create(store, name="D")
    sources.import_pasted(store, dossier=1, text="A report.\n\nIt says what it says.")
    findings.add(store, dossier=1, text="Finding.", report="R", edition=2021)
    with store.one_step("many"):
        for number in range(CLAIMS):
            claims.add(store, dossier=1, text=f"Claim number {number} " + "word " * 40)
    pairings.add(store, claim=1, finding=1, stance="context")
    claims.delete(store, claim=7)
    store.close()
    return path


@pytest.fixture
def damaged(full: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(full, tmp_path / "damaged.db"))


def pages_of(path: Path, name: str) -> list[int]:
    """The pages that hold rows of a table, counted from 1."""
    with outside(path) as connection:
        query = "SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND name = ?"
        return [row[0] for row in connection.execute(query, (name,))]


def destroy(path: Path, pages: list[int]) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)


def saved(damaged: Path) -> tuple[salvage.Salvaged, Store]:
    target = damaged.with_name("saved.db")
    told = salvage.salvage(damaged, target, editor="Ed", progress=silent)
    return told, Store(target, editor="Ed")


@pytest.mark.slow
def test_a_sound_store_is_saved_whole_with_its_history(damaged: Path) -> None:
    told, store = saved(damaged)
    before = Store(damaged, editor="Ed")
    assert content(store) == content(before)
    assert history.entries(store, limit=2000) == history.entries(before, limit=2000)
    assert (told.missing, told.from_journal, told.history_kept) == ({}, {}, True)
    assert verification.verify(store).ok
    assert claims.ids(store, 1) == claims.ids(before, 1)
    history.undo(store)
    assert claims.get(store, 7).text.startswith("Claim number 6")
    store.close()
    before.close()


@pytest.mark.slow
def test_rows_on_pages_that_are_gone_come_from_the_journal(damaged: Path) -> None:
    before = Store(damaged, editor="Ed")
    whole = content(before)
    before.close()
    pages = pages_of(damaged, "claims")
    destroy(damaged, random.Random(5).sample(pages, 5))
    told, store = saved(damaged)
    assert content(store) == whole
    assert told.history_kept
    assert told.missing == {}
    assert 10 < told.from_journal["claims"] < CLAIMS
    assert verification.verify(store).ok
    store.close()


def test_a_journal_with_a_gap_is_begun_anew_and_said(damaged: Path) -> None:
    before = Store(damaged, editor="Ed")
    whole = content(before)
    before.close()
    destroy(damaged, pages_of(damaged, "changes")[3:6])
    told, store = saved(damaged)
    assert content(store) == whole
    assert not told.history_kept
    assert told.missing == {"operations": CLAIMS + 5}
    assert [entry.label for entry in history.entries(store)] == [
        "Save what could be read of a damaged store"
    ]
    assert verification.verify(store).ok
    store.close()


def test_ninety_nine_of_a_hundred_rows_survive_both(damaged: Path) -> None:
    chance = random.Random(7)
    destroy(damaged, chance.sample(pages_of(damaged, "claims"), 3))
    destroy(damaged, chance.sample(pages_of(damaged, "changes"), 3))
    told, store = saved(damaged)
    assert len(claims.ids(store, 1)) >= 0.99 * (CLAIMS - 1)
    assert verification.verify(store).ok
    assert told.from_journal["claims"] > 5
    store.close()


@pytest.mark.slow
def test_a_list_of_tables_that_is_gone_is_that_of_a_new_store(damaged: Path) -> None:
    before = Store(damaged, editor="Ed")
    whole = content(before)
    before.close()
    destroy(damaged, [1, *pages_of(damaged, "sqlite_schema")])
    told, store = saved(damaged)
    assert content(store) == whole
    assert told.history_kept
    assert verification.verify(store).ok
    store.close()


@pytest.mark.slow
def test_a_document_that_is_not_what_it_was_leaves_its_place(damaged: Path) -> None:
    with outside(damaged) as connection:
        without_triggers(connection)
        connection.execute("UPDATE originals SET bytes = x'00'")
    told, store = saved(damaged)
    assert told.missing == {"originals": 1}
    assert sources.text_of(store, 1).startswith("A report.")
    assert verification.verify(store).ok
    store.close()


@pytest.mark.slow
def test_a_changed_row_gives_way_to_a_whole_journal(damaged: Path) -> None:
    with outside(damaged) as connection:
        without_triggers(connection)
        connection.execute("UPDATE claims SET text = 'Forged.' WHERE id = 3")
    told, store = saved(damaged)
    assert claims.get(store, 3).text.startswith("Claim number 2")
    assert told.from_journal == {"claims": 1}
    store.close()


def test_nothing_to_read_is_told_and_leaves_no_file(damaged: Path, tmp_path: Path) -> None:
    damaged.write_bytes(b"\xa5" * 40_000)
    target = tmp_path / "saved.db"
    with pytest.raises(EnvironmentProblem, match="Nothing could be read"):
        salvage.salvage(damaged, target, editor="Ed", progress=silent)
    assert not target.exists()
    target.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        salvage.salvage(damaged, target, editor="Ed", progress=silent)
    assert target.read_bytes() == b"mine"


def test_what_stands_only_in_the_log_is_saved_too(full: Path, tmp_path: Path) -> None:
    used = Store(Path(shutil.copy(full, tmp_path / "used.db")), editor="Ed")
    schema = pages_of(used.path, "sqlite_schema")
    claims.edit(used, claim=3, text="Only in the log.")
    whole = content(used)
    damaged = tmp_path / "damaged.db"
    for ending in ("", "-wal"):  # as a kill leaves them
        shutil.copy(f"{used.path}{ending}", f"{damaged}{ending}")
    used.close()
    destroy(damaged, [1, *schema])
    told, store = saved(damaged)
    assert content(store) == whole
    assert told.history_kept
    store.close()


def test_rows_that_a_broken_tree_leads_to_no_more_are_found(damaged: Path) -> None:
    before = Store(damaged, editor="Ed")
    whole = content(before)
    before.close()
    with outside(damaged) as connection:
        query = "SELECT pageno FROM dbstat WHERE pagetype = 'internal' AND name = 'claims'"
        inside = [row[0] for row in connection.execute(query)]
    assert inside
    destroy(damaged, [*inside, *pages_of(damaged, "changes")])
    told, store = saved(damaged)
    assert content(store) == whole
    assert "claims" not in told.from_journal
    assert not told.history_kept
    assert verification.verify(store).ok
    store.close()


def test_a_passage_whose_claim_is_gone_goes_with_it(damaged: Path) -> None:
    before = Store(damaged, editor="Ed")
    claim = claims.keep(before, source=1, start=0, end=8).made
    before.close()
    with outside(damaged) as connection:
        without_triggers(connection)
        connection.execute("DELETE FROM changes")
        connection.execute("DELETE FROM claims WHERE id = ?", (claim,))
    told, store = saved(damaged)
    assert told.missing == {"operations": CLAIMS + 6, "passages": 1}
    assert len(claims.ids(store, 1)) == CLAIMS - 1
    assert verification.verify(store).ok
    store.close()


def test_an_older_store_without_its_list_of_tables_is_saved(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "old_dossiers" / "0001.factcheckdb.gz"
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(gzip.decompress(old.read_bytes()))
    destroy(damaged, [1, *pages_of(damaged, "sqlite_schema")])
    told, store = saved(damaged)
    assert len(claims.ids(store, 1)) == 26
    assert told.missing == {}
    store.close()


def test_damaged_words_are_saved_as_words_are_kept(damaged: Path) -> None:
    destroy(damaged, pages_of(damaged, "changes"))
    data = damaged.read_bytes()
    damaged.write_bytes(data.replace(b"Claim number 12 ", b"Claim\x01number\x1f12 "))
    told, store = saved(damaged)
    assert not told.history_kept
    assert claims.get(store, 13).text.startswith("Claimnumber12 word")
    assert verification.verify(store).ok
    store.close()


def test_a_document_is_taken_from_a_copy_that_has_it(damaged: Path) -> None:
    kept, broken = (copies.keep(damaged, copies.Why.ASKED).path for _ in range(2))
    broken.write_bytes(broken.read_bytes()[:5_000])
    with outside(damaged) as connection:
        without_triggers(connection)
        connection.execute("UPDATE originals SET bytes = x'00'")
        connection.execute("UPDATE texts SET text = 'Forged.'")
    told = rescuing.save_pieces(damaged, editor="Ed", progress=silent)
    assert told.missing == {}
    store = Store(told.path, editor="Ed")
    assert sources.text_of(store, 1).startswith("A report.")
    assert verification.verify(store).ok
    store.close()
    assert kept.exists()
