"""Going back to a backup: the whole of it, nothing of what was there before, and that kept."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import backups, verification
from factcheck.store import Store
from tests.store.content import content, outside

KILLED = """
import os, sys
from pathlib import Path
from factcheck.services import claims
from factcheck.store import Store
store = Store(Path(sys.argv[1]), editor="Ed")
for n in range(50):
    claims.add(store, dossier=1, text=f"Late {n}.")
os._exit(9)
"""


@pytest.fixture
def filled(store: Store) -> Store:
    dossiers.create(store, name="D")
    for number in range(20):
        claims.add(store, dossier=1, text=f"Claim {number}.")
    return store


def texts(path: Path) -> list[str]:
    opened = Store(path, editor="Ed")
    try:
        assert verification.verify(opened).ok
        return [claim.text for claim in claims.every(opened, 1)]
    finally:
        opened.close()


def test_all_of_the_backup_and_nothing_else(filled: Store):
    kept = backups.make(filled).path
    before = content(filled)
    claims.add(filled, dossier=1, text="Later.")
    later = content(filled)
    filled.close()
    done = backups.restore(filled.path, kept)
    opened = Store(filled.path, editor="Ed")
    assert content(opened) == before
    assert verification.verify(opened).ok
    opened.close()
    shutil.copy(done.replaced, filled.path)
    opened = Store(filled.path, editor="Ed")
    assert content(opened) == later
    opened.close()


@pytest.mark.slow
def test_a_log_left_behind_is_not_played_into_what_was_restored(filled: Store, tmp_path):
    kept = backups.make(filled, tmp_path / "copy.db").path
    filled.close()
    subprocess.run([sys.executable, "-c", KILLED, filled.path], check=False, cwd=Path.cwd())
    assert filled.path.with_name(filled.path.name + "-wal").stat().st_size
    done = backups.restore(filled.path, kept)
    assert texts(filled.path) == [f"Claim {n}." for n in range(20)]
    assert len(texts(done.replaced)) == 70


def test_who_has_the_store_open_is_told_and_loses_nothing_by_silence(filled: Store, tmp_path):
    kept = backups.make(filled, tmp_path / "copy.db").path
    claims.add(filled, dossier=1, text="Later.")
    done = backups.restore(filled.path, kept)
    with pytest.raises(EnvironmentProblem, match="moved, deleted or replaced"):
        claims.add(filled, dossier=1, text="Into nowhere.")
    filled.close()
    assert len(texts(filled.path)) == 20
    assert len(texts(done.replaced)) == 21


def test_a_store_in_the_middle_of_writing_is_waited_for_then_left(
    filled: Store, tmp_path, monkeypatch
):
    monkeypatch.setattr("factcheck.store.restoring._PATIENCE", 0.2)
    kept = backups.make(filled, tmp_path / "copy.db").path
    with sqlite3.connect(filled.path, isolation_level=None) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem, match="as it was"):
            backups.restore(filled.path, kept)
        writer.execute("ROLLBACK")
    assert len(claims.every(filled, 1)) == 20
    assert list(filled.path.parent.glob(".*")) == []


def test_a_damaged_store_is_kept_byte_by_byte(filled: Store, tmp_path):
    kept = backups.make(filled, tmp_path / "copy.db").path
    filled.close()
    data = bytearray(filled.path.read_bytes())
    data[5000:9000] = bytes(4000)
    filled.path.write_bytes(data)
    done = backups.restore(filled.path, kept)
    assert len(texts(filled.path)) == 20
    assert (done.replaced / filled.path.name).read_bytes() == data


def test_where_there_is_no_store_one_is_made(filled: Store, tmp_path):
    kept = backups.make(filled, tmp_path / "copy.db").path
    done = backups.restore(tmp_path / "new" / "store.db", kept)
    assert done.replaced is None
    assert len(texts(tmp_path / "new" / "store.db")) == 20


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[5000:9000] = bytes(4000)
    path.write_bytes(data)


def edited(path: Path) -> None:
    with outside(path) as connection:
        connection.execute("DROP TRIGGER journal_claims_update")
        connection.execute("UPDATE claims SET text = 'Changed.' WHERE id = 3")


def with_trigger(path: Path) -> None:
    with outside(path) as connection:
        connection.execute(
            "CREATE TRIGGER journal_extra AFTER INSERT ON claims BEGIN DELETE FROM pairings; END"
        )


def with_view(path: Path) -> None:
    with outside(path) as connection:
        connection.execute("CREATE VIEW seen AS SELECT * FROM claims")


def newer(path: Path) -> None:
    with outside(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def no_store(path: Path) -> None:
    path.write_text("Just words.")


def nothing(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    "harm", [damaged, edited, with_trigger, with_view, newer, no_store, nothing]
)
def test_what_is_not_sound_is_refused_and_changes_nothing(filled: Store, tmp_path, harm):
    kept = backups.make(filled, tmp_path / "copy.db").path
    harm(kept)
    with pytest.raises((UserError, EnvironmentProblem)) as refused:
        backups.restore(filled.path, kept)
    assert "\n" not in str(refused.value)
    assert len(claims.every(filled, 1)) == 20
    assert [p.name for p in filled.path.parent.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("harm", [with_trigger, with_view])
def test_a_store_with_foreign_parts_is_not_opened(filled: Store, harm):
    filled.close()
    harm(filled.path)
    before = filled.path.read_bytes()
    with pytest.raises(UserError, match="did not make"):
        Store(filled.path, editor="Ed")
    assert filled.path.read_bytes() == before


def test_the_schema_is_the_one_whose_hash_is_kept(store: Store):
    from factcheck.store import schema

    with store.read() as reading:
        assert schema.told(reading.connection) == schema.SHA256
