"""Files are read within bounds and written whole or not at all."""

import os
import stat
import sys
import tempfile
import time
from pathlib import Path

import pytest

from factcheck import files
from factcheck.errors import EnvironmentProblem, UserError


def test_a_file_is_read_up_to_its_bound(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"x" * 10)
    assert files.read_bytes(path, largest=10) == b"x" * 10
    with pytest.raises(UserError, match="is larger than"):
        files.read_bytes(path, largest=9)


@pytest.mark.parametrize(
    ("name", "error", "what"),
    [
        ("missing", UserError, "missing does not exist"),
        ("folder", UserError, "folder is a folder"),
        ("file/inside", EnvironmentProblem, "inside cannot be read"),
        ("n\x00l", EnvironmentProblem, "cannot be read"),
        ("x" * 300, EnvironmentProblem, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, name, error, what):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(error, match=what) as refusal:
        files.read_bytes(tmp_path / name, largest=10)
    assert refusal.value.todo


def test_a_file_is_written_whole_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "file"
    files.write_whole(path, b"first")
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600
    path.chmod(0o640)
    files.write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file for file in tmp_path.iterdir() if file.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["folder", "missing/file", "file/inside"])
def test_a_place_that_takes_no_file(tmp_path, name):
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    (tmp_path / "file").write_text("old")
    with pytest.raises(EnvironmentProblem, match="cannot be written") as problem:
        files.write_whole(tmp_path / name, b"new")
    assert "\n" not in str(problem.value)
    assert (tmp_path / "file").read_text() == "old"
    assert list(tmp_path.glob("**/.factcheck-*")) == []


def test_a_folder_is_made_for_its_user_alone(tmp_path):
    path = tmp_path / "a" / "b"
    files.make_folder(path)
    files.make_folder(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentProblem, match="cannot be made"):
        files.make_folder(tmp_path / "file" / "inside")


def aged(path: Path) -> None:
    """Make a file or folder two hours old."""
    moment = time.time() - 7_200
    os.utime(path, (moment, moment))


def test_only_old_drafts_of_ours_are_swept(tmp_path: Path) -> None:
    draft, young = (files.draft_beside(tmp_path / "sheet.html") for _ in range(2))
    folder, holding = (Path(tempfile.mkdtemp(dir=tmp_path, prefix=files.DRAFT)) for _ in range(2))
    theirs = [tmp_path / n for n in (".factcheck-notes", ".factcheck-abcdefgh.txt", "sheet.html")]
    for path in (draft, young, folder / "copy", holding / "letter.txt", *theirs):
        path.write_bytes(b"words")
    for path in (draft, folder, holding, *theirs):
        aged(path)
    files.sweep(tmp_path)
    assert set(tmp_path.iterdir()) == {young, holding, *theirs}
    assert (holding / "letter.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_sweeping_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "copy").write_bytes(b"words")
    (tmp_path / f"{files.DRAFT}abcdefgh").symlink_to(tmp_path / "elsewhere")
    files.sweep(tmp_path, older_than=-60)
    assert (tmp_path / "elsewhere" / "copy").exists()


def test_a_place_that_cannot_be_listed_is_no_problem(tmp_path: Path) -> None:
    files.sweep(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(EnvironmentProblem, match="no ordinary file"):
        files.write_whole(pipe, b"words")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


def test_the_names_of_new_folders_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    files.make_folders(tmp_path / "a" / "b")
    assert synced == [tmp_path, tmp_path / "a"]
    files.make_folders(tmp_path / "a" / "b")
    assert synced == [tmp_path, tmp_path / "a"]
