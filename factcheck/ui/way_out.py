"""The ways out when the store could not be opened at start because it is damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck import settings
from factcheck.domain.changes import ChangeSet, OperationKind
from factcheck.ui.rescue import RescuePanel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.safekeeping.rescuing import Rescue
    from factcheck.store import Store
    from factcheck.ui.main_window import MainWindow


class WayOut(QObject):
    """Shows what can be done in place of the trouble, and opens what came of it."""

    def __init__(self, window: MainWindow, path: Path, open_store: Callable[[], Store]) -> None:
        super().__init__(window)
        self._window, self._path, self._open_store = window, path, open_store
        self._panel: RescuePanel | None = None

    def look(self) -> None:
        """See in the background what can be done; nothing more is shown where nothing can."""
        path = self._path

        def work() -> Rescue | None:
            from factcheck.services.safekeeping import rescuing

            return rescuing.look(path)

        self._window.jobs.read(work, self._show, failed=self._window.tell)

    def _show(self, rescue: Rescue | None) -> None:
        if rescue is None:
            return
        author = settings.load().author
        self._panel = panel = RescuePanel(self._path, rescue, self._window.jobs, author)
        panel.close_button.setText(tr("Quit"))
        panel.put_requested.connect(self._put)
        panel.read_requested.connect(self._read)
        panel.close_requested.connect(self._window.close)
        self._window.stack.addWidget(panel)
        self._window.stack.setCurrentWidget(panel)

    def _put(self, source: Path) -> None:
        path = self._path

        def work() -> Store:
            from factcheck.services.safekeeping import rescuing

            rescuing.put_in_place(path, source)
            return self._open_store()

        self._open(work)

    def _read(self) -> None:
        path = self._path

        def work() -> Store:
            from factcheck.services.safekeeping import rescuing

            return rescuing.open_to_read(path, settings.load().author)

        self._open(work)

    def _open(self, work: Callable[[], Store]) -> None:
        """Show a store: screens that were made for the one that failed get it in its place."""
        assert self._panel is not None
        session = self._window.session
        if session is None:
            self._window.jobs.write(work, self._window.open_store, self._panel.tell)
        else:
            session.reopen(work, self._reload, self._panel.tell)

    def _reload(self, _store: object) -> None:
        assert self._window.session is not None
        changes = ChangeSet(0, OperationKind.DO, tr("Opened"), everything=True)
        self._window.session.changed.emit(changes)
