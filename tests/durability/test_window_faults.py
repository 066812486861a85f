"""The machine fails while somebody types in the window.

The words stay in their field, one clear line is shown, and what was typed is saved once the cause
is gone.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck.errors import EnvironmentProblem
from factcheck.services.deciding import claims
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.durability.test_faults import fill, small_disk
from tests.ui.core.rooms import Rooms, furnish
from tests.windows import opened_window

__all__ = ["small_disk"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs mounts of POSIX")
FIRST, MORE = "Typed while it failed", ", and gone on with."


@pytest.fixture
def rooms(qtbot: QtBot, empty_store: Path, small_disk: Path) -> Iterator[Rooms]:
    """The window on a store that lies on a disk of its own."""
    store = Store(Path(shutil.copy(empty_store, small_disk / "s.factcheckdb")), editor="Ed")
    furnish(store)
    window = opened_window(qtbot, store)
    shown = Rooms(window, qtbot)
    shown.settle()
    yield shown
    window.close()
    store.close()


def typed(rooms: Rooms, words: str) -> None:
    """Type at the end of the rationale, and wait until it was tried to save it."""
    field = rooms.window.screens.desk.verdict_card.rationale
    field.setFocus()
    QTest.keyClicks(field, words)
    field.flush()
    rooms.settle()


def fails_and_goes_on(rooms: Rooms, fail: Callable[[], None], mend: Callable[[], None]) -> None:
    """Type through a failure; nothing that was typed may be missing in the end."""
    window = rooms.window
    rooms.show("desk")
    field, notice = window.screens.desk.verdict_card.rationale, window.notice
    fail()
    typed(rooms, FIRST)
    assert notice.isVisible()
    assert field.toPlainText() == FIRST
    mend()
    typed(rooms, MORE)
    assert field.toPlainText() == FIRST + MORE
    store = window.session.store
    shown = window.screens.desk.current
    assert claims.get(store, shown).rationale == FIRST + MORE
    assert verification.verify(store).ok


def test_a_full_disk(rooms: Rooms, small_disk: Path) -> None:
    store = rooms.window.session.store

    def fail() -> None:
        fill(small_disk)
        long = "word " * 8_000  # the log had room made before
        with pytest.raises(EnvironmentProblem, match="full"):
            _ = [claims.add(store, dossier=1, text=long) for _ in range(99)]

    fails_and_goes_on(rooms, fail, (small_disk / "ballast").unlink)


def test_a_file_renamed_and_named_as_before(rooms: Rooms) -> None:
    path = rooms.window.session.store.path
    aside = path.with_name("aside")
    fails_and_goes_on(rooms, lambda: path.rename(aside), lambda: aside.rename(path))


def test_a_disk_pulled_out_and_put_in_again(rooms: Rooms, small_disk: Path) -> None:
    still = small_disk.with_name("still")
    still.mkdir()

    def run(*command: str | Path) -> None:
        subprocess.run([str(each) for each in command], check=True)

    run("mount", "--bind", small_disk, still)
    try:
        fails_and_goes_on(
            rooms,
            lambda: run("umount", "-l", small_disk),
            lambda: run("mount", "--bind", still, small_disk),
        )
    finally:
        run("umount", "-l", still)


def test_a_file_deleted_keeps_the_words_in_the_field(rooms: Rooms) -> None:
    rooms.show("desk")
    rooms.window.session.store.path.unlink()
    typed(rooms, FIRST)
    assert rooms.window.notice.isVisible()
    assert rooms.window.screens.desk.verdict_card.rationale.toPlainText() == FIRST


TYPIST = """
import os, sys
from pathlib import Path
from tests.durability.hands import type_on
print(os.getpid(), flush=True)
type_on(Path(sys.argv[1]), editor="Wi", out=1)
"""


@pytest.mark.slow
def test_a_clock_set_back_while_the_window_writes(empty_store: Path, tmp_path: Path) -> None:
    back = shutil.which("faketime")
    if back is None:
        pytest.skip("needs faketime")
    path = Path(shutil.copy(empty_store, tmp_path / "s.factcheckdb"))
    store = Store(path, editor="Ed")
    furnish(store)
    before = len(history.entries(store, limit=1_000))
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [back, "-f", "-2d", sys.executable, "-c", TYPIST, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as faked:
        typist = int(faked.stdout.readline())  # whom faketime started, and tidies up after
        told = [faked.stdout.readline() for _ in range(60)]
        os.kill(typist, signal.SIGKILL)
    acknowledged = [line["operation"] for each in told if "operation" in (line := json.loads(each))]
    assert acknowledged
    kept = history.entries(store, limit=1_000)
    assert set(acknowledged) <= {entry.operation for entry in kept}
    assert len(kept) > before
    assert kept[0].at < kept[-1].at
    claims.add(store, dossier=1, text="Now.")
    assert verification.verify(store).ok
    store.close()
