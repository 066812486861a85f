"""The window: it assembles rail, screens and status bar. What happens in them is theirs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factcheck import settings as preferences
from factcheck.errors import FactcheckError
from factcheck.settings import Settings
from factcheck.ui import layout, theme
from factcheck.ui.actions import ACTIONS, MENUS, Actions
from factcheck.ui.jobs import Jobs
from factcheck.ui.notice import Notice
from factcheck.ui.rail import Rail
from factcheck.ui.session import Session
from factcheck.ui.status import Status
from factcheck.ui.widgets.toast import Toast
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.store import Store
    from factcheck.ui.screens import Screens


class MainWindow(QMainWindow):
    """Shown empty at once; `open_store` fills it. `ready` is sent when it takes input."""

    ready = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Factcheck")
        self.setAcceptDrops(True)
        self.settings = settings
        self.session: Session | None = None
        self.screens: Screens | None = None
        self.jobs = Jobs(self)
        self.jobs.failed_with.connect(self.tell)
        self.actions_table = Actions(self)
        self.rail = Rail(self.actions_table)
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.status = Status(self.jobs, self)
        self.setStatusBar(self.status)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self.toast = Toast(self)
        self._fill_menus()
        if not layout.restore_window(self, settings):
            self.resize(1366, 768)

    def _fill_menus(self) -> None:
        for title in MENUS:
            menu = self.menuBar().addMenu(tr(title))
            for action in ACTIONS:
                if action.menu == title:
                    menu.addAction(self.actions_table[action.id])

    def open_store(self, store: Store, dossier: int = 0) -> None:
        """Show a store: the dossier given, else the one shown last."""
        from factcheck.ui.screens import Screens  # imports the services: after the first paint

        self.session = Session(store, self.jobs, self)
        self.session.changed.connect(self._say_change)
        self.session.said.connect(self.toast.say)
        self.screens = Screens(self, self.session)
        self.screens.filled.connect(self.ready, Qt.ConnectionType.SingleShotConnection)
        self.actions_table.bind(self._handlers())
        layout.restore_splitters(self, self.settings)
        self.screens.load(dossier or self.settings.dossier)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "view.theme": self._switch_theme,
            "window.close": lambda: QTimer.singleShot(0, self, self.close),
        }

    def tell(self, error: object) -> None:
        """Tell an error in a line; one that is a bug goes to the crash report."""
        if not isinstance(error, FactcheckError):
            if isinstance(error, BaseException):
                raise error  # to the application's excepthook, which keeps a report
            return
        self.notice.tell(error)

    def _say_change(self, changes: ChangeSet) -> None:
        self.notice.hide()  # what it told of was answered
        if changes.kind == "do":
            self.toast.say(changes.label, tr("Undo"), self.actions_table["edit.undo"].trigger)
        else:
            verb = tr("Undone") if changes.kind == "undo" else tr("Done again")
            self.toast.say(f"{verb}: {changes.label}")

    def set_editor(self, name: str) -> None:
        """Record operations under another name from now on."""
        self.settings = replace(self.settings, editor=name)
        preferences.save(self.settings)
        if self.session is not None:
            self.session.store.editor = name

    def _switch_theme(self) -> None:
        scheme: theme.Scheme = "light" if theme.current().scheme == "dark" else "dark"
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)
        self.settings = replace(self.settings, theme=scheme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere in the window, once a dossier can take them."""
        if event.mimeData().hasUrls() and self.session is not None and self.session.dossier:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring dropped files in."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self.screens is not None:
            event.acceptProposedAction()
            self.screens.bring_in(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed, wait for what is being written, keep the window's measures."""
        if self.screens is not None and self.session is not None:
            self.screens.flush()
            self.settings = replace(layout.kept(self, self.settings), dossier=self.session.dossier)
        self.jobs.close()
        with suppress(FactcheckError):  # a window's measures are not worth keeping it open
            preferences.save(self.settings)
        super().closeEvent(event)
