"""What was left out of a document's text, each to be put back by a check."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QWidget

from factcheck.domain.text import shortened
from factcheck.reading.captured import Cut
from factcheck.ui.models.cards import NO_INDEX, Index
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import plain_tip
from factcheck.ui.words import tr

_LONGEST = 160  # code points of a line


class CutsModel(QAbstractListModel):
    """Cuts by their index, checked where they are put back."""

    toggled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cuts: Sequence[Cut] = ()
        self.put_back: set[int] = set()

    def show(self, cuts: Sequence[Cut], put_back: frozenset[int]) -> None:
        """Show other cuts."""
        self.beginResetModel()
        self._cuts, self.put_back = cuts, set(put_back)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._cuts)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be checked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What it was taken for, and its words."""
        if not index.isValid() or index.row() >= len(self._cuts):
            return None
        cut = self._cuts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{cut.zone}: {shortened(cut.text, _LONGEST)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(cut.text)
            case Qt.ItemDataRole.CheckStateRole:
                back = index.row() in self.put_back
                return Qt.CheckState.Checked if back else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put one back, or leave it out again."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        change = self.put_back.add if Qt.CheckState(value) else self.put_back.discard
        change(index.row())
        self.dataChanged.emit(index, index)
        self.toggled.emit()
        return True


class Cuts(QStackedWidget):
    """The list of what was left out; `changed` is sent when one is put back or left out again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CutsModel(self)
        self.model.toggled.connect(self.changed)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Left out of the text; checked is put back"))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addWidget(
            EmptyState(
                "square-check",
                tr("Nothing was left out"),
                tr("All the words of the document are in its text."),
            )
        )
        self.addWidget(self.list)

    @property
    def put_back(self) -> frozenset[int]:
        """The indexes of what is put back."""
        return frozenset(self.model.put_back)

    def show_cuts(self, cuts: Sequence[Cut], put_back: frozenset[int]) -> None:
        """Show what was left out of a document."""
        self.model.show(cuts, put_back)
        self.setCurrentIndex(1 if cuts else 0)
