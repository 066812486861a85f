"""The statements of the dossier: how far they are decided, searched, filtered, moved through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from factcheck.domain.statements import Decision, Progress, ProposalFilter
from factcheck.ui.actions import Actions
from factcheck.ui.models.statements import Entry, decided_words, model_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.inbox import looks
from factcheck.ui.views.inbox.cards import StatementCards
from factcheck.ui.views.inbox.filter import InboxFilter
from factcheck.ui.views.inbox.looks import Listing
from factcheck.ui.views.statements import rows
from factcheck.ui.widgets.action_button import ActionButton
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr


class StatementsList(QWidget):
    """Sends `chosen` with the id of the statement to show, 0 for none; `counted` with new progress.

    What is decided stays where it stood until the list is asked for again, so that nothing jumps.
    """

    chosen = Signal(int)
    focus_moved = Signal()
    counted = Signal()
    import_requested = Signal()
    desk_requested = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = 0
        self._decided: set[int] = set()  # in this sitting, the rows perhaps not read again yet
        self._progress: Sequence[Progress] = ()
        self.view = StatementCards(tr("Statements"))
        self.model = model_of(session, rows.page, self)
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.focus_moved.connect(self.focus_moved)
        self.search = SearchField(tr("Search statements, speakers"), "Ctrl+F")
        self.search.searched.connect(lambda _words: self.reload())
        self.search.returnPressed.connect(self.view.setFocus)
        self.filter = InboxFilter(session)
        self.filter.changed.connect(lambda _filter: self.reload())
        self.keep_all = ActionButton(tr("Keep all"), "inbox.keep_all", actions)
        self._told = TextLabel("", "muted", wrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(tr("Decided"))
        self.none_found = EmptyState(
            "inbox",
            tr("No statements yet"),
            tr("Who said what in your sources waits here, to be kept as claims and findings."),
            tr("Bring in documents…"),
        )
        self.none_found.requested.connect(self.import_requested)
        self.all_decided = EmptyState("inbox", "", "", tr("Go to the desk"))
        self.all_decided.requested.connect(self.desk_requested)
        self.none_fits = EmptyState(
            "search", tr("Nothing found"), tr("No statement fits the search and the filters.")
        )
        self._stack = QStackedLayout()
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(TextLabel(tr("Inbox"), "title"))
        head.addStretch()
        head.addWidget(self.keep_all)
        head.addWidget(self.filter.button)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(head)
        body.addWidget(self._told)
        body.addWidget(self._bar)
        body.addWidget(self.search)
        body.addWidget(self.filter)
        body.addLayout(self._stack, 1)
        for page in (self.view, self.none_found, self.all_decided, self.none_fits):
            self._stack.addWidget(page)

    @property
    def narrowed(self) -> ProposalFilter:
        """What the list is narrowed to."""
        return replace(self.filter.value, words=self.search.text().strip())

    @property
    def current(self) -> int:
        """The id of the current statement; 0 for none."""
        return max(0, self.model.id_at(self.view.currentIndex().row()))

    @property
    def source(self) -> int:
        """The id of the source whose statements the current one stands among; 0 for none."""
        row = self.view.currentIndex().row()
        return next((-one for one in reversed(self.model.ids()[: row + 1]) if one < 0), 0)

    def load(self) -> None:
        """Show another dossier's statements: its speakers and sources are others."""
        self.search.empty()
        self.filter.clear()
        self.filter.load()
        self.reload()

    def reload(self) -> None:
        """Ask again which statements there are."""
        self._session.ask(
            looks.listed, self._session.dossier, self.narrowed, then=self._take, key=(self, "ids")
        )

    def refresh(self, touched: frozenset[int]) -> None:
        """Read statements again where they stand, with the headings and the bar."""
        headings = {one for one in self.model.ids() if one < 0}
        self.model.refresh(touched | headings)
        self._session.ask(
            looks.progress, self._session.dossier, then=self._show_progress, key=(self, "progress")
        )

    def choose(self, statement: int) -> None:
        """Make a statement the current one, now or when the list has it."""
        self._wanted = statement
        place = self.model.place_of(statement)
        if place >= 0:
            self._wanted = 0
            self._decided.discard(statement)
            self.view.setCurrentIndex(self.model.index(place))

    def step(self, by: int) -> None:
        """Go to the next or previous statement, past headings."""
        row = self.view.currentIndex().row() + by
        while self.model.is_heading(row):
            row += by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def go_on(self, decided: int) -> None:
        """After a decision, go to the next statement that waits; round at the end."""
        self._decided.add(decided)
        self._go_to(self._waits)

    def next_source(self) -> None:
        """Go to the first statement of the next source that has one waiting."""
        after = self._following_heading()
        if after >= 0:
            self._go_to(self._waits, start=after)

    @property
    def has_next_source(self) -> bool:
        """Whether a source stands below the current one."""
        return self._following_heading() >= 0

    @property
    def source_waits(self) -> bool:
        """Whether the current source has a statement to decide."""
        here = self.source
        return any(one.source == here and one.decided < one.found for one in self._progress)

    def _following_heading(self) -> int:
        row = self.view.currentIndex().row()
        below = (
            place for place in range(row + 1, self.model.rowCount()) if self.model.is_heading(place)
        )
        return next(below, -1)

    def _go_to(self, fits: Callable[[int], bool], start: int = -1) -> None:
        here = self.view.currentIndex().row() if start < 0 else start
        count = self.model.rowCount()
        for place in (*range(here + 1, count), *range(here)):
            if not self.model.is_heading(place) and fits(place):
                self.view.setCurrentIndex(self.model.index(place))
                return

    def _waits(self, place: int) -> bool:
        one = self.model.id_at(place)
        row = self.model.row(one)
        known = isinstance(row, Entry) and row.proposal.decision is not Decision.WAITING
        return one not in self._decided and not known

    def _take(self, listing: Listing) -> None:
        keep, row = self._wanted or self.current, self.view.currentIndex().row()
        self._decided.clear()
        self.model.show(listing.ids)
        self.model.refresh()
        self.view.fit_headings()
        self._show_progress(listing.progress)
        self._show_emptiness(filled=bool(listing.ids))
        self._wanted = 0
        place = self.model.place_of(keep) if keep else -1
        if place < 0:
            place = min(max(row, 1), len(listing.ids) - 1)
            place += self.model.is_heading(place)
        if listing.ids and self.view.currentIndex().row() != place:
            self.view.setCurrentIndex(self.model.index(place))
        elif not listing.ids:
            self.chosen.emit(0)

    def _show_progress(self, progress: Sequence[Progress]) -> None:
        self._progress = progress
        found = sum(one.found for one in progress)
        decided = sum(one.decided for one in progress)
        self._told.setText(_told(Progress(0, found, decided), progress) if found else "")
        self._bar.setMaximum(max(1, found))
        self._bar.setValue(decided)
        for part in (self._told, self._bar, self.search, self.filter.button, self.keep_all):
            part.setVisible(found > 0)
        self.counted.emit()

    def _show_emptiness(self, *, filled: bool) -> None:
        found = any(one.found for one in self._progress)
        self.all_decided.say(tr("All decided"), tr("Every statement found is kept or dismissed."))
        if filled:
            page: QWidget = self.view
        elif not found:
            page = self.none_found
        elif self.narrowed == ProposalFilter(decision=Decision.WAITING):
            page = self.all_decided
        else:
            page = self.none_fits
        self._stack.setCurrentWidget(page)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(max(0, self.model.id_at(current.row())))


def _told(all_of_them: Progress, progress: Sequence[Progress]) -> str:
    done = sum(one.decided == one.found for one in progress)
    words = decided_words(all_of_them)
    if len(progress) < 2:
        return words
    return words + tr(" · {done} of {sources} sources done", done=done, sources=len(progress))
