"""A list view whose rows are cards."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from factcheck.ui.widgets.card_delegate import CardDelegate, CardShape

_Move = QAbstractItemView.CursorAction


class CardList(QTableView):
    """A list of cards of one height, made for a hundred thousand rows.

    It is a table of one column: a QListView asks the model for every row when it lays them out,
    which took 280 ms for so many; a table of fixed row height asks for none.
    """

    focus_moved = Signal()  # the keyboard came, or went

    def __init__(
        self,
        name: str,
        shape: CardShape = CardShape(),  # noqa: B008 - frozen
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "cards")
        self._cards = CardDelegate(shape, self)
        self.setItemDelegate(self._cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self._measure()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, as in a list."""
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self.model().rowCount() - 1}
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard came."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the screen; Qt would read every row for one that begins so."""

    def changeEvent(self, event: QEvent) -> None:
        """Measure the rows anew when the font changes."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._cards.forget()
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        height = self._cards.row_height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 3)
