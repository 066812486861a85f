"""One window to a store, tried with a second process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import dossiers
from factcheck.services.safekeeping import rescuing
from factcheck.store import Store
from factcheck.ui.app import Starting
from factcheck.ui.company import Company
from factcheck.ui.single import SingleWindow, Turn

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from factcheck.ui.single import SingleWindow
app = QCoreApplication([])
only = SingleWindow(Path(sys.argv[1]))
print(only.take_turn([Path(p) for p in sys.argv[3:]], patience=int(sys.argv[2])).value, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "store.factcheckdb"


def start(path: Path, *given: str, patience: int = 500) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, str(path), str(patience), *given],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


def end(process: subprocess.Popen[str]) -> None:
    process.communicate("")


def test_a_second_start_hands_its_files_over_and_is_told_to_end(
    qtbot: QtBot, qapp: QApplication, path: Path, tmp_path: Path
) -> None:
    first = SingleWindow(path)
    assert first.take_turn() is Turn.FIRST
    first.listen()
    bundle = tmp_path / "with space é.factcheck"
    with qtbot.waitSignal(first.asked_for, timeout=20_000) as heard:
        second = start(path, str(bundle), patience=10_000)
    assert heard.args == [[bundle]]
    qtbot.wait(50)
    assert second.stdout.readline() == "left to first\n"
    end(second)
    first.release()


def test_another_store_is_another_window(qapp: QApplication, path: Path) -> None:
    first, other = SingleWindow(path), SingleWindow(path.with_name("other.db"))
    assert first.take_turn() is Turn.FIRST
    assert other.take_turn() is Turn.FIRST
    first.release()
    other.release()


def test_a_holder_that_does_not_answer_leaves_reading_only(qapp: QApplication, path: Path) -> None:
    holder = start(path)
    assert holder.stdout.readline() == "first\n"
    mine = SingleWindow(path)
    assert mine.take_turn(patience=200) is Turn.READ_ONLY
    assert not mine.locked
    end(holder)


def test_a_holder_that_was_killed_holds_nothing(qapp: QApplication, path: Path) -> None:
    holder = start(path)
    assert holder.stdout.readline() == "first\n"
    holder.kill()
    end(holder)
    mine = SingleWindow(path)
    assert mine.take_turn(patience=200) is Turn.FIRST
    mine.release()
    assert not path.with_name(f"{path.name}.lock").exists()


def test_the_second_window_says_that_it_only_reads(
    qtbot: QtBot, qapp: QApplication, furnished: Store
) -> None:
    holder = start(furnished.path)
    assert holder.stdout.readline() == "first\n"
    only = SingleWindow(furnished.path)
    assert only.take_turn(patience=100) is Turn.READ_ONLY
    starting = Starting(lambda: rescuing.open_to_read(furnished.path, "Ed"), path=furnished.path)
    Company(starting, only, [])
    qtbot.addWidget(starting.window)
    with qtbot.waitSignal(starting.ready, timeout=20_000):
        starting.window.show()
    qtbot.waitUntil(lambda: "reading only" in starting.window.windowTitle())
    session, refused = starting.window.session, []
    session.do(dossiers.create, None, refused.append, name="More")
    qtbot.waitUntil(lambda: bool(refused), timeout=10_000)
    assert "open for reading only" in str(refused[0])
    starting.window.close()
    end(holder)
