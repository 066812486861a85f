"""The side panel of the statements found in a source, in the order of its text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from factcheck.domain.statements import Progress
from factcheck.ui.actions import Actions
from factcheck.ui.models.statements import decided_words, model_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.theme.style import restyle
from factcheck.ui.views.statements import rows
from factcheck.ui.views.statements.speaker_fields import SpeakerFields
from factcheck.ui.widgets.action_button import ActionButton
from factcheck.ui.widgets.card_delegate import CardShape
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.flow import FlowRow
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

_KEYS_FIT = 260  # pixels


class FoundPanel(QWidget):
    """Cards of statements, and what can be done with the one that is meant.

    `jumped` carries the id of a statement that was clicked or gone to in the list.
    """

    jumped = Signal(int)
    focus_moved = Signal()
    spot_requested = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False  # the mark moves with the caret, not by hand
        self.model = model_of(session, rows.page, self)
        self.list = CardList(tr("Found in this source"), CardShape(lines=3))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.clicked.connect(self._clicked)
        self.list.focus_moved.connect(self.focus_moved)
        hint = tr("Select other words in the text. Enter saves, Escape leaves all as it was.")
        self.fields = SpeakerFields(hint, columns=1)
        self.fields.hide()
        self._told = TextLabel("", "muted", wrap=True)
        empty = EmptyState(
            "inbox",
            tr("No statements found"),
            tr("Who says what in this source stands here, to be kept or dismissed."),
            tr("Find the statements"),
        )
        empty.requested.connect(self.spot_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.list)
        self._keep_all = ActionButton(tr("Keep all"), "found.keep_all", actions)
        self._keep_all.show_key(False)
        self._buttons = [
            ActionButton(tr("Dismiss"), "found.dismiss", actions),
            ActionButton(tr("Edit"), "found.edit", actions),
            ActionButton(tr("Keep"), "found.keep", actions),
        ]
        restyle(self._buttons[-1], kind="primary")
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._told, 1)
        top.addWidget(self._keep_all)
        below = FlowRow(SPACE_XS)
        for button in reversed(self._buttons):
            below.flow.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, SPACE_S, 0, 0)
        body.setSpacing(SPACE_M)
        body.addLayout(top)
        body.addWidget(self._stack, 1)
        body.addWidget(self.fields)
        body.addWidget(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where there is little room."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.show_key(self.width() >= _KEYS_FIT)

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the cards, or to a button that acts on the marked one."""
        return any(part.hasFocus() for part in (self.list, *self._buttons))

    @property
    def marked(self) -> int:
        """The id of the statement that is marked; 0 for none."""
        return self.model.id_at(self.list.currentIndex().row())

    def show_statements(self, ids: Sequence[int], progress: Progress) -> None:
        """Show the statements of a source; what was marked stays so where it remains."""
        marked = self.marked
        self.model.show(ids)
        self.model.refresh()
        self._told.setText(decided_words(progress) if ids else "")
        for part in (self._keep_all, *self._buttons):
            part.setVisible(bool(ids))
        self._stack.setCurrentIndex(1 if ids else 0)
        self.mark(marked)

    def show_fields(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's setVisible
        """Show the fields of a statement that is changed, in the place of the buttons."""
        self.fields.setVisible(shown)
        for button in self._buttons:
            button.setVisible(not shown)

    def mark(self, statement: int) -> None:
        """Mark a statement's card; none where it has none."""
        self._following = True
        place = self.model.place_of(statement)
        self.list.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
        if place < 0:
            self.list.clearSelection()
        self._following = False

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._following and current.isValid():
            self.jumped.emit(self.model.id_at(current.row()))

    def _clicked(self, index: QModelIndex) -> None:
        self.jumped.emit(self.model.id_at(index.row()))
