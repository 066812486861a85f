"""What the one window does for starts that come after it, and with the files it was given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from factcheck.errors import UserError
from factcheck.ui.application import Application
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.ui.app import Starting
    from factcheck.ui.single import SingleWindow


class Company(QObject):
    """Listens once the window takes input, or has said why it cannot."""

    def __init__(self, starting: Starting, only: SingleWindow, given: Sequence[Path]) -> None:
        super().__init__(starting)
        self._window = starting.window
        self._given = list(given)
        self._only = only
        only.setParent(self)
        only.asked_for.connect(self._come_forward)
        starting.ready.connect(lambda: QTimer.singleShot(0, self, self._settle_in))
        starting.failed.connect(only.listen)
        self._settled = False
        app = QApplication.instance()
        if isinstance(app, Application):
            app.file_opened.connect(self._open)

    def _settle_in(self) -> None:
        if self._only.locked:
            self._only.listen()
        session = self._window.session
        if session is not None and session.read_only:
            self._say_read_only()
        self._settled = True
        self._load(self._given)

    def _open(self, path: Path) -> None:
        if self._settled:
            self._come_forward([path])
        else:
            self._given.append(path)

    def _say_read_only(self) -> None:
        self._window.setWindowTitle(tr("Factcheck (reading only)"))
        what = tr("Another window that does not answer has this store open: here it is only read.")
        todo = tr("Close the other window, or end its program, and start Factcheck again.")
        self._window.notice.tell(UserError(what, todo=todo))

    def _come_forward(self, given: list[Path]) -> None:
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        self._load(given)

    def _load(self, given: Sequence[Path]) -> None:
        for path in given:
            if self._window.screens is not None:
                self._window.screens.load_file(path)
