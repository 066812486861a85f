"""Ten thousand passages: how soon the desk suggests, and how long the window is blocked at most."""

import gc
import json
import random
import time
from pathlib import Path
from statistics import median

import pytest
from pytestqt.qtbot import QtBot

from factcheck.matching.encoder.loading import available
from factcheck.services.deciding import claims, dossiers
from factcheck.services.incoming import sources
from factcheck.services.incoming.bringing import Details
from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui.main_window import MainWindow
from tests.benchmarks.eval_matching import DATA
from tests.benchmarks.test_many_claims import Pulse
from tests.benchmarks.test_match_scale import Scattered

pytestmark = pytest.mark.benchmark

PASSAGES, REPORTS, CLAIMS = 10_000, 10, 30
TAKING_IN = 90  # milliseconds while 10,000 are taken in: 36 to 60 over the small dossier's are seen
ALLOWED = 50  # milliseconds from claim to claim, where a look at a small dossier takes 15
TIMES = 3.0  # as long as the same steps in a dossier of a hundredth of the passages


def texts(name: str) -> list[str]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def fill(store: Store, name: str, passages: int) -> int:
    """A dossier of reports with so many passages, and of claims."""
    chance = random.Random(3)
    told = texts("findings.jsonl")
    dossier = dossiers.create(store, name=name).made
    for number in range(REPORTS):
        said = (f"{chance.choice(told)} {chance.choice(told)}" for _ in range(passages // REPORTS))
        details = Details(kind="report", title=f"Report {number}")
        sources.import_pasted(store, dossier=dossier, text="\n\n".join(said), details=details)
    for text in texts("claims.jsonl")[:CLAIMS]:
        claims.add(store, dossier=dossier, text=text)
    return dossier


def walked(window: MainWindow, qtbot: QtBot, pulse: Pulse) -> tuple[list[float], float]:
    """How long each claim waits for its first list (ms), and the longest block meanwhile."""
    desk = window.screens.desk
    took = []
    pulse.restart()
    for _ in range(CLAIMS - 1):
        begun = time.perf_counter()
        desk.claims.step(1)
        qtbot.waitUntil(lambda: desk.suggestions.is_current, timeout=20_000)
        desk.suggestions.view.viewport().repaint()
        took.append(1000 * (time.perf_counter() - begun))
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    return took, pulse.longest


def opened(store: Store, dossier: int, qtbot: QtBot) -> MainWindow:
    """A window on a dossier, of which nothing is taken in yet."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.open_store(store, dossier)  # importing and building the screens is start-up's matter
    qtbot.waitUntil(lambda: window.screens.desk.claims.model.rowCount() == CLAIMS, timeout=20_000)
    gc.freeze()  # as the program does once its window is ready
    return window


def taken_in(window: MainWindow, qtbot: QtBot, pulse: Pulse) -> tuple[float, float]:
    """Seconds until all of a dossier was taken in, and the longest block (ms) meanwhile.

    Somebody goes from claim to claim all the while.
    """
    desk = window.screens.desk
    begun = time.perf_counter()
    pulse.restart()
    step = 1
    while window.jobs.busy:
        desk.claims.step(step)
        qtbot.waitUntil(lambda: desk.suggestions.is_current, timeout=20_000)
        qtbot.wait(100)
        step = -step
    return time.perf_counter() - begun, pulse.longest


MEANINGS = [
    False,
    pytest.param(True, marks=pytest.mark.skipif(not available(), reason="no encoder is installed")),
]


@pytest.mark.parametrize("meaning", MEANINGS, ids=["words", "meaning"])
def test_from_claim_to_claim(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, meaning: bool
) -> None:
    """Both dossiers in one run: what a busy machine adds, it adds to both."""
    if meaning:  # passages by chance, which is soon done; claims by the true model
        monkeypatch.setattr("factcheck.matching.encoder.available", lambda: True)
        monkeypatch.setattr("factcheck.services.suggesting.evidence._Encoder", Scattered)
        Scattered().encode(["The model is loaded."])
    store = Store(tmp_path / "many.factcheckdb", editor="Ed")
    few, many = (fill(store, name, n) for name, n in (("Few", 100), ("Many", PASSAGES)))
    pulse = Pulse()
    qtbot.wait(300)
    idle = pulse.longest
    told: dict[str, tuple[list[float], float]] = {}
    blocked: dict[str, float] = {}
    for name, dossier in (("few", few), ("many", many)):
        window = opened(store, dossier, qtbot)
        seconds, blocked[name] = taken_in(window, qtbot, pulse)
        told[name] = walked(window, qtbot, pulse)
        found = window.screens.desk.suggestions.model.rowCount()
        print(
            f"\n{name}: taken in after {seconds:.1f} s, longest block {blocked[name]:.0f} ms; then "
            f"first list p50 {median(told[name][0]):.0f} ms, worst {max(told[name][0]):.0f} ms, "
            f"longest block {told[name][1]:.0f} ms (idle {idle:.0f}); {found} suggested"
        )
        assert found > 0
        window.close()
    store.close()
    small, large = median(told["few"][0]), median(told["many"][0])
    assert large <= max(ALLOWED, TIMES * small)
    assert told["many"][1] <= ALLOWED + idle + told["few"][1]
    assert blocked["many"] <= TAKING_IN + idle + told["few"][1]
