"""The Sources screen in a window of its own, on a real store, driven by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from factcheck.services.deciding import dossiers
from factcheck.services.incoming import sources
from factcheck.store import Store
from factcheck.ui import theme
from factcheck.ui.actions import Actions
from factcheck.ui.jobs import Jobs
from factcheck.ui.session import Session
from factcheck.ui.views.sources import SourcesScreen

TEXT = """Minister answers 🛟 the harbour report

The harbour report counted 27 wrecks in 2020. “Nobody drowned 🛟 in our harbour,” the minister said.

She added that divers 👨‍👩‍👧 had searched the cafe\u0301 quay. Every basin was closed all year."""


class Desk:
    """Hands on the screen: keys go where the focus is."""

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        self.qtbot = qtbot
        self.store = store
        self.dossier = dossiers.create(store, name="Harbours").made
        self.said: list[str] = []
        self.faults: list[Exception] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.jobs = Jobs()
        self.session = Session(store, self.jobs)
        self.session.said.connect(self.said.append)
        self.jobs.failed_with.connect(self.faults.append)
        self.actions = Actions(self.window)
        self.screen = SourcesScreen(self.session, self.actions)
        self.actions.bind(self.screen.handlers())
        self.actions.allow(self.screen.conditions())
        self.actions.show_screen("sources")
        self.window.setCentralWidget(self.screen)
        self.window.resize(1190, 700)

    @property
    def text(self):
        return self.screen.reader.text

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitActive(self.window)
        self.session.switch_dossier(self.dossier)
        self.settle()
        self.screen.opened()

    def settle(self) -> None:
        """Until nothing is under way and nothing that was delivered asked for more."""
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.jobs.busy and self.text.filled)
            QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.jobs.busy)

    def add(self, text: str = TEXT) -> int:
        imported = sources.import_pasted(self.store, dossier=self.dossier, text=text)
        if imported.changes:
            self.session.changed.emit(imported.changes)
        return imported.source.id

    def open(self, text: str = TEXT) -> int:
        source = self.add(text)
        self.screen.show_source(source)
        self.settle()
        self.text.setFocus()
        return source

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def select(self, words: str) -> tuple[int, int]:
        text = self.text.display.text
        assert text.count(words) == 1
        start = text.index(words)
        self.text.select(start, start + len(words))
        return start, start + len(words)

    def do(self, operation: Callable[..., object], **values: object) -> None:
        self.session.do(operation, **values)
        self.settle()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Desk]:
    theme.apply(qapp, "light")
    hands = Desk(qtbot, store)
    hands.show()
    yield hands
    hands.jobs.close()
    assert not hands.faults
