"""The window: painted at once, then filled with rail, screens and status bar.

What happens in the screens is theirs. Nothing that takes long to import is imported at the top: the
first paint waits for it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from factcheck import settings as preferences
from factcheck.errors import FactcheckError
from factcheck.settings import Settings
from factcheck.ui import layout

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.store import Store
    from factcheck.store.glance import Glance
    from factcheck.ui.actions import Actions
    from factcheck.ui.collecting import Collector
    from factcheck.ui.jobs import Jobs
    from factcheck.ui.notice import Notice
    from factcheck.ui.opening import Opening
    from factcheck.ui.rail import Rail
    from factcheck.ui.screens import Screens
    from factcheck.ui.session import Session
    from factcheck.ui.status import Status
    from factcheck.ui.widgets.toast import Toast


class MainWindow(QMainWindow):
    """Empty until `build`; `open_store` shows a store. `ready` is sent when it takes input."""

    ready = Signal()
    session: Session | None = None
    screens: Screens | None = None
    collector: Collector | None = None
    jobs: Jobs
    actions_table: Actions
    rail: Rail
    stack: QStackedWidget
    notice: Notice
    status: Status
    toast: Toast

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Factcheck")
        self.setAcceptDrops(True)
        self.settings = settings
        self.built = False
        if not layout.restore_window(self, settings):
            self.resize(QSize(1366, 768).boundedTo(_room()))

    def build(self) -> None:
        """Put everything into the window but what needs a store."""
        from factcheck.ui import furnishing
        from factcheck.ui.collecting import Collector

        if not self.built:
            self.collector = Collector(self)
            furnishing.furnish(self)
            self.built = True

    def open_store(
        self, store: Store | Opening, dossier: int = 0, seen: Glance | None = None
    ) -> None:
        """Show a store: the dossier given, else the one shown last.

        What was `seen` of a store that is still to be opened is shown at once.
        """
        self.build()
        from factcheck.ui.screens import Screens
        from factcheck.ui.session import Session

        self.session = Session(store, self.jobs, self)
        self.session.changed.connect(self._say_change)
        self.session.said.connect(self.toast.say)
        self.screens = Screens(self, self.session)
        self.screens.filled.connect(self._get_ready)
        if seen is not None:
            self.screens.show_glance(seen)
        self.screens.load(dossier or self.settings.dossier)

    def _get_ready(self) -> None:
        assert self.screens is not None
        self.screens.filled.disconnect(self._get_ready)
        self.ready.emit()

    def leave(self) -> None:
        """Close the window once the present event is dealt with."""
        QTimer.singleShot(0, self, self.close)

    def tell(self, error: object) -> None:
        """Tell an error; one that is a bug goes to the crash report."""
        if isinstance(error, FactcheckError):
            self.notice.tell(error)
        elif isinstance(error, BaseException):
            raise error  # to the application's excepthook

    def _say_change(self, changes: ChangeSet) -> None:
        from factcheck.ui.words import tr

        self.notice.hide()  # what it told of was answered
        if changes.everything:
            self.toast.say(f"{tr('Changed elsewhere')}: {changes.label}")
        elif changes.kind == "do":
            self.toast.say(changes.label, tr("Undo"), self.actions_table["edit.undo"].trigger)
        else:
            verb = tr("Undone") if changes.kind == "undo" else tr("Done again")
            self.toast.say(f"{verb}: {changes.label}")

    def set_editor(self, name: str) -> None:
        """Record operations under another name from now on."""
        self.take_settings(replace(self.settings, editor=name))
        if self.session is not None:  # it may have been opened under yet another name
            self.session.store.editor = name

    def take_settings(self, settings: Settings) -> None:
        """Keep other preferences and follow them. Raises EnvironmentProblem if they cannot be."""
        from factcheck.ui import theme

        preferences.save(settings)
        before, self.settings = self.settings, settings
        if self.session is not None and settings.author != before.author:
            self.session.store.editor = settings.author
        app = QApplication.instance()
        if isinstance(app, QApplication) and settings.scheme != before.scheme:
            theme.apply(app, settings.scheme)

    def switch_theme(self) -> None:
        """Go from light to dark, or back, and stay so."""
        from factcheck.ui import theme

        scheme: preferences.Scheme = "light" if theme.current().scheme == "dark" else "dark"
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)
            self.settings = replace(self.settings, theme=scheme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, links and words from outside, once a dossier can take them."""
        from factcheck.ui.screens import dossier_files
        from factcheck.ui.views.importing.given import can_be_held

        if event.source() is not None or self.session is None:
            return
        data = event.mimeData()
        can = can_be_held(data) if self.session.dossier else bool(dossier_files(data))
        event.setAccepted(can)

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what is dropped; it stays where it came from."""
        if self.screens is not None:
            from PySide6.QtCore import Qt  # its two hundred enums take a fifth of the first paint

            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.screens.bring_in(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed, wait for what is being written, keep the window's measures.

        A change that could not be saved keeps the window open, and is told; so do documents that
        are not brought in yet, unless the user says otherwise.
        """
        if self.screens is not None and not self.screens.may_leave():
            event.ignore()
            return
        if self.screens is not None and self.session is not None:
            self.screens.flush()
            kept = layout.kept(self, self.settings)
            kept = replace(kept, layout={**kept.layout, **self.screens.choices()})
            self.settings = replace(kept, dossier=self.session.dossier)
        if self.session is not None:
            self.session.end_waiting()
        if self.built:
            if not self.jobs.drain():
                event.ignore()
                return
            self.jobs.close()
        if self.session is not None:
            self.session.close()
        with suppress(FactcheckError):  # a window's measures are not worth keeping it open
            preferences.save(self.settings)
        if self.collector is not None:
            self.collector.stop()
        super().closeEvent(event)


def _room() -> QSize:
    """What the screen leaves for a window's contents; frame and title take some of it."""
    screen = QGuiApplication.primaryScreen()
    return screen.availableGeometry().size() - QSize(16, 48) if screen else QSize(1366, 768)
