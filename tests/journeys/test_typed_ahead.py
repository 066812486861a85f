"""Keys pressed before the store is open, and what is typed when the window closes, are not lost."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.errors import EnvironmentProblem
from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.store import Store, glance
from factcheck.ui.app import Starting
from factcheck.ui.main_window import MainWindow
from tests.journeys.conftest import Desk
from tests.journeys.test_by_hand import ARTICLE


def begin(store: Store, qtbot: QtBot, at_once: Callable[[MainWindow], None]) -> MainWindow:
    """A window that starts on a store, with something done as soon as it takes input."""
    path = store.path
    starting = Starting(lambda: Store(path, editor="Ed"), partial(glance.take, path))
    qtbot.addWidget(starting.window)
    starting.ready.connect(lambda: at_once(starting.window))
    with qtbot.waitSignal(starting.ready, timeout=10_000):
        starting.window.show()
    return starting.window


@pytest.fixture
def claim(store: Store) -> int:
    dossier = dossiers.create(store, name="D").made
    return claims.add(store, dossier=dossier, text="A claim").made


def test_a_verdict_keyed_before_the_store_is_open_is_kept(
    store: Store, claim: int, qapp: QApplication, qtbot: QtBot
) -> None:
    def mark(window: MainWindow) -> None:
        window.session.do(verdicts.mark, claim=claim, verdict="disputed")

    window = begin(store, qtbot, mark)
    qtbot.waitUntil(lambda: claims.get(store, claim).verdict == "disputed", timeout=10_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)


def test_help_asked_for_before_the_store_is_open_does_not_hang(
    store: Store, claim: int, qapp: QApplication, qtbot: QtBot
) -> None:
    window = begin(store, qtbot, lambda window: window.actions_table["help.keys"].trigger())
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)


def test_quitting_at_once_keeps_what_was_keyed(
    store: Store, claim: int, qapp: QApplication, qtbot: QtBot
) -> None:
    def mark_and_quit(window: MainWindow) -> None:
        window.session.do(verdicts.mark, claim=claim, verdict="disputed")
        window.close()

    begin(store, qtbot, mark_and_quit)
    assert claims.get(store, claim).verdict == "disputed"


def test_quitting_at_once_with_nothing_to_keep_ends(
    store: Store, claim: int, qapp: QApplication, qtbot: QtBot
) -> None:
    begin(store, qtbot, lambda window: window.close())


def test_a_change_that_cannot_be_saved_keeps_the_window_open(at: Desk) -> None:
    def fail(_store: Store) -> None:
        raise EnvironmentProblem("The disk is full.", todo="Make room.")

    at.window.session.do(fail)
    assert not at.window.close()
    at.until(at.window.notice.isVisible)
    assert at.window.close()


@pytest.mark.slow
def test_a_finding_leads_to_the_claim_it_is_paired_with(at: Desk) -> None:
    store = at.window.session.store
    dossier = dossiers.create(store, name="Harbours").made
    source = sources.import_pasted(store, dossier=dossier, text=ARTICLE).source.id
    finding = findings.keep(store, source=source, start=0, end=8).made
    first = claims.add(store, dossier=dossier, text="First").made
    second = claims.add(store, dossier=dossier, text="Second").made
    pairings.add(store, claim=second, finding=finding, stance="context")
    at.window.screens.load(dossier)
    at.settle()
    at.window.screens.show("sources")
    at.window.screens.sources.finding_requested.emit(finding)
    at.until(lambda: at.window.screens.desk.current == second)
    assert first != second
