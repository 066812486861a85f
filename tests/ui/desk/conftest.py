"""The real window on a dossier with claims and findings, the keyboard on the desk's list."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck.domain.claims import Claim
from factcheck.domain.passages import find
from factcheck.services.deciding import claims, dossiers, findings, pairings
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.ui.main_window import MainWindow
from factcheck.ui.models.findings import MIME
from tests.journeys.conftest import Desk
from tests.windows import opened_window

CTRL = Qt.KeyboardModifier.ControlModifier
TITLE = "Ministry on wells"
TEXT = "Every village has a well. No well was ever dry. Pumps are new."


class Hands(Desk):
    """Hands at the desk, with what they look at."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.desk = window.screens.desk
        self.store = window.session.store

    def strike(self, *keys: Qt.Key | str) -> None:
        """Press keys one after the other and wait for nothing."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                self._qtbot.keyClicks(target, key)
            else:
                self._qtbot.keyClick(target, key)

    def go_to(self, claim: int) -> None:
        """Look at a claim, the keyboard on the list."""
        self.desk.show_claim(claim)
        self.desk.opened()
        self.until(lambda: self.desk.current == claim)
        self.settle()

    def come_back(self) -> None:
        """Give the window the keyboard after another was open: there is no window manager here."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def claim(self, number: int) -> Claim:
        """The claim of a number, as the store has it."""
        return claims.get(self.store, number)

    def stances(self, claim: int) -> dict[int, str]:
        """The stance by finding of a claim's pairings."""
        made = pairings.every(self.store, self.window.session.dossier)
        return {each.finding: str(each.stance) for each in made if each.claim == claim}

    def labels(self) -> list[str]:
        """What the history says, the latest first."""
        return [entry.label for entry in history.entries(self.store)]


@pytest.fixture(scope="session")
def _begun(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "store.db"
    store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    dossiers.create(store, name="Other", country="Southland")
    claims.add(store, dossier=1, text="Nobody fishes at night.", speaker="Harbour master")
    dossiers.create(store, name="Wells", country="Northland")
    kept = sources.import_pasted(store, dossier=2, text=f"{TITLE}\n\n{TEXT}")
    for words, speaker in (
        ("Every village has a well.", "Ministry"),
        ("No well was ever dry.", "Ministry"),
        ("Pumps are new.", "Minister Lok"),
    ):
        place = find(f"{TITLE}\n\n{TEXT}", words)
        source = kept.source.id
        claims.keep(store, source=source, start=place.start, end=place.end, speaker=speaker)
    for text in ("41 of 60 villages have a well.", "Nine wells were dry.", "Pumps date from 1998."):
        findings.add(store, dossier=2, text=text, report="Well survey", edition=2023)
    store.close()
    return path


@pytest.fixture
def store(_begun: Path, tmp_path: Path) -> Iterator[Store]:
    """Ed's store: dossier 1 with claim 1, and dossier 2 with claims 2 to 4 and findings 1 to 3."""
    opened = Store(Path(shutil.copy(_begun, tmp_path / "desk.db")), editor="Ed")
    yield opened
    opened.close()


@pytest.fixture
def at(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Hands]:
    """Hands at the desk, on claim 2 of dossier 2."""
    window = opened_window(qtbot, store, 2)
    hands = Hands(window, qtbot)
    hands.settle()
    yield hands
    window.close()


def drop(onto: QWidget, place: QPointF, finding: int) -> bool:
    """Drop a finding onto a widget; whether it was taken."""
    data = QMimeData()
    data.setData(MIME, str(finding).encode())
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(onto, kind(place.toPoint(), *how))
    event = QDropEvent(place, *how)
    event.ignore()
    QApplication.sendEvent(onto, event)
    return event.isAccepted()
