"""The real window on a dossier whose sources' statements wait, the keyboard on the Inbox's list."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.domain.statements import Proposal
from factcheck.services.deciding import dossiers
from factcheck.services.inbox import statements
from factcheck.services.incoming import sources
from factcheck.services.incoming.sources import Details
from factcheck.services.safekeeping import history
from factcheck.store import Store
from factcheck.store.repositories import statements as rows
from factcheck.ui.main_window import MainWindow
from tests.journeys.conftest import Desk
from tests.newsroom import HARBOUR, REPLY
from tests.windows import opened_window

CTRL = Qt.KeyboardModifier.ControlModifier
QUOTED, BOARDED, SUMMED, LATE, TAKEN, HELD, TRAINED, CLOSED = (
    "up from 190",
    "37 vessels",
    "The government inspected",
    "paid late",
    "every complaint",
    "Nobody was held",
    "25 officers",
    "within 30 days",
)


class Hands(Desk):
    """Hands at the Inbox, with what they look at."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.store = window.session.store
        window.screens.show("inbox")
        self.settle()
        self.inbox = window.screens.inbox

    def strike(self, *keys: Qt.Key) -> None:
        """Press keys one after the other and wait for nothing."""
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key)

    def look(self) -> None:
        """Notice what was done beside the window."""
        self.window.screens._neighbours.look()
        self.settle()

    def one(self, words: str) -> Proposal:
        """The first statement that holds some words, as the store has it."""
        every = statements.every(self.store, 1)
        return next(one for one in every if words in one.selector.exact)

    def go_to(self, words: str) -> Proposal:
        """Look at a statement, the keyboard on the list."""
        one = self.one(words)
        self.inbox.list.choose(one.id)
        self.inbox.opened()
        self.settle()
        assert self.inbox.card.shown == one
        return one

    def shown(self) -> list[str]:
        """The words of the statements listed, in their order."""
        ids = [one for one in self.inbox.list.model.ids() if one > 0]
        return [one.selector.exact for one in statements.page(self.store, ids)]

    def current(self) -> str:
        """The words of the statement that keys are meant for."""
        return statements.get(self.store, self.inbox.list.current).selector.exact

    def labels(self) -> list[str]:
        """What the history says, the latest first."""
        return [entry.label for entry in history.entries(self.store)]


def bring(store: Store, text: str, dossier: int = 1, **details: str) -> int:
    """Bring a source in and find its statements, all of them waiting."""
    told = sources.import_pasted(store, dossier=dossier, text=text, details=Details(**details))
    statements.spot(store, source=told.source.id)
    return told.source.id


def rank(store: Store, *words: str) -> None:
    """Let statements be checkable in this order, whatever spotting makes of them."""
    with store.operation("Rank the statements") as work:
        for one in statements.every(store, 1):
            place = next((n for n, part in enumerate(words) if part in one.selector.exact), 9)
            rows.change(work, one.id, checkability=90 - 10 * place)


@pytest.fixture(scope="session")
def _begun(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inbox") / "store.db"
    store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    dossiers.create(store, name="Fishing", country="Cambodia")
    bring(store, HARBOUR, date="2022-07-05")
    bring(store, REPLY, date="2022-07-07")
    rank(store, QUOTED, BOARDED, SUMMED, LATE, TAKEN, HELD, TRAINED, CLOSED)
    dossiers.create(store, name="Nothing yet")
    store.close()
    return path


@pytest.fixture
def store(_begun: Path, tmp_path: Path) -> Iterator[Store]:
    """Ed's store: dossier 1 with sources 1 (six statements to decide) and 2 (two)."""
    opened = Store(Path(shutil.copy(_begun, tmp_path / "inbox.db")), editor="Ed")
    yield opened
    opened.close()


@pytest.fixture
def at(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Hands]:
    """Hands at the Inbox of dossier 1, on its first statement."""
    window = opened_window(qtbot, store, 1)
    hands = Hands(window, qtbot)
    yield hands
    window.close()
