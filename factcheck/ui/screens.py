"""The screens, each made when it is first shown, and connected: one answers another's request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from factcheck import services
from factcheck import settings as preferences
from factcheck.ui import layout
from factcheck.ui.errands import Errands
from factcheck.ui.neighbours import Neighbours
from factcheck.ui.overview import Overview
from factcheck.ui.session import Session
from factcheck.ui.views.desk import DeskScreen
from factcheck.ui.views.screen import Screen
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.pairings import Pairing
    from factcheck.store.glance import Glance
    from factcheck.ui.main_window import MainWindow
    from factcheck.ui.views.history import HistoryScreen
    from factcheck.ui.views.inbox import InboxScreen
    from factcheck.ui.views.sheet import SheetScreen
    from factcheck.ui.views.sources import SourcesScreen

# Actions that work from any screen though one screen does them.
_ELSEWHERE = {
    **dict.fromkeys(("source.import", "source.address", "source.paste"), "sources"),
    **dict.fromkeys(("sheet.export", "sheet.publish", "sheet.look"), "sheet"),
}


class Screens(QObject):
    """Makes the screens of the window and takes their requests from one to another."""

    filled = Signal()

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._actions = window.actions_table
        self._made: dict[str, Screen] = {}
        self._current = DeskScreen.name
        self._overview = Overview(session, window.rail, window.status, self._actions)
        self._overview.emptied.connect(self._welcome)
        self._errands = Errands(window, session)
        self._neighbours = Neighbours(session)
        self._errands.dossier_made.connect(self._overview.load)
        window.rail.dossier_chosen.connect(session.switch_dossier)
        self._bind()

    def _bind(self) -> None:
        self._actions.bind(
            {
                **{f"view.{name}": partial(self.show, name) for name in self._makers()},
                **{name: partial(self._do_elsewhere, name) for name in _ELSEWHERE},
                **self._errands.handlers(),
                "edit.undo": lambda: self._session.do(services.history.undo),
                "edit.redo": lambda: self._session.do(services.history.redo),
                "edit.find": self._search,
            }
        )
        needs_dossier = (
            "dossier.edit", "dossier.delete", "dossier.editions", "dossier.speakers",
            "dossier.save_file", *_ELSEWHERE,
        )  # fmt: skip
        self._actions.allow(dict.fromkeys(needs_dossier, self._has_dossier))

    def _makers(self) -> dict[str, Callable[[], Screen]]:
        return {
            "sources": self._make_sources,
            "inbox": self._make_inbox,
            "desk": self._make_desk,
            "sheet": self._make_sheet,
            "history": self._make_history,
        }

    def _make_sources(self) -> SourcesScreen:
        from factcheck.ui.views.sources import SourcesScreen

        made = SourcesScreen(self._session, self._actions)
        made.claim_requested.connect(self._show_claim)
        made.finding_requested.connect(self._show_finding)
        return made

    def _make_inbox(self) -> InboxScreen:
        from factcheck.ui.views.inbox import InboxScreen

        made = InboxScreen(self._session, self._actions)
        made.place_requested.connect(self._show_place)
        made.claim_requested.connect(self._show_claim)
        made.import_requested.connect(partial(self._do_elsewhere, "source.import"))
        made.desk_requested.connect(partial(self.show, "desk"))
        return made

    def _make_desk(self) -> DeskScreen:
        made = DeskScreen(self._session, self._actions)
        made.passage_requested.connect(self._show_passage)
        made.sources_requested.connect(partial(self.show, "sources"))
        made.inbox_requested.connect(partial(self.show, "inbox"))
        made.import_requested.connect(partial(self._do_elsewhere, "source.import"))
        made.filled.connect(self.filled)
        return made

    def _make_sheet(self) -> SheetScreen:
        from factcheck.ui.views.sheet import SheetScreen

        made = SheetScreen(self._session, self._actions)
        kept = self._window.settings.layout.get("sheet")
        made.set_choices(kept if isinstance(kept, dict) else {})
        made.claim_requested.connect(self._show_claim)
        made.look_chosen.connect(self._keep_look)
        return made

    def _keep_look(self, folder: str) -> None:
        self._window.settings = replace(self._window.settings, templates=folder)
        preferences.save(self._window.settings)

    def _make_history(self) -> HistoryScreen:
        from factcheck.ui.views.history import HistoryScreen

        return HistoryScreen(self._session, self._actions)

    def _screen(self, name: str) -> Screen:
        if name not in self._made:
            made = self._made[name] = self._makers()[name]()
            self._window.stack.addWidget(made)
            own = {k: v for k, v in made.handlers().items() if k not in _ELSEWHERE}
            self._actions.bind(own)
            self._actions.allow({k: v for k, v in made.conditions().items() if k in own})
            layout.restore_splitters(made, self._window.settings)
            made.load()
        return self._made[name]

    @property
    def desk(self) -> DeskScreen:
        """The desk."""
        screen = self._screen("desk")
        assert isinstance(screen, DeskScreen)
        return screen

    @property
    def inbox(self) -> InboxScreen:
        """The inbox."""
        return self._screen("inbox")  # type: ignore[return-value]  # of that name

    @property
    def sources(self) -> SourcesScreen:
        """The sources."""
        return self._screen("sources")  # type: ignore[return-value]  # of that name

    @property
    def sheet(self) -> SheetScreen:
        """The sheet."""
        return self._screen("sheet")  # type: ignore[return-value]  # of that name

    def show_glance(self, seen: Glance) -> None:
        """Show what was seen of the store before it was opened: the desk with its claims."""
        self._session.switch_dossier(seen.dossier)
        self.show(DeskScreen.name)
        self.desk.claims.show_glance(seen)

    def load(self, dossier: int) -> None:
        """Look at the store from the start."""
        self._overview.load(dossier)

    def show(self, name: str) -> None:
        """Show a screen and give it the keyboard."""
        self.flush()
        if not self._session.dossier:
            return
        screen = self._screen(name)
        self._current = name
        self._window.stack.setCurrentWidget(screen)
        self._window.rail.show_screen(name)
        self._actions.show_screen(name)
        screen.opened()

    def flush(self) -> None:
        """Save at once what is being typed."""
        if "desk" in self._made:
            self.desk.flush()
        if "sources" in self._made:
            self.sources.flush()
        if "inbox" in self._made:
            self.inbox.flush()

    def choices(self) -> dict[str, object]:
        """What was chosen in the screens that were made, by their names, to be kept."""
        return {"sheet": self.sheet.choices()} if "sheet" in self._made else {}

    def bring_in(self, dropped: QMimeData) -> None:
        """Bring in what was dropped, wherever that was; a dossier's file is offered first."""
        dossiers = dossier_files(dropped)
        if dossiers:
            self.load_file(dossiers[0])
            return
        self.show("sources")
        self.sources.incoming.take_held(dropped)

    def load_file(self, path: Path) -> None:
        """Show what loading a dossier from a file would do, and offer it."""
        self._errands.load_file(path)

    def may_leave(self) -> bool:
        """Whether the window may close: asks where documents that came in are not kept yet."""
        return "sources" not in self._made or self.sources.incoming.may_leave()

    def _do_elsewhere(self, action: str) -> None:
        name = _ELSEWHERE[action]
        self.show(name)
        self._screen(name).handlers()[action]()

    def _search(self) -> None:
        self._screen(self._current).start_search()

    def _welcome(self, empty: bool) -> None:  # noqa: FBT001 - a signal's argument
        if empty:
            self._window.rail.show_screen("")
            self._actions.show_screen("")
            self._window.stack.setCurrentWidget(self._errands.welcome)
            self._errands.welcome.opened()
            self.filled.emit()
        elif not isinstance(self._window.stack.currentWidget(), Screen):
            self.show(self._current)

    def _has_dossier(self) -> bool:
        return bool(self._session.dossier)

    def _show_passage(self, source: int, passage: int) -> None:
        self.show("sources")
        self.sources.show_passage(source, passage)

    def _show_place(self, source: int, start: int, end: int) -> None:
        self.show("sources")
        self.sources.show_place(source, start, end)

    def _show_finding(self, finding: int) -> None:
        """Show a claim that the finding is paired with."""

        def show(paired: Sequence[Pairing]) -> None:
            if paired:
                self._show_claim(paired[0].claim)
            else:
                self._session.said.emit(tr("This finding is not paired with a claim yet."))

        self._session.ask(services.pairings.of_finding, finding, then=show)

    def _show_claim(self, claim: int) -> None:
        self.show("desk")
        self.desk.show_claim(claim)


def dossier_files(dropped: QMimeData) -> list[Path]:
    """The files of dossiers among what was dropped."""
    files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() == ".factcheck"]
