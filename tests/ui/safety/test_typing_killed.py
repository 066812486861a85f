"""Words being typed when the program is killed: at most two seconds of them are lost."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.services import claims
from factcheck.store import Store
from tests.ui.core.rooms import furnish

TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui.app import application
from factcheck.ui.main_window import MainWindow

app = application()
window = MainWindow(Settings())
window.show()

def type_one():
    field = window.screens.desk.verdict_card.rationale
    QTest.keyClicks(field, "x")
    print(len(field.toPlainText()), time.monotonic(), flush=True)

def begin():
    window.activateWindow()
    window.actions_table["claim.rationale"].trigger()
    timer.start()

timer = QTimer(interval=30)
timer.timeout.connect(type_one)
window.ready.connect(lambda: QTimer.singleShot(500, begin))
window.open_store(Store(Path(sys.argv[1]), editor="Ed"))
app.exec()
"""
MOST = 2.0  # seconds of typing that may be lost


@pytest.mark.parametrize("seed", [1, 2])
def test_at_most_two_seconds_are_lost(empty_store: Path, tmp_path: Path, seed: int) -> None:
    path = Path(shutil.copy(empty_store, tmp_path / "store.db"))
    store = Store(path, editor="Ed")
    furnish(store)
    store.close()
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path)], stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert typist.stdout is not None
    typed = [typist.stdout.readline()]
    time.sleep(2.5 + random.Random(seed).random())
    killed = time.monotonic()
    typist.kill()
    typed += typist.communicate()[0].splitlines()
    told = [(int(length), float(at)) for length, at in (line.split() for line in typed)]
    safe = max((length for length, at in told if at < killed - MOST), default=0)
    assert safe > 5
    store = Store(path, editor="Ed")
    kept = max(len(claims.get(store, claim).rationale) for claim in claims.ids(store, 1))
    store.close()
    assert kept >= safe
