"""Every schema that was ever kept in a store is opened, brought up to date, and whole."""

import gzip
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store, copies, migrations

ARCHIVE = Path(__file__).parent.parent / "old_dossiers"
OLD = sorted(ARCHIVE.glob("*.factcheckdb.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name.partition(".")[0])
def old(request, tmp_path: Path) -> Path:
    path = tmp_path / "old.factcheckdb"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def test_there_is_one_of_each_older_version():
    older = migrations.known_versions() - {migrations.HEAD}
    assert {path.name.partition(".")[0] for path in OLD} == older


def test_an_old_store_keeps_all_it_held(old: Path):
    store = Store(old, editor="Bo")
    (dossier,) = dossiers.every(store)
    assert len(claims.every(store, dossier.id)) == 26
    assert verification.verify(store).problems == ()
    (copy,) = copies.every(old)
    assert copy.why is copies.Why.MIGRATION
    assert copy.path.read_bytes()[:16] == b"SQLite format 3\0"
    store.close()


@pytest.mark.slow
def test_what_was_done_before_the_migration_can_be_taken_back(old: Path):
    store = Store(old, editor="Bo")
    history.redo(store)
    (dossier,) = dossiers.every(store)
    assert len(claims.every(store, dossier.id)) == 27
    history.undo(store)
    history.undo(store)
    assert dossiers.every(store) == []
    history.redo(store)
    assert len(claims.every(store, dossier.id)) == 26
    assert verification.verify(store).problems == ()
    store.close()


def test_an_added_column_that_was_edited_from_outside_is_told(old: Path):
    store = Store(old, editor="Bo")
    with store._writer.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER journal_claims_update")
        connection.exec_driver_sql("UPDATE claims SET wording = 'quoted' WHERE id = 3")
    found = verification.verify(store).problems
    assert [problem.where for problem in found] == ["claims 3"]
    store.close()
