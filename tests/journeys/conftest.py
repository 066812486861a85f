"""The real window on a real store, driven by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck.store import Store
from factcheck.ui.main_window import MainWindow
from tests.windows import opened_window


class Desk:
    """Hands on the keyboard: keys go to whatever has the focus, as an editor's do."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)
        self._qtbot.wait(1)
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)

    def read(self, source: int) -> None:
        """Open a source in the reader and wait until all of it is there."""
        screen = self.window.screens.sources
        screen.show_source(source)
        reader = screen.reader
        self.until(lambda: reader.source is not None and reader.source.id == source)
        self.until(lambda: reader.text.filled)
        self.settle()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is, and wait until its work is done."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), words)

    def until(self, condition) -> None:
        """Wait for something to become so."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)


@pytest.fixture
def at(qtbot: QtBot, qapp: QApplication, store: Store) -> Iterator[Desk]:
    """The window on an empty store, taking input."""
    window = opened_window(qtbot, store)
    hands = Desk(window, qtbot)
    hands.settle()
    yield hands
    window.close()
