"""Words being typed when the program is killed: at most two seconds of them are lost."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.services.deciding import claims
from factcheck.services.safekeeping import drafts
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
from factcheck.ui.dialogs.claim_record import ClaimRecord
from factcheck.ui.main_window import MainWindow

where = sys.argv[2]
app = application()
window = MainWindow(Settings())
window.show()

def field():
    if where == "rationale":
        return window.screens.desk.verdict_card.rationale
    record = window.findChild(ClaimRecord)
    return record.questions.form.editor("unknown") if record else None

def type_one():
    into = field()
    if into is not None:
        QTest.keyClicks(into, "x")
        print(len(into.toPlainText()), time.monotonic(), flush=True)

def begin():
    window.activateWindow()
    window.actions_table["claim.rationale" if where == "rationale" else "claim.record"].trigger()
    timer.start()

timer = QTimer(interval=30)
timer.timeout.connect(type_one)
window.ready.connect(lambda: QTimer.singleShot(500, begin))
window.open_store(Store(Path(sys.argv[1]), editor="Ed"))
app.exec()
"""
MOST = 2.0  # seconds of typing that may be lost


def rationale(path: Path) -> int:
    """How many letters of the rationale are in the store, or beside it."""
    store = Store(path, editor="Ed")
    kept = max(len(claims.get(store, claim).rationale) for claim in claims.ids(store, 1))
    store.close()
    return max(kept, form(path)) if drafts.every(path) else kept


def form(path: Path) -> int:
    """How many letters of the record's form lie beside the store."""
    return max(len(words) for each in drafts.every(path) for words in each.values.values())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("where", "seed"), [("rationale", 1), ("rationale", 2), ("form", 3), ("form", 4)]
)
def test_at_most_two_seconds_are_lost(
    empty_store: Path, tmp_path: Path, where: str, seed: int
) -> None:
    path = Path(shutil.copy(empty_store, tmp_path / "store.db"))
    store = Store(path, editor="Ed")
    furnish(store)
    store.close()
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), where], stdout=subprocess.PIPE, text=True,
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
    assert (rationale if where == "rationale" else form)(path) >= safe
