"""Evidence to pair with the claim: what is suggested, or all that holds some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from factcheck.errors import UserError
from factcheck.ui.models.findings import FindingsModel
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.desk.evidence_keeper import Answer, EvidenceKeeper
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.fitted_cards import FittedCardList
from factcheck.ui.widgets.labels import KeyHint, TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.suggestions import Suggestion, Suggestions

_GLANCE = 1000  # milliseconds before anybody pairs what is marked first


class SuggestionsPanel(QWidget):
    """Sends `pairing_requested` with the key of a finding or a passage.

    `dismissal_requested` carries a suggestion that is not wanted, `return_requested` the id of a
    dismissal that is to be taken back.
    """

    pairing_requested = Signal(object)
    dismissal_requested = Signal(object)
    return_requested = Signal(int)
    sources_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = 0
        self._shown = 0  # the claim that the rows shown were found for
        self._told: Suggestions | None = None
        self._steady = False  # what is marked stays so, wherever it moves
        self._looked_at = QElapsedTimer()
        self._looked_at.start()
        self.keeper = EvidenceKeeper(session, self)
        self.keeper.taken_in.connect(self._extend)
        self.model = FindingsModel()
        self.view = FittedCardList(tr("Findings to pair"))
        self.view.setModel(self.model)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.view.doubleClicked.connect(self._pair_at)
        self.search = SearchField(tr("Search findings and reports"))
        self.search.searched.connect(lambda _words: self.reload())
        self.search.returnPressed.connect(self.view.setFocus)
        self._title = TextLabel(tr("Findings to pair"), "title", wrap=True)
        self._key = KeyHint("Return")
        self._pair = QPushButton(tr("Pair"))
        self._pair.setProperty("kind", "primary")
        self._pair.clicked.connect(self.pair)
        self.away = QPushButton()
        self.away.setProperty("kind", "quiet")
        self.away.setCheckable(True)
        self.away.toggled.connect(lambda _on: self._show())
        self._empty = EmptyState("link", "", "", tr("Go to the sources"))
        self._empty.requested.connect(self.sources_requested)
        self._blank = QWidget()
        self._stack = QStackedLayout()
        self._build()
        self.reload()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._key)
        head.addWidget(self._pair)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(head)
        body.addWidget(self.search)
        body.addLayout(self._stack, 1)
        body.addWidget(self.away)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._blank)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the key out where the title needs its room."""
        super().resizeEvent(event)
        words = self._title.fontMetrics().horizontalAdvance(self._title.text())
        beside = self._key.sizeHint().width() + self._pair.sizeHint().width()
        self._key.setVisible(words + beside + 3 * SPACE_S <= self.width())

    @property
    def marked(self) -> int | str:
        """The key of the marked evidence; 0 for none, and while another claim's is still shown."""
        held = self._marked()
        return held.key if held else 0

    @property
    def is_current(self) -> bool:
        """Whether what is shown was found for the claim shown."""
        return self._shown == self._claim

    def show_claim(self, claim: int) -> None:
        """Suggest for another claim."""
        if claim != self._claim:
            self._claim = claim
            self._looked_at.start()
            self.away.setChecked(False)
            self.reload()

    def reload(self) -> None:
        """Ask again what to suggest: by words, which is answered at once, then by meaning."""
        self._steady = False
        if self._claim:
            self._ask(quick=True)
        else:
            self._told = None
            self._show()

    def step(self, by: int) -> None:
        """Mark the next or previous one."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))

    def pair(self) -> None:
        """Ask for the marked one to be paired."""
        if self.marked:
            self.pairing_requested.emit(self.marked)

    def dismiss(self) -> None:
        """Ask for the marked one to stay away, or, where it was dismissed, to come back."""
        marked = self._marked()
        if marked is None:
            return
        if marked.dismissal is not None:
            self.return_requested.emit(marked.dismissal)
        else:
            self.dismissal_requested.emit(marked)

    def show_dismissed(self) -> None:
        """Show what was dismissed for the claim, or what is suggested again."""
        if self.away.isVisible():
            self.away.toggle()

    def _extend(self) -> None:
        """More is known, while somebody may be about to pair what has been marked for a while."""
        self.reload()
        self._steady = self._looked_at.hasExpired(_GLANCE)

    def _marked(self) -> Suggestion | None:
        if not self.is_current:
            return None
        return self.model.at(self.view.currentIndex().row())

    def _ask(self, *, quick: bool) -> None:
        claim = self._claim
        self._session.ask(
            self.keeper.look,
            claim,
            self.search.text().strip(),
            quick,
            then=lambda answer: self._take(answer, claim),
            key="suggestions",
            failed=self._miss,
        )

    def _miss(self, error: object) -> None:
        """Suggest nothing for a claim that was deleted meanwhile; anything else is told."""
        if not isinstance(error, UserError):
            self._session.jobs.failed_with.emit(error)
        self._told = None
        self._shown = self._claim
        self._show()

    def _take(self, answer: Answer, claim: int) -> None:
        if claim != self._claim:
            return
        before, self._shown = self._shown, claim
        self._told = answer.suggestions
        self._show(other=before != claim)
        if answer.to_do:
            self.keeper.work()
        if answer.can_mean and not self.search.text().strip():
            self._ask(quick=False)

    def _show(self, *, other: bool = False) -> None:
        """Show the rows; of the same claim the mark stays where it is, or where it was."""
        told, only_away = self._told, self.away.isChecked()
        rows = (told.dismissed if only_away else told.found) if told else ()
        marked, row = self._marked(), max(self.view.currentIndex().row(), 0)
        moved = (row > 0 or self._steady) and not other
        self.model.show(rows)
        place = self.model.place_of(marked.key) if marked and moved else -1
        last = len(rows) - 1
        self.view.setCurrentIndex(
            self.model.index(place if place >= 0 else min(row, last) if moved else 0, 0)
        )
        self._say_why_none()
        self._say_what_is_away()
        none = self._empty if self._claim else self._blank
        self._stack.setCurrentWidget(self.view if rows else none)
        self._pair.setEnabled(bool(rows))

    def _say_what_is_away(self) -> None:
        count = len(self._told.dismissed) if self._told else 0
        if not count and self.away.isChecked():
            self.away.setChecked(False)  # which shows what is suggested
        self.away.setVisible(count > 0)
        if self.away.isChecked():
            self.away.setText(tr("Back to the suggestions"))
        else:
            self.away.setText(tr("{number} dismissed, show", number=count))

    def _say_why_none(self) -> None:
        if self.search.text().strip():
            words = tr("Nothing that is not yet paired holds these words.")
            self._empty.say(tr("Nothing found"), words)
        else:
            why = tr(self._told.why_none) if self._told and self._told.why_none else ""
            todo = tr("Bring in the report that answers the claim, or keep findings in it with F.")
            self._empty.say(tr("Nothing to suggest"), " ".join(filter(None, (why, todo))))

    def _pair_at(self, _index: QModelIndex) -> None:
        self.pair()
