"""Nothing but the window and what a person opens is ever a window of its own, not for a moment."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from factcheck.services import sample
from tests.journeys.conftest import Desk


class Shown(QObject):
    """Remembers every widget that was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.widgets.append(repr(watched))
        return False


@pytest.mark.slow
def test_screens_do_not_flash(at: Desk, qapp: QApplication) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    at.window.screens.load(sample.build(at.window.session.store))
    at.settle()
    for screen in ("sources", "sheet", "history", "desk"):
        at.window.screens.show(screen)
        at.settle()
    qapp.removeEventFilter(shown)
    assert shown.widgets == []
    assert at.window.isActiveWindow()
