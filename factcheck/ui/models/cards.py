"""A model of rows that are all at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class CardModel(QAbstractListModel, Generic[Row]):
    """Rows that are all at hand. Subclasses say in `value` what a row shows for a role."""

    def __init__(self, identify: Callable[[Row], int | str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._identify = identify
        self.rows: Sequence[Row] = ()

    def value(self, row: Row, role: int) -> Any:
        """What a row shows for a role."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        return self.value(self.rows[index.row()], role)

    def show(self, rows: Sequence[Row]) -> bool:
        """Show other rows. False when they are the same ids, whose views keep what they marked."""
        same = [*map(self._identify, rows)] == [*map(self._identify, self.rows)]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return not same

    def place_of(self, wanted: int | str) -> int:
        """The row of an id; -1 when it is not in the list."""
        places = (place for place, row in enumerate(self.rows) if self._identify(row) == wanted)
        return next(places, -1)
