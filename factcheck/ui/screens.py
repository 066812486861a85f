"""The screens, made and connected: a request of one is answered by another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck import __version__, paths
from factcheck.services import dossiers, history, sample, verification
from factcheck.ui.dialogs.about import AboutDialog
from factcheck.ui.dialogs.dossier import DossierDetails, NewDossier
from factcheck.ui.dialogs.keys import KeysDialog
from factcheck.ui.dialogs.palette import Palette
from factcheck.ui.dialogs.person import PersonDialog
from factcheck.ui.jobs import LongJob
from factcheck.ui.overview import Overview
from factcheck.ui.session import Session
from factcheck.ui.views.desk import DeskScreen
from factcheck.ui.views.history import HistoryScreen
from factcheck.ui.views.screen import Screen
from factcheck.ui.views.sheet import SheetScreen
from factcheck.ui.views.sources import SourcesScreen
from factcheck.ui.views.welcome import Welcome
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.services.verification import Verification
    from factcheck.store import Store
    from factcheck.ui.main_window import MainWindow


class Screens(QObject):
    """Makes every screen of the window and takes their requests from one to another."""

    filled = Signal()

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._actions = window.actions_table
        self.sources = SourcesScreen(session, self._actions)
        self.desk = DeskScreen(session, self._actions)
        self.sheet = SheetScreen(session, self._actions)
        self.history = HistoryScreen(session, self._actions)
        self.welcome = Welcome()
        self._by_name: dict[str, Screen] = {
            screen.name: screen for screen in (self.sources, self.desk, self.sheet, self.history)
        }
        self._overview = Overview(session, window.rail, window.status, self._actions)
        self._current = self.desk.name
        self._add()
        self._connect()

    def _add(self) -> None:
        self._window.stack.addWidget(self.welcome)
        for screen in self._by_name.values():
            self._window.stack.addWidget(screen)
            self._actions.bind(screen.handlers())
            self._actions.allow(screen.conditions())
        self._actions.bind(
            {f"view.{name}": partial(self.show, name) for name in self._by_name}
            | {
                "dossier.new": lambda: NewDossier(self._session, self._window).open(),
                "dossier.edit": self._edit_dossier,
                "dossier.sample": self.bring_in_sample,
                "edit.undo": lambda: self._session.do(history.undo),
                "edit.redo": lambda: self._session.do(history.redo),
                "edit.find": self._search,
                "help.keys": self._show_keys,
                "help.palette": self._show_palette,
                "help.editor": self._ask_name,
                "help.verify": self._verify,
                "help.about": self._show_about,
            }
        )
        needs_dossier = ("dossier.edit", "source.import", "source.paste", "sheet.export")
        self._actions.allow(dict.fromkeys(needs_dossier, self._has_dossier))

    def _connect(self) -> None:
        self.desk.passage_requested.connect(self._show_passage)
        self.desk.sources_requested.connect(lambda: self.show("sources"))
        self.desk.filled.connect(self.filled)
        self.sources.claim_requested.connect(self._show_claim)
        self.sheet.claim_requested.connect(self._show_claim)
        self.welcome.new_requested.connect(self._actions["dossier.new"].trigger)
        self.welcome.sample_requested.connect(self.bring_in_sample)
        self._window.rail.dossier_chosen.connect(self._session.switch_dossier)
        self._overview.emptied.connect(self._welcome)

    def load(self, dossier: int) -> None:
        """Look at the store from the start."""
        self._overview.load(dossier)

    def show(self, name: str) -> None:
        """Show a screen and give it the keyboard."""
        self.flush()
        if not self._session.dossier:
            return
        self._current = name
        screen = self._by_name[name]
        self._window.stack.setCurrentWidget(screen)
        self._window.rail.show_screen(name)
        self._actions.show_screen(name)
        screen.opened()

    def flush(self) -> None:
        """Save at once what is being typed."""
        self.desk.flush()

    def bring_in(self, files: Sequence[Path]) -> None:
        """Bring files in, wherever they were dropped."""
        self.show("sources")
        self.sources.bring_in(files)

    def bring_in_sample(self) -> None:
        """Make the sample dossier and show it, or show it where it is already."""

        def build(store: Store, job: LongJob) -> int:
            return sample.find(store) or sample.build(store, job.progress)

        self._session.long(tr("Reading the sample dossier"), build, self._overview.load)

    def _welcome(self, empty: bool) -> None:  # noqa: FBT001 - a signal's argument
        if empty:
            self._actions.show_screen("")
            self._window.stack.setCurrentWidget(self.welcome)
            self.welcome.opened()
            self.filled.emit()
        elif self._window.stack.currentWidget() is self.welcome:
            self.show(self._current)

    def _has_dossier(self) -> bool:
        return bool(self._session.dossier)

    def _show_passage(self, source: int, passage: int) -> None:
        self.show("sources")
        self.sources.show_passage(source, passage)

    def _show_claim(self, claim: int) -> None:
        self.show("desk")
        self.desk.show_claim(claim)

    def _edit_dossier(self) -> None:
        self._session.ask(
            dossiers.find,
            self._session.dossier,
            then=lambda found: DossierDetails(self._session, found, self._window).open(),
        )

    def _ask_name(self) -> None:
        name = self._session.store.editor
        PersonDialog(name, self._window.set_editor, self._window).open()

    def _search(self) -> None:
        self._by_name[self._current].start_search()

    def _show_keys(self) -> None:
        KeysDialog(self._session.store.path, self._window).open()

    def _show_palette(self) -> None:
        Palette(self._actions, self._window).open()

    def _show_about(self) -> None:
        AboutDialog(__version__, paths.data_folder(), self._window).open()

    def _verify(self) -> None:
        self._session.long(
            tr("Checking the store"),
            lambda store, _job: verification.verify(store),
            self._say_verified,
        )

    def _say_verified(self, found: Verification) -> None:
        if found.ok:
            checked = ", ".join(f"{count:,} {noun}" for noun, count in found.checked.items())
            self._session.said.emit(tr("The store is in order: {checked}.", checked=checked))
        else:
            problems = counted(len(found.problems), tr("problem"), tr("problems"))
            first = found.problems[0]
            self._session.said.emit(f"{problems}: {first.what} ({first.where})")
