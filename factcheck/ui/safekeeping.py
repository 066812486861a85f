"""What keeps the dossiers safe while the window runs: backups, the check at start, going back."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from factcheck import settings as preferences
from factcheck.domain.changes import ChangeSet, OperationKind
from factcheck.errors import DamagedStore, FactcheckError, UserError
from factcheck.ui.file_names import fit
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.domain.dossiers import Dossier
    from factcheck.services.safekeeping.backups import Restored
    from factcheck.services.safekeeping.protecting import Protected
    from factcheck.services.safekeeping.rescuing import Rescue
    from factcheck.services.safekeeping.verification import Problem
    from factcheck.store import Store
    from factcheck.ui.main_window import MainWindow
    from factcheck.ui.session import Session

QUIET = 20_000  # milliseconds after the start, or after something was done, that it waits
LATEST = 5 * 60_000  # milliseconds after the start that it waits at most
EVERY = 30 * 60_000  # milliseconds between two looks at the calendar


class Safekeeping(QObject):
    """Backs the store up at start and daily, checks it, and restores.

    A failure is told once in a quiet line; `restored` is sent when another store stands in the
    place of the one before, `damaged` with what the check found (a list of Problem).
    """

    restored = Signal()
    damaged = Signal(object)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.session = session
        self._window = window
        self._day: dt.date | None = None  # of the last backup of this window
        self._told = False  # of what is in the way, until it no longer is
        self._offered = False  # the ways out of a damaged store
        self._start = QTimer(self, singleShot=True, interval=QUIET)
        self._start.timeout.connect(self._when_idle)
        self._latest = QDeadlineTimer(LATEST)
        self._calendar = QTimer(self, interval=EVERY)
        self._calendar.timeout.connect(self._look_at_calendar)
        session.changed.connect(self._wait)
        session.jobs.went_wrong.connect(self._hear_of)
        self._start.start()
        self._calendar.start()

    @property
    def second_folder(self) -> str:
        """Where each backup is copied to as well; empty for nowhere."""
        return self._window.settings.second_folder

    @property
    def also(self) -> Path | None:
        """The second folder as a path."""
        return Path(self.second_folder) if self.second_folder else None

    def set_second_folder(self, folder: str) -> None:
        """Copy each backup to another folder as well from now on; to none when it is empty."""
        self._remember(replace(self._window.settings, second_folder=folder))
        self._told = False
        if folder:
            self.protect()

    def protect(self) -> None:
        """Check the store and back it up, now and in the background."""
        self._start.stop()
        if self.session.read_only:
            return
        also, first = self.also, self._day is None
        self._day = dt.datetime.now().astimezone().date()
        session, warned = self.session, self._window.settings.warned_of

        def work() -> Protected:
            from factcheck.services.safekeeping import protecting

            return protecting.protect(session.store, daily=not first, also=also, warned_of=warned)

        session.jobs.quiet(work, self._protected, self._fail)

    def restore(
        self, source: Path, made: str, failed: Callable[[object], None] | None = None
    ) -> None:
        """Put a backup in the store's place, and show what is in it."""
        if self._window.screens is not None:
            self._window.screens.flush()

        def work(store: Path) -> Restored:
            from factcheck.services.safekeeping import backups

            return backups.restore(store, source)

        def refuse(error: object) -> None:
            self._reload()
            (failed or self._window.tell)(error)

        self.session.exchange(work, lambda _done: self._show_restored(made), refuse)

    def take_out(self, source: Path, dossier: Dossier, parent: QWidget) -> None:
        """Show what restoring one dossier of a backup would do, and offer it."""
        import tempfile

        folder = tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True)
        path = Path(folder.name, f"{fit(dossier.name) or 'dossier'}.factcheck")

        def write() -> None:
            from factcheck.services.safekeeping import backups

            backups.take_out(source, dossier=dossier.id, path=path)

        def ask(_done: object) -> None:
            from factcheck.ui.dialogs.bundle import LoadBundle

            asked = LoadBundle(self.session, path, parent)
            asked.finished.connect(lambda _how: folder.cleanup())
            asked.loaded.connect(self.session.switch_dossier)
            asked.open()

        self.session.jobs.read(write, ask, failed=self._window.tell)

    def _wait(self) -> None:
        if self._start.isActive() and not self._latest.hasExpired():
            self._start.start()

    def _when_idle(self) -> None:
        if self.session.jobs.busy:
            self._start.start()
        else:
            self.protect()

    def _look_at_calendar(self) -> None:
        """Another day is another backup, whichever way the clock was set."""
        if self._day is not None and self._day != dt.datetime.now().astimezone().date():
            self._when_idle()

    def _protected(self, found: Protected) -> None:
        if found.place is not None:
            path = str(self.session.store.path)
            self._remember(replace(self._window.settings, warned_of=path))
            self._window.notice.tell(UserError(found.place.what, todo=found.place.todo))
        if found.problems:
            self._say_damaged(found.problems)
        elif found.failed is not None:
            self._fail(found.failed)
        else:
            self._told = False

    def _hear_of(self, error: object) -> None:
        """Somebody came upon damage before the check did: that one need not be waited for."""
        if isinstance(error, DamagedStore) and not self._offered and not self.session.read_only:
            self._start.stop()
            self._look_for_ways_out()

    def _look_for_ways_out(self) -> None:
        if not self._offered:
            self._offered = True
            self.session.jobs.read(partial(_rescue, self.session.store.path), self._offer_ways_out)

    def _say_damaged(self, problems: Sequence[Problem]) -> None:
        """Tell what is wrong; where the file itself is damaged nothing more is written to it."""
        self.damaged.emit(problems)
        first = f"{problems[0].what} ({problems[0].where})"
        what = tr("The store is not in order: {first}", first=first)
        todo = tr("No backup was made of it. Older ones are kept: File, Backups…")
        self._window.notice.tell(UserError(what, todo=todo))
        self._look_for_ways_out()

    def _offer_ways_out(self, rescue: Rescue | None) -> None:
        if rescue is None:
            self._offered = False
            return
        from factcheck.ui.dialogs.rescue import RescueDialog

        dialog = RescueDialog(self, rescue, self._window)
        dialog.panel.read_requested.connect(self._read_only)
        dialog.show()

    def _read_only(self) -> None:
        """Go on with the store as it is, and write nothing to it."""
        old = self.session.store

        def swap() -> Store:
            from factcheck.services.safekeeping import rescuing

            old.close()
            return rescuing.open_to_read(old.path, old.editor)

        def told(_store: Store) -> None:
            self._window.setWindowTitle(tr("Factcheck (reading only)"))
            self._reload()

        self.session.reopen(swap, told, self._window.tell)

    def _fail(self, error: object) -> None:
        """Say once what is in the way; a store that is closed meanwhile is nothing to tell."""
        if not isinstance(error, FactcheckError):
            self._window.tell(error)
        elif not self._told:
            self._told = True
            self.session.said.emit(tr("No backup: {why}", why=str(error)))

    def _remember(self, settings: preferences.Settings) -> None:
        self._window.settings = settings
        with suppress(FactcheckError):  # asked again next time
            preferences.save(self._window.settings)

    def _show_restored(self, made: str) -> None:
        self._offered = False
        self._reload()
        self._window.notice.hide()
        self._window.setWindowTitle(tr("Factcheck"))
        self._window.toast.say(tr("Restored: {made}.", made=made))
        self.restored.emit()

    def _reload(self) -> None:
        changes = ChangeSet(0, OperationKind.DO, tr("Restored"), everything=True)
        self.session.changed.emit(changes)


def _rescue(path: Path) -> Rescue | None:
    from factcheck.services.safekeeping import rescuing

    return rescuing.look(path)
