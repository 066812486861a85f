"""What may be opened as a store, what is refused, and that a refusal touches nothing."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import dossiers
from factcheck.store import Store
from factcheck.store.gate import APPLICATION_ID
from tests.store.content import outside


def refused(path, error=UserError):
    """The error of opening the path, after which a file there is as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as failure:
        Store(path, editor="Ed")
    if before is not None:
        assert path.read_bytes() == before
    told = str(failure.value)
    assert "\n" not in told
    assert failure.value.todo
    assert str(path) in told
    return told


def test_a_newer_store(empty_store, tmp_path):
    path = tmp_path / "newer.db"
    shutil.copy(empty_store, path)
    with outside(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with outside(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert "newer version" in refused(path)


def test_another_programs_database(tmp_path):
    path = tmp_path / "foreign.db"
    with outside(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("PRAGMA application_id = 1")
    assert "is not a Factcheck store" in refused(path)
    assert [file.name for file in tmp_path.glob("foreign*")] == ["foreign.db"]


@pytest.mark.parametrize(
    "data",
    [
        b"Dear editor, this is a letter.\n",
        b"\x00",
        b"SQLite format 3\x00",
        b"SQLite format 2\x00" + b"\x00" * 52 + APPLICATION_ID.to_bytes(4) + bytes(4000),
        b"x" * 68 + APPLICATION_ID.to_bytes(4) + bytes(100),
    ],
    ids=["text", "one byte", "magic only", "wrong magic", "wrong start"],
)
def test_a_file_of_another_kind(tmp_path, data):
    path = tmp_path / "something"
    path.write_bytes(data)
    assert "is not a Factcheck store" in refused(path)


def test_a_folder(tmp_path):
    assert "is a folder" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "is not a file" in refused(path)


def test_a_place_under_a_file(tmp_path):
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "store.db"
    assert "cannot be read" in refused(path, EnvironmentProblem)


def test_a_name_too_long_for_the_disk(tmp_path):
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        Store(tmp_path / ("x" * 300), editor="Ed")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything"
)
def test_places_without_permission(empty_store, tmp_path):
    path = tmp_path / "closed.db"
    shutil.copy(empty_store, path)
    path.chmod(0o400)
    refused(path, EnvironmentProblem)
    path.chmod(0)
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        Store(path, editor="Ed")


def test_only_a_header(empty_store, tmp_path):
    path = tmp_path / "header.db"
    path.write_bytes(empty_store.read_bytes()[:100])
    assert "damaged" in refused(path, EnvironmentProblem)


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_truncated_store_is_told_as_damaged_and_never_as_empty(empty_store, tmp_path, share):
    path = tmp_path / "half.db"
    whole = empty_store.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(EnvironmentProblem, match="damaged"), closing(Store(path, editor="Ed")) as s:
        dossiers.create(s, name="On ruins")


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    opened = Store(path, editor="Ed")
    assert dossiers.create(opened, name="D").made == 1
    opened.close()


def test_a_new_store_is_for_its_user_alone(tmp_path):
    path = tmp_path / "new" / "folder" / "store.db"
    Store(path, editor="Ed").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_store_is_known_while_all_of_it_is_still_in_the_log(tmp_path):
    path = tmp_path / "store.db"
    first = Store(path, editor="Ed")
    dossiers.create(first, name="D")
    killed = tmp_path / "killed.db"
    for ending in ("", "-wal"):  # what a power cut leaves of it
        shutil.copy(f"{path}{ending}", f"{killed}{ending}")
    for known in (path, killed):
        second = Store(known, editor="Bo")
        assert dossiers.find(second, "D").id == 1
        second.close()
    first.close()


def test_a_store_whose_making_was_cut_short_is_made_to_its_end(tmp_path):
    path = tmp_path / "begun.db"
    with outside(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = wal")
    opened = Store(path, editor="Ed")
    assert dossiers.create(opened, name="D").made == 1
    opened.close()


def test_tables_without_a_version_are_left_alone(tmp_path):
    path = tmp_path / "odd.db"
    with outside(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE claims (precious)")
        connection.execute("INSERT INTO claims VALUES ('kept')")
    with pytest.raises(EnvironmentProblem):
        Store(path, editor="Ed")
    with outside(path) as connection:
        assert connection.execute("SELECT * FROM claims").fetchall() == [("kept",)]


def test_the_sqlite_here_has_what_the_store_needs():
    assert sqlite3.sqlite_version_info >= (3, 35), "RETURNING"
