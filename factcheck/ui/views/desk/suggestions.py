"""Findings to pair with the claim: suggested ones, or all that hold some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from factcheck.errors import UserError
from factcheck.ui import looks
from factcheck.ui.models.findings import FindingsModel
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.card_delegate import CardShape
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import KeyHint, TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.suggestions import Suggestion


class SuggestionsPanel(QWidget):
    """Sends `pairing_requested` with a finding's id."""

    pairing_requested = Signal(int)
    sources_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = 0
        self._shown = 0  # the claim that the findings shown were found for
        self.model = FindingsModel()
        self.view = CardList(tr("Findings to pair"), CardShape(lines=3, badge=False, overline=True,
                                                               chips=True, meta=False))  # fmt: skip
        self.view.setModel(self.model)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.view.doubleClicked.connect(self._pair_at)
        self.model.modelReset.connect(self._mark_first)
        self.search = SearchField(tr("Search all findings"))
        self.search.searched.connect(lambda _words: self.reload())
        self.search.returnPressed.connect(self.view.setFocus)
        self._pair = QPushButton(tr("Pair"))
        self._pair.setProperty("kind", "primary")
        self._pair.clicked.connect(self.pair)
        self._empty = EmptyState("link", "", "", tr("Go to the sources"))
        self._empty.requested.connect(self.sources_requested)
        self._stack = QStackedLayout()
        self._build()
        self.reload()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(TextLabel(tr("Findings to pair"), "title"))
        head.addStretch()
        head.addWidget(KeyHint("Return"))
        head.addWidget(self._pair)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(head)
        body.addWidget(self.search)
        body.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)

    @property
    def marked(self) -> int:
        """The id of the marked finding; 0 for none, and while another claim's are still shown."""
        if self._shown != self._claim:
            return 0
        finding = self.model.finding_at(self.view.currentIndex().row())
        return finding.id if finding else 0

    def show_claim(self, claim: int) -> None:
        """Suggest for another claim."""
        if claim != self._claim:
            self._claim = claim
            self.reload()

    def reload(self) -> None:
        """Ask again what to suggest."""
        words, claim = self.search.text().strip(), self._claim
        if not claim:
            self._take([], 0)
            return
        self._session.ask(
            looks.suggestions,
            claim,
            words,
            then=lambda found: self._take(found, claim),
            key="suggestions",
            failed=self._miss,
        )

    def step(self, by: int) -> None:
        """Mark the next or previous finding."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))

    def pair(self) -> None:
        """Ask for the marked finding to be paired."""
        if self.marked:
            self.pairing_requested.emit(self.marked)

    def _miss(self, error: object) -> None:
        """Suggest nothing for a claim that was deleted meanwhile; anything else is told."""
        if not isinstance(error, UserError):
            self._session.jobs.failed_with.emit(error)
        self._take([], self._claim)

    def _take(self, found: list[Suggestion], claim: int) -> None:
        if claim != self._claim:
            return
        self._shown = claim
        row = self.view.currentIndex().row()
        self.model.show(found)
        if found and self.view.currentIndex().row() < 0:
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), len(found) - 1), 0))
        if self.search.text().strip():
            self._empty.say(
                tr("Nothing found"), tr("No finding that is not yet paired holds these words.")
            )
        elif self._claim:
            title = tr("Nothing to suggest")
            words = tr(
                "No other finding of this dossier is like it. Keep findings with F in a source."
            )
            self._empty.say(title, words)
        else:
            self._empty.say(tr("No claim chosen"), tr("Choose a claim to see what answers it."))
        self._stack.setCurrentWidget(self.view if found else self._empty)
        self._pair.setEnabled(bool(found))

    def _mark_first(self) -> None:
        self.view.setCurrentIndex(self.model.index(0, 0))

    def _pair_at(self, _index: QModelIndex) -> None:
        self.pair()
