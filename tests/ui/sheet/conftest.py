"""A store with a small dossier, a session on it, and the sheet's screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.actions import Actions
from factcheck.ui.jobs import Jobs
from factcheck.ui.session import Session
from factcheck.ui.views.sheet import SheetScreen


@dataclass
class Desk:
    """A window with the screen, and the ids of what the dossier holds."""

    window: QMainWindow
    screen: SheetScreen
    session: Session
    actions: Actions
    dossier: int
    claims: list[int]


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.fixture
def session(store: Store) -> Iterator[Session]:
    jobs = Jobs()
    yield Session(store, jobs)
    jobs.close()


def _id(made: int | None) -> int:
    assert made is not None
    return made


@pytest.fixture
def filled(store: Store) -> tuple[int, list[int]]:
    """A dossier with three claims: checked, disputed without a rationale, and untouched."""
    dossier = _id(dossiers.create(store, name="Road safety", country="Northland").made)
    texts = ("Every bridge was inspected.", "Nobody lost a licence.", "Roads are safer.")
    kept = [_id(claims.add(store, dossier=dossier, text=text).made) for text in texts]
    finding = _id(findings.add(store, dossier=dossier, text="41 of 96 bridges.").made)
    for claim in kept[:2]:
        pairings.add(store, claim=claim, finding=finding, stance="contradicts")
        verdicts.mark(store, claim=claim, verdict="disputed")
    verdicts.explain(store, claim=kept[0], rationale="41 are not all.")
    verdicts.set_status(store, claim=kept[0], status="checked")
    return dossier, kept


@pytest.fixture
def made(qtbot: QtBot, session: Session) -> Callable[[int], SheetScreen]:
    """Makes the screen of a dossier, in a window that is shown."""
    windows = []

    def make(dossier: int) -> SheetScreen:
        window = QMainWindow()
        windows.append(window)
        qtbot.addWidget(window)
        actions = Actions(window, "sheet")
        screen = SheetScreen(session, actions)
        actions.bind(screen.handlers())
        actions.allow(screen.conditions())
        window.setCentralWidget(screen)
        window.resize(1186, 740)
        window.show()
        session.switch_dossier(dossier)
        return screen

    return make


@pytest.fixture
def desk(
    qtbot: QtBot,
    session: Session,
    filled: tuple[int, list[int]],
    made: Callable[[int], SheetScreen],
) -> Desk:
    """The screen with its sheet composed."""
    dossier, kept = filled
    screen = made(dossier)
    qtbot.waitUntil(lambda: bool(screen.frame.preview.column.built()))
    window = screen.window()
    assert isinstance(window, QMainWindow)
    return Desk(window, screen, session, screen.actions_table, dossier, kept)
