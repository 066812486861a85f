"""Copies of a store: whole, sound, private, and never at the cost of a good one."""

import stat
import threading

import pytest

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import verification
from factcheck.store import Store, backup
from tests.store.content import content


@pytest.fixture
def filled(store: Store) -> Store:
    dossiers.create(store, name="D")
    for number in range(20):
        claims.add(store, dossier=1, text=f"Claim {number}.")
    return store


def test_a_copy_holds_everything_and_can_be_opened(filled: Store, tmp_path):
    target = backup.copy(filled.path, tmp_path / "copy.db")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copy = Store(target, editor="Ed")
    assert content(copy) == content(filled)
    assert verification.verify(copy).ok
    copy.undo()
    assert len(claims.every(copy, 1)) == 19
    copy.close()


def test_a_copy_of_a_closed_store(filled: Store, tmp_path):
    filled.close()
    target = backup.copy(filled.path, tmp_path / "copy.db")
    copy = Store(target, editor="Ed")
    assert len(claims.every(copy, 1)) == 20
    copy.close()


def test_copies_made_beside_a_writer_are_consistent(filled: Store, tmp_path):
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            claims.add(filled, dossier=1, text="More.")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        targets = [backup.copy(filled.path, tmp_path / f"{n}.db") for n in range(3)]
    finally:
        stop.set()
        writer.join()
    for target in targets:
        copy = Store(target, editor="Ed")
        numbers = [claim.number for claim in claims.every(copy, 1)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert verification.verify(copy).ok
        copy.close()


def test_a_copy_replaces_an_older_one_and_leaves_nothing_else(filled: Store, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "copy.db").write_bytes(b"older")
    backup.copy(filled.path, folder / "copy.db")
    assert [file.name for file in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").read_bytes().startswith(b"SQLite format 3")


def test_a_damaged_store_is_not_copied_over_a_good_copy(filled: Store, tmp_path):
    good = backup.copy(filled.path, tmp_path / "good.db")
    before = good.read_bytes()
    filled.close()
    data = filled.path.read_bytes()
    filled.path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
    with pytest.raises(EnvironmentProblem) as problem:
        backup.copy(filled.path, good)
    assert "\n" not in str(problem.value)
    assert good.read_bytes() == before


def test_the_store_is_not_its_own_copy(filled: Store, tmp_path):
    alias = tmp_path / "alias.db"
    alias.symlink_to(filled.path)
    for target in (filled.path, alias):
        with pytest.raises(UserError, match="is the store itself"):
            backup.copy(filled.path, target)
    claims.add(filled, dossier=1, text="Still there.")


@pytest.mark.parametrize("target", ["missing/copy.db", "file/copy.db", "folder"])
def test_a_place_that_takes_no_copy(filled: Store, tmp_path, target):
    (tmp_path / "file").touch()
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    with pytest.raises(EnvironmentProblem, match="No copy of the store could be made"):
        backup.copy(filled.path, tmp_path / target)
    assert list(tmp_path.glob("**/.factcheck-*")) == []
