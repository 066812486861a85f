"""The real window, shown on a store and taking input."""

from pytestqt.qtbot import QtBot

from factcheck.settings import Settings
from factcheck.store import Store
from factcheck.ui.main_window import MainWindow


def opened_window(qtbot: QtBot, store: Store, dossier: int = 0) -> MainWindow:
    """A window on a store's dossier, active and ready; the caller closes it."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window, timeout=10_000):
        window.activateWindow()
    with qtbot.waitSignal(window.ready, timeout=10_000):
        window.open_store(store, dossier)
    return window
