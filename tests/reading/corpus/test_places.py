"""Where a document lies can be a trap too: what is no file, and names that are none of ours."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import files
from factcheck.errors import EnvironmentProblem, FactcheckError, UserError
from factcheck.reading.isolated import Apart

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of Unix")

Laid = Callable[[Path], Path]


def _folder(path: Path) -> Path:
    (path / "a.pdf").mkdir()
    return path / "a.pdf"


def _pipe(path: Path) -> Path:
    os.mkfifo(path / "a.txt")
    return path / "a.txt"


def _linked(path: Path, to: str) -> Path:
    (path / "a.txt").symlink_to(to)
    return path / "a.txt"


PLACES: dict[str, tuple[Laid, str]] = {
    "a folder named .pdf": (_folder, "a.pdf is a folder."),
    "a pipe": (_pipe, "a.txt is no file that can be read."),
    "zeros without end": (lambda _: Path("/dev/zero"), "zero is no file that can be read."),
    "a link to zeros without end": (lambda p: _linked(p, "/dev/zero"), "a.txt is no file"),
    "a link to a folder": (lambda p: _linked(p, "/"), "a.txt is a folder."),
    "a link to itself": (lambda p: _linked(p, "a.txt"), "a.txt cannot be read"),
    "a link to nowhere": (lambda p: _linked(p, "nowhere"), "a.txt does not exist."),
    "a name too long": (lambda p: p / ("x" * 300), "xxx… cannot be read: File name too long."),
    "a name of two lines": (lambda p: p / "a\nb\x1b[31m.txt", "a�b�[31m.txt does not exist."),
    "a name that leads out": (lambda p: p / "..", "is a folder."),
    "a name with a zero": (lambda p: p / "a\x00b", "a�b cannot be read"),
    "bytes that are no name": (
        lambda p: p / os.fsdecode(b"\xff\xfe.txt"),
        "��.txt does not exist.",
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    lay, words = PLACES[name]
    with pytest.raises(FactcheckError) as refusal:
        files.read_bytes(lay(tmp_path), largest=1_000)
    assert words in str(refusal.value)
    assert str(refusal.value).isprintable()
    assert refusal.value.todo


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_elses(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    path.chmod(0)
    with pytest.raises(EnvironmentProblem, match="Permission denied"):
        files.read_bytes(path, largest=1_000)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 30_000_000)
    done = threading.Event()

    def write() -> None:
        with path.open("ab") as file:
            while not done.is_set():
                file.write(b"y" * 1_000)
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    while path.stat().st_size <= 30_000_000:
        time.sleep(0.001)
    try:
        with pytest.raises(UserError, match="was written to while it was read"):
            files.read_bytes(path, largest=1_000_000_000)
    finally:
        done.set()
        writer.join()


NAMES = ("x" * 251 + ".txt", "a\nb.txt", "a\x1b[31m.txt", "\u202ecod.txt", "…/../../x.txt",
         "%s{0}\\", "a.pdf", "\ufeff", " ", "\ud800", "CON", "a" * 5_000)  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:20])
def test_any_name_is_spoken_of_on_one_line(apart: Apart, name: str) -> None:
    assert apart.read(b"words of a text", name=name).text == "words of a text"
    with pytest.raises(UserError) as refusal:
        apart.read(b"\n", name=name)
    assert str(refusal.value).isprintable()
    assert len(str(refusal.value)) < 200
