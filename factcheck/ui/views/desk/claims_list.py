"""The claims of the dossier: searched, filtered, moved through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from factcheck.domain.claims import ClaimFilter
from factcheck.domain.verdicts import Status, Verdict
from factcheck.ui import looks
from factcheck.ui.models.claims import ClaimsModel
from factcheck.ui.models.findings import MIME, dragged_evidence
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.desk.claims_filter import ClaimsFilter
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.store.glance import Glance


class ClaimsList(QWidget):
    """Sends `chosen` with the id of the claim to show, 0 for none.

    `emptied` says whether the dossier has no claim at all.
    """

    chosen = Signal(int)
    shown = Signal()
    emptied = Signal(bool)
    pairing_requested = Signal(int, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = 0
        self._seen_only = False  # the rows are from a glance, to be read again
        self.model = ClaimsModel(session, self)
        self.view = _DropList(tr("Claims"))
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.dropped.connect(self._dropped)
        self.search = SearchField(tr("Search claims, speakers, sources"), "Ctrl+F")
        self.search.searched.connect(self._search)
        self.search.returnPressed.connect(self.view.setFocus)
        self.filter = ClaimsFilter(session)
        self.filter.changed.connect(lambda _filter: self.reload())
        self._empty = EmptyState(
            "search", tr("Nothing found"), tr("No claim fits the search and the filters.")
        )
        self._stack = QStackedLayout()
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(TextLabel(tr("Claims"), "title"))
        head.addStretch()
        head.addWidget(self.filter.button)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(head)
        body.addWidget(self.search)
        body.addWidget(self.filter)
        body.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)

    @property
    def narrowed(self) -> ClaimFilter:
        """What the list is narrowed to."""
        return replace(self.filter.value, words=self.search.text().strip())

    @property
    def is_narrowed(self) -> bool:
        """Whether some claims may be left out."""
        return self.narrowed != ClaimFilter()

    @property
    def current(self) -> int:
        """The id of the current claim; 0 for none."""
        return self.model.id_at(self.view.currentIndex().row())

    def show_glance(self, seen: Glance) -> None:
        """Show what was seen of the claims before the store was opened."""
        self.model.show(seen.ids)
        self.model.fill(seen.rows)
        self._seen_only = True
        self._show_emptiness(bool(seen.ids))
        self.view.setCurrentIndex(self.model.index(0))
        self.shown.emit()

    def load(self) -> None:
        """Show another dossier's claims, all of them: its speakers and sources are others."""
        self.search.empty()
        self.filter.clear()
        self.filter.load()
        self.reload()

    def reload(self) -> None:
        """Ask again which claims there are."""
        self._session.ask(
            looks.claim_ids, self._session.dossier, self.narrowed, then=self._take, key="claim ids"
        )

    def choose(self, claim: int) -> None:
        """Make a claim the current one, now or when the list has it."""
        self._wanted = claim
        place = self.model.place_of(claim)
        if place >= 0:
            self._wanted = 0
            self.view.setCurrentIndex(self.model.index(place))
        elif claim and self.is_narrowed:
            self.search.empty()
            self.filter.clear()

    def step(self, by: int) -> None:
        """Go to the next or previous claim."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def step_to_unverified(self) -> None:
        """Go to the next unverified claim that is open, else that is done; round at the end."""
        unverified = replace(self.narrowed, verdict=Verdict.UNVERIFIED)
        still_open = replace(unverified, status=Status.OPEN)

        def step(ids: Sequence[int]) -> None:
            if ids:
                self._step_into(ids)
            else:
                self._ask_next(unverified, self._step_into)

        self._ask_next(still_open, step)

    def _ask_next(self, narrowed: ClaimFilter, then: Callable[[Sequence[int]], None]) -> None:
        dossier = self._session.dossier
        self._session.ask(looks.claim_ids, dossier, narrowed, then=then, key="next unverified")

    def _step_into(self, ids: Sequence[int]) -> None:
        here = self.view.currentIndex().row()
        places = [place for place in map(self.model.place_of, ids) if place >= 0]
        later = [place for place in places if place > here]
        if places:
            self.view.setCurrentIndex(self.model.index(later[0] if later else places[0]))

    def _take(self, ids: Sequence[int]) -> None:
        keep, row = self._wanted or self.current, self.view.currentIndex().row()
        self.model.show(ids)
        if self._seen_only:
            self._seen_only = False
            self.model.refresh()
        self._show_emptiness(bool(ids))
        place = self.model.place_of(keep)
        if place < 0:
            place = min(max(row, 0), len(ids) - 1)
        else:
            self._wanted = 0
        if place >= 0 and self.view.currentIndex().row() != place:
            self.view.setCurrentIndex(self.model.index(place))
        elif place < 0:
            self.chosen.emit(0)
        self.shown.emit()

    def _show_emptiness(self, filled: bool) -> None:  # noqa: FBT001 - the stack's two pages
        self._stack.setCurrentWidget(self.view if filled else self._empty)
        self.emptied.emit(not filled and not self.is_narrowed)

    def _search(self, _words: str) -> None:
        self.reload()

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.model.id_at(current.row()))

    def _dropped(self, row: int, evidence: object) -> None:
        self.pairing_requested.emit(self.model.id_at(row), evidence)


class _DropList(CardList):
    """The list of claims, onto which evidence can be dropped."""

    dropped = Signal(int, object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take findings only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only onto a claim."""
        over = self.indexAt(event.position().toPoint()).isValid()
        event.setAccepted(over and event.mimeData().hasFormat(MIME))

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped onto which row."""
        index = self.indexAt(event.position().toPoint())
        evidence = dragged_evidence(event.mimeData())
        if index.isValid() and evidence:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(index.row(), evidence)
