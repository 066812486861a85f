"""The side panel: what is kept of the source, in the order of its text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from factcheck.domain.text import shortened
from factcheck.ui.actions import Actions
from factcheck.ui.models.sources import Kept, KeptModel
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.action_button import ActionButton
from factcheck.ui.widgets.card_delegate import CardShape
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class KeptPanel(QWidget):
    """Cards of kept passages, and what can be done with the one that is meant.

    `jumped` carries a Kept; `marked_changed` follows the marked card and the keyboard of the list.
    """

    jumped = Signal(object)
    marked_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = KeptModel(self)
        shape = CardShape(lines=3, badge=False, chips=True, meta=0)
        self.list = _Cards(tr("Kept from this source"), shape)
        self.list.setModel(self._model)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._jump)
        self.list.entered_on.connect(self._jump)
        self.list.focus_moved.connect(self.marked_changed)
        self.list.selectionModel().currentChanged.connect(self._mark)
        empty = EmptyState(
            "quote",
            tr("Nothing is kept yet"),
            tr("Select words in the text and press C for a claim or F for a finding."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.list)
        title = TextLabel(tr("Kept from this source"), "heading", wrap=True)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        self._buttons = [
            ActionButton(tr("Desk"), "reader.desk", actions),
            ActionButton(tr("Change"), "kept.edit", actions),
            ActionButton(tr("Delete"), "kept.delete", actions),
        ]
        top.addWidget(self._buttons[0])
        below = QHBoxLayout()
        below.setSpacing(SPACE_S)
        below.addStretch()
        for button in self._buttons[1:]:
            button.show_key(False)
            below.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, SPACE_S, 0, 0)
        body.setSpacing(SPACE_M)
        body.addLayout(top)
        body.addWidget(self._stack)
        body.addLayout(below)

    @property
    def kept(self) -> Sequence[Kept]:
        """What is shown."""
        return self._model.rows

    @property
    def marked(self) -> Kept | None:
        """The card that is marked."""
        place = self.list.currentIndex().row()
        return self._model.rows[place] if 0 <= place < len(self._model.rows) else None

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the cards, or to a button that acts on the marked one."""
        return any(part.hasFocus() for part in (self.list, *self._buttons))

    def tell_of(self, meant: Kept | None) -> None:
        """Say at the buttons what they would act on."""
        about = f"{meant.name}: {shortened(meant.passage.selector.exact, 80)}" if meant else ""
        for button in self._buttons:
            button.tell_of(about)

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Show other cards; the one marked stays so where it remains."""
        marked = self.marked.passage.id if self.marked else 0
        bar = self.list.verticalScrollBar()
        scrolled = bar.value()
        if self._model.show(kept):
            self._mark_place(self._model.place_of(marked))
            bar.setValue(scrolled)
        self._stack.setCurrentIndex(1 if kept else 0)

    def mark_owner(self, noun: str, owner: int) -> None:
        """Mark the last passage of a claim or finding, where it is kept of this source."""
        places = [
            place
            for place, row in enumerate(self._model.rows)
            if (row.noun, row.owner) == (noun, owner)
        ]
        self._mark_place(places[-1] if places else -1)

    def mark_passage(self, passage: int) -> None:
        """Mark the card of a passage."""
        self._mark_place(self._model.place_of(passage))

    def unmark(self) -> None:
        """Mark no card."""
        self._mark_place(-1)

    def _mark_place(self, place: int) -> None:
        index = self._model.index(place) if place >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.list.clearSelection()

    def _mark(self) -> None:
        self.marked_changed.emit()

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(self._model.rows[index.row()])


class _Cards(CardList):
    """Enter jumps like a click, at once on every platform."""

    entered_on = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_on.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
