"""The Sources screen put together: list, reader, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from factcheck.errors import UserError
from factcheck.ui.actions import Actions
from factcheck.ui.dialogs.source_details import SourceDetails
from factcheck.ui.models.sources import Kept, Listed
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.screen import Screen
from factcheck.ui.views.sources import looks
from factcheck.ui.views.sources.amending import Amender
from factcheck.ui.views.sources.asking import Asker
from factcheck.ui.views.sources.destination import Destination
from factcheck.ui.views.sources.finder import Finder
from factcheck.ui.views.sources.found_panel import FoundPanel
from factcheck.ui.views.sources.incoming import Incoming
from factcheck.ui.views.sources.keeper import Keeper, tell
from factcheck.ui.views.sources.kept_panel import KeptPanel
from factcheck.ui.views.sources.original import Originals
from factcheck.ui.views.sources.panels import Panels
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.views.sources.side import Side
from factcheck.ui.views.sources.source_list import SourceList
from factcheck.ui.views.sources.stepping import Stepping
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.sources import Source

_FOLLOWED = ("sources", "passages", "claims", "findings", "speakers", "editions")


class SourcesScreen(Screen):
    """Sources are brought in, read, and kept from here.

    `claim_requested` and `finding_requested` carry the id of what is to be shown on the desk.
    """

    name = "sources"
    claim_requested = Signal(int)
    finding_requested = Signal(int)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self._stale = True  # nothing is read before the screen is looked at
        self._open = 0  # the id of the source that is open or being opened
        self._allowed: list[bool] = []
        self._stack = QStackedWidget()
        self.incoming = Incoming(session, actions, self._stack)
        self.list = SourceList(actions)
        self.reader = Reader(session, actions)
        self.kept = KeptPanel(actions)
        self.details = SourceDetails(session)
        self.found = FoundPanel(session, actions)
        self.finder = Finder(session, self.reader, self.found)
        self.keeper = Keeper(session, self.reader, self.kept, self.finder)
        self.keeper.ask_who = Asker(session, self.reader, self.finder).ask
        self.amender = Amender(session, self.keeper, self)
        self.originals = Originals(session, self, lambda: self.reader.source)
        self.stepping = Stepping(session, self.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            "files",
            tr("No sources yet"),
            tr("Articles, reports and statements of this dossier stand here, to be read and kept."),
            tr("Bring in documents…"),
        )
        self._empty.requested.connect(self.incoming.choose)
        self.side = Side(self.found, self.kept)
        self.destination = Destination(self.reader, self.side, self.kept)
        self.panels = Panels(self.list, self.reader, self.side, self.details)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.panels)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        body.setSpacing(SPACE_S)
        body.addWidget(self._stack)
        self._stack.setCurrentWidget(self._empty)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_source)
        self.reader.moved.connect(self._settle)
        self.reader.entered.connect(self.show_on_desk)
        self.reader.details_requested.connect(self.show_details)
        self.finder.settled.connect(self._settle)
        self.finder.counted.connect(self.side.count_found)
        self.kept.jumped.connect(self.destination.jump)
        self.kept.marked_changed.connect(self._marked)
        self.details.closed.connect(self._close_details)
        self.list.coming_requested.connect(self.incoming.show)
        self.incoming.counted.connect(self.list.show_coming)
        self.incoming.left.connect(self._come_back)
        self.stepping.went.connect(self.show_source)
        self.reader.versions.source_requested.connect(self.show_source)
        self.reader.versions.place_requested.connect(self.show_place)
        self._stack.currentChanged.connect(self._settle)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What this screen does, by action ids."""
        return {
            "reader.claim": lambda: self.keeper.keep("claim"),
            "reader.finding": lambda: self.keeper.keep("finding"),
            "reader.add": self.keeper.add,
            "reader.desk": self.show_on_desk,
            "kept.edit": self.amender.change,
            "kept.delete": self.amender.delete,
            "source.next": lambda: self.stepping.step(1),
            "source.previous": lambda: self.stepping.step(-1),
            "source.edit": self.show_details,
            "source.delete": self._delete,
            "reader.pages": self.reader.beside.toggle,
            **self.originals.handlers(),
            **self.finder.handlers(),
            **self.incoming.handlers(),
        }

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """When its actions can be done, by action ids."""
        here = {
            "reader.claim": lambda: self.keeper.can_keep,
            "reader.finding": lambda: self.keeper.can_keep,
            "reader.add": lambda: self.keeper.can_add,
            "reader.desk": lambda: self.keeper.pointed_at is not None,
            **dict.fromkeys(("kept.edit", "kept.delete"), self.amender.is_possible),
            "source.next": lambda: self.stepping.beside(1) != 0,
            "source.previous": lambda: self.stepping.beside(-1) != 0,
            "reader.pages": lambda: self.reader.beside.can_show,
            **dict.fromkeys(("source.edit", "source.delete"), self._is_open),
            **dict.fromkeys(self.originals.handlers(), self._is_open),
            **self.finder.conditions(),
        }
        ways_in = dict.fromkeys(self.incoming.handlers(), lambda: self.session.dossier != 0)
        return {name: partial(self._reads_and, can) for name, can in here.items()} | ways_in

    def _reads_and(self, can: Callable[[], bool]) -> bool:
        """Whether sources are shown, not those on their way in, and something else is so too."""
        return not self.incoming.shown and can()

    def load(self) -> None:
        """Show the session's dossier from the start."""
        self._close()
        self.incoming.follow_dossier()
        self._reload()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow an operation; the text, its scroll and its selection stay."""
        self.finder.refresh(changes)
        if changes.touches(*_FOLLOWED):
            self.keeper.follow(changes)
            self._reload()
            if self._open and self.reader.source is not None:
                self._describe()

    def opened(self) -> None:
        """Take the keyboard: into the text, or the list where none is open."""
        if self.incoming.shown:
            self.incoming.screen.take_keyboard()
        elif self.reader.source is not None:
            self.reader.text.setFocus()
        else:
            self.list.list.setFocus()

    def start_search(self) -> None:
        """Open the find bar of the reader."""
        self.reader.open_find_bar()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was left unread while the screen was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._reload()

    def flush(self) -> None:
        """Save at once what is typed into a source's details or a statement, where in order."""
        self.finder.flush()
        if self.panels.shows_details:
            self.details.flush()

    def show_source(self, source_id: int) -> None:
        """Open a source."""
        self.show_passage(source_id, 0)

    def show_passage(self, source_id: int, passage_id: int) -> None:
        """Open a source at a passage kept of it, which is marked until the caret moves."""
        self.destination.set(passage=passage_id)
        self._open_source(source_id)

    def show_place(self, source_id: int, start: int, end: int) -> None:
        """Open a source at text[start:end], which is marked until the caret moves."""
        self.destination.set(place=(start, end))
        self._open_source(source_id)

    def _open_source(self, source_id: int) -> None:
        self.finder.flush()
        self.list.mark(source_id)
        if self._open == source_id:
            self.destination.reach()
            return
        self._leave_details()
        self._open = self.stepping.at = source_id
        self.session.ask(
            looks.opened,
            source_id,
            then=self._show_opened,
            key=(self, "open"),
            failed=self._could_not_open,
        )

    def _reload(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            dossier, key = self.session.dossier, (self, "list")
            self.session.ask(looks.listed, dossier, then=self._show_list, key=key)

    def _show_list(self, rows: Sequence[Listed]) -> None:
        self.list.show_rows(rows)
        if not self.incoming.shown:
            self._stack.setCurrentWidget(self.panels if rows else self._empty)
        ids = self.list.ids()
        shown = self.reader.source
        if shown is not None and shown.id not in ids:
            self._close()
        if not self._open and ids:
            self.show_source(ids[0])
        self._settle()

    def _show_opened(self, opened: looks.Opened) -> None:
        if opened.source.id != self._open:
            return
        self.reader.show_opened(opened)
        self.finder.open(opened.source.id)
        self.side.begin()
        self.kept.unmark()
        self.kept.show_kept(opened.kept)
        self.destination.reach()
        self._settle()

    def _could_not_open(self, error: Exception) -> None:
        self._close()
        tell(self.session, error)

    def _describe(self) -> None:
        key = (self, "describe")
        self.session.ask(
            looks.described, self._open, then=self._show_described, key=key, failed=_ignore_gone
        )

    def _show_described(self, described: tuple[Source, Sequence[Kept]]) -> None:
        source, kept = described
        if self.reader.source is None or source.id != self.reader.source.id:
            return
        self.reader.show_described(source, kept)
        self.kept.show_kept(kept)
        self.keeper.mark_new()
        self.details.follow(source)
        self.destination.reach()
        self._settle()

    def _marked(self) -> None:
        marked = self.kept.marked
        self.reader.prefer(marked.passage.id if marked else 0)
        self._settle()

    def _close(self) -> None:
        self._leave_details()
        self._open = self.stepping.at = 0
        self.reader.close_source()
        self.finder.close()
        self.kept.show_kept(())
        self._settle()

    def show_on_desk(self) -> None:
        """Ask for the claim or finding pointed at to be shown on the desk."""
        kept = self.keeper.pointed_at
        if kept is not None:
            asked = self.claim_requested if kept.noun == "claim" else self.finding_requested
            asked.emit(kept.owner)

    def _come_back(self, source: int) -> None:
        """Show the sources again after documents came in."""
        there = source or self.list.ids()
        self._stack.setCurrentWidget(self.panels if there else self._empty)
        if source:
            if self.reader.lacks_text:
                self._open = 0  # its text may have come in
            self.show_source(source)
        self.opened()

    def show_details(self, field: str = "", said: str = "") -> None:
        """Show the details of the source beside its text, with the keyboard in a field."""
        if self.panels.shows_details:
            self.details.go_to(field)
        elif self.reader.source is not None:
            self.panels.show_details()
            self.details.open(self.reader.source, field, said)

    def _leave_details(self) -> None:
        self.flush()
        self.panels.show_kept()

    def _close_details(self) -> None:
        self.panels.show_kept()
        self.reader.text.setFocus()

    def _delete(self) -> None:
        if self.reader.source is not None:
            self.stepping.remove(self.reader.source)

    def _is_open(self) -> bool:
        return self.reader.source is not None

    def _settle(self) -> None:
        """Have the actions looked at again, where what can be done has changed."""
        self.kept.tell_of(self.keeper.pointed_at)
        self.side.count_kept(len(self.kept.kept))
        allowed = [allowed() for allowed in self.conditions().values()]
        if allowed != self._allowed:
            self._allowed = allowed
            self.actions_table.refresh()


def _ignore_gone(error: Exception) -> None:
    """The source is no longer there: the list, read at the same time, closes it."""
    if not isinstance(error, UserError):
        raise error
