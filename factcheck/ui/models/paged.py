"""A list model that holds ids and reads pages of rows in the background as a view asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QObject,
    Qt,
    QTimer,
)

from factcheck.ui.models.cards import NO_INDEX, Index
from factcheck.ui.session import Session

Row = TypeVar("Row")


class PagedModel(QAbstractListModel, Generic[Row]):
    """Rows by id. `look(store, ids)` reads rows; a row not yet read is shown as None.

    Subclasses say in `value` what a row shows for a role.
    """

    PAGE = 100

    def __init__(
        self,
        session: Session,
        look: Callable[..., Sequence[Row]],
        identify: Callable[[Row], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._identify = identify
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._rows: dict[int, Row] = {}
        self._gone: set[int] = set()  # ids asked for of which no row came
        self._asked: set[int] = set()  # pages under way
        self._wanted: set[int] = set()  # pages to ask for when the view has said all it wants

    def value(self, row: Row | None, role: int) -> Any:
        """What a row shows for a role; `row` is None while it is being read."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many ids there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows; asks for its page when it was not read yet."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._rows.get(self._ids[index.row()])
        if row is None and self._ids[index.row()] not in self._gone:
            self._want(index.row() // self.PAGE)
        return self.value(row, role)

    def ids(self) -> Sequence[int]:
        """All ids in their order."""
        return self._ids

    def id_at(self, row: int) -> int:
        """The id of a row; 0 when there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def place_of(self, wanted: int) -> int:
        """The row of an id; -1 when it is not in the list."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._ids)}
        return self._places.get(wanted, -1)

    def row(self, wanted: int) -> Row | None:
        """The row of an id, if it was read."""
        return self._rows.get(wanted)

    def show(self, ids: Sequence[int]) -> None:
        """Show other ids; rows that were read are kept where they remain."""
        if list(ids) == self._ids:
            return
        self._asked.clear()  # by other places
        self._gone.clear()
        old = len(self._ids)
        if len(ids) > old and list(ids[:old]) == self._ids:
            self.beginInsertRows(NO_INDEX, old, len(ids) - 1)
            self._ids, self._places = list(ids), None
            self.endInsertRows()
            return
        self.beginResetModel()
        self._ids, self._places = list(ids), None
        self.endResetModel()

    def keep_order(self, ids: Sequence[int]) -> None:
        """Take the same ids in another order; the caller tells the views."""
        self._ids, self._places = list(ids), None
        self._asked.clear()  # by other places

    def fill(self, rows: Sequence[Row]) -> None:
        """Take rows that are known already."""
        self._take(rows, -1, set())

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Read again the rows of some ids, or all that were read; the old ones show until then."""
        known = set(self._rows) if ids is None else self._rows.keys() & set(ids)
        listed = [wanted for wanted in known if self.place_of(wanted) >= 0]
        for wanted in known.difference(listed):  # read when it is looked at again
            del self._rows[wanted]
        self._read(listed)

    def _want(self, page: int) -> None:
        if page in self._asked or page in self._wanted:
            return
        if not self._wanted:
            QTimer.singleShot(0, self._ask)
        self._wanted.add(page)

    def _ask(self) -> None:
        pages, self._wanted = sorted(self._wanted), set()
        for page in pages:
            self._asked.add(page)
            self._read(self._ids[page * self.PAGE : (page + 1) * self.PAGE], page)

    def _read(self, ids: Sequence[int], page: int = -1) -> None:
        if ids:
            self._session.ask(
                self._look,
                list(ids),
                then=lambda rows: self._take(rows, page, set(ids)),
                failed=lambda error: self._failed(error, page),
            )

    def _failed(self, error: object, page: int) -> None:
        self._asked.discard(page)  # read when it is looked at again
        self._session.jobs.failed_with.emit(error)

    def _take(self, rows: Sequence[Row], page: int, ids: set[int]) -> None:
        self._asked.discard(page)
        self._gone |= ids.difference(map(self._identify, rows))
        places = []
        for row in rows:
            self._rows[self._identify(row)] = row
            places.append(self.place_of(self._identify(row)))
        shown = [place for place in places if place >= 0]
        if shown:
            self.dataChanged.emit(self.index(min(shown)), self.index(max(shown)))
