"""The application: the window is painted first, the store is opened behind it.

What is needed only after the first paint is imported where it is needed.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from factcheck import settings
from factcheck.errors import FactcheckError
from factcheck.ui import ground
from factcheck.ui.application import Application
from factcheck.ui.main_window import MainWindow

if TYPE_CHECKING:
    from factcheck.store import Store
    from factcheck.store.glance import Glance

OpenStore = Callable[[], "Store"]
TakeGlance = Callable[[int], "Glance | None"]


def no_glance(_dossier: int) -> Glance | None:
    """Nothing is seen of the store before it is opened."""
    return None


def run(
    open_store: OpenStore,
    *,
    glance: TakeGlance = no_glance,
    exit_when_ready: bool = False,
    path: Path | None = None,
    given: Sequence[Path] = (),
) -> int:
    """Show the window on a store until it is closed, and return the exit status.

    `glance(dossier)` is a first look at the store that costs less than opening it. With the `path`
    of the store, a window that is open on it already is brought to the front instead, and handed
    the dossiers' files that were `given`.

    With `exit_when_ready` it ends as soon as the first screen is painted and takes input; an error
    before that is raised.
    """
    gc.disable()  # nothing made while starting is garbage; the window has its own collector
    app = bare_application()
    only = None
    if path is not None and not exit_when_ready:
        from factcheck.ui.single import SingleWindow, Turn

        only = SingleWindow(path)
        turn = only.take_turn(given)
        if turn is Turn.LEFT_TO_FIRST:
            return 0
        if turn is Turn.READ_ONLY:
            open_store = partial(_open_to_read, path)
    ground.lay(app, settings.load().scheme)
    starting = Starting(open_store, glance, path)
    starting.ready.connect(gc.freeze)  # what start-up made lives as long, and is walked no more
    if only is not None:
        from factcheck.ui.company import Company

        Company(starting, only, given)
    sys.excepthook = partial(_tell_crash, starting.window)
    if exit_when_ready:
        starting.ready.connect(starting.window.close)
        starting.failed.connect(starting.window.close)
    starting.ready.connect(lambda: QTimer.singleShot(0, app, _put_icon))
    starting.window.show()
    status = app.exec()
    if only is not None:
        only.release()
    if exit_when_ready and starting.error is not None:
        raise starting.error
    return status


def _put_icon() -> None:
    from factcheck.ui.program_icon import program_icon

    bare_application().setWindowIcon(program_icon())


def _open_to_read(path: Path) -> Store:
    from factcheck.services.safekeeping import rescuing

    return rescuing.open_to_read(path, settings.load().author)


def application() -> QApplication:
    """The one QApplication, with our name, look and handling of Ctrl+Z."""
    app = bare_application()
    dress(app)
    return app


def bare_application() -> QApplication:
    """The one QApplication, without our look yet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = Application(sys.argv[:1])
    app.setApplicationName("Factcheck")
    app.setDesktopFileName("factcheck")
    return app


def dress(app: QApplication) -> None:
    """Put our look on, and what every text field is to do."""
    from factcheck.ui import theme
    from factcheck.ui.messages import quieten
    from factcheck.ui.own_undo import OwnUndo

    quieten()
    if app.findChild(OwnUndo) is None:
        OwnUndo(app)
    theme.apply(app, settings.load().scheme)


def _nothing(_store: Store) -> None:
    """The window has it already."""


class Starting(QObject):
    """From an empty window to one that takes input.

    The look, the window's parts and the store come after the first paint. Sends `painted`, then
    `ready` or `failed`.
    """

    painted = Signal()
    ready = Signal()
    failed = Signal()

    def __init__(
        self, open_store: OpenStore, glance: TakeGlance = no_glance, path: Path | None = None
    ) -> None:
        super().__init__()
        self._glance = glance
        self._path = path
        self.error: FactcheckError | None = None
        self.window = MainWindow(settings.load())
        self.window.ready.connect(self._finish)
        self._open_store = open_store
        self.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when the first paint is done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        self.painted.emit()
        try:
            dress(bare_application())
            self.window.build()
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must not stay empty
            self._fail(error)
            return
        wanted = self.window.settings.dossier
        self.window.jobs.read(lambda: self._glance(wanted), self._show, failed=self._fail)

    def _show(self, seen: Glance | None) -> None:
        """Show what was seen of the store and open it after that, else open it first."""
        if seen is None:
            self.window.jobs.write(self._open, self.window.open_store, self._fail)
            return
        from factcheck.ui.opening import Opening

        opening = Opening(self._open)
        self.ready.connect(lambda: QTimer.singleShot(0, self, opening.begin))
        self.window.jobs.read(opening.wait, _nothing, failed=self._fail)
        self.window.open_store(opening, seen=seen)

    def _open(self) -> Store:
        """Open the store and import what the screens stand on, away from the window's thread."""
        store = self._open_store()
        import factcheck.services.deciding.desk  # noqa: F401 - the import is what takes the time

        return store

    def _finish(self) -> None:
        self.window.stack.repaint()
        self.ready.emit()

    def _fail(self, error: object) -> None:
        from concurrent.futures import CancelledError

        if isinstance(error, CancelledError):  # the window was closed first
            return
        assert isinstance(error, BaseException)
        gc.enable()
        self.error = told = _reported(error)
        from factcheck.ui.trouble import Trouble

        trouble = Trouble(told)
        trouble.close_requested.connect(self.window.close)
        if self.window.built:
            self.window.stack.addWidget(trouble)
            self.window.stack.setCurrentWidget(trouble)
        else:
            self.window.setCentralWidget(trouble)
        self.failed.emit()
        if self._path is not None and self.window.built and isinstance(error, FactcheckError):
            from factcheck.ui.way_out import WayOut

            WayOut(self.window, self._path, self._open).look()


def _tell_crash(
    window: MainWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Keep a report of a bug and say so; what was committed is safe and the window goes on."""
    told = _reported(error.with_traceback(trace))
    print(told, file=sys.stderr)  # noqa: T201 - where there is no window to read it in
    if window.built:
        window.notice.tell(told)


def _reported(error: BaseException) -> FactcheckError:
    if isinstance(error, FactcheckError):
        return error
    from factcheck import crashes

    return FactcheckError(crashes.report(error))
