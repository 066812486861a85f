"""The list of operations, read page by page as it is scrolled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from factcheck.domain.changes import HistoryEntry, HistoryFilter, OperationKind
from factcheck.services.safekeeping.history import EVERYTHING
from factcheck.ui.session import Session
from factcheck.ui.views.history.told import Page, fate, read, title
from factcheck.ui.widgets.card_delegate import CardRole
from factcheck.ui.widgets.labels import plain_tip
from factcheck.ui.words import moment_words, tr

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_BADGES: Final = {
    OperationKind.DO: ("pencil", "claim"),
    OperationKind.UNDO: ("undo-2", "warning"),
    OperationKind.REDO: ("redo-2", "claim"),
}


class LogModel(QAbstractListModel):
    """Operations, the latest first. `loaded` is sent when a first page, or the newest, came."""

    PAGE = 100
    loaded = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: list[HistoryEntry] = []
        self._more = False
        self._asking = False
        self._wanted = EVERYTHING

    @property
    def narrowed(self) -> bool:
        """Whether only some operations are asked for."""
        return replace(self._wanted, dossier=0) != EVERYTHING

    def entry_at(self, row: int) -> HistoryEntry | None:
        """The operation of a row; None when there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, operation: int) -> int:
        """The row of an operation; -1 when it is not in the list."""
        places = (row for row, e in enumerate(self._entries) if e.operation == operation)
        return next(places, -1)

    def narrow(self, wanted: HistoryFilter) -> None:
        """Show the operations that pass a filter."""
        self._wanted = wanted
        self._ask(None, self.PAGE, self._replace)

    def follow(self) -> None:
        """Take in the newest operations, and what became of those shown."""
        if self.narrowed or not self._entries:
            self.narrow(self._wanted)
        else:
            self._ask(None, len(self._entries) + self.PAGE, self._merge)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many operations were read."""
        return 0 if parent.isValid() else len(self._entries)

    def canFetchMore(self, _parent: _Index) -> bool:
        """Whether older operations can be read."""
        return self._more and not self._asking

    def fetchMore(self, _parent: _Index) -> None:
        """Read the next page of older operations."""
        if self.canFetchMore(_NO_INDEX) and self._entries:
            self._ask(self._entries[-1].operation, self.PAGE, self._append)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a card of the list shows, and what is said of it."""
        entry = self.entry_at(index.row())
        if entry is None:
            return None
        match role:
            case CardRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return title(entry)
            case CardRole.META:
                return meta(entry)
            case CardRole.META_RIGHT:
                return fate(entry)
            case CardRole.BADGE:
                icon, tone = _BADGES[entry.kind]
                return icon, "neutral" if entry.undone else tone
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(title(entry))
        return None

    def _ask(self, before: int | None, limit: int, take: Any) -> None:
        self._asking = True
        self._session.ask(
            read, self._wanted, before, limit, then=take, key="history", failed=self._failed
        )

    def _failed(self, error: object) -> None:
        self._asking = False
        self._session.jobs.failed_with.emit(error)

    def _replace(self, page: Page) -> None:
        self.beginResetModel()
        self._entries, self._more, self._asking = list(page.entries), page.more, False
        self.endResetModel()
        self.loaded.emit()

    def _append(self, page: Page) -> None:
        self._more = page.more
        if page.entries:
            first = len(self._entries)
            self.beginInsertRows(_NO_INDEX, first, first + len(page.entries) - 1)
            self._entries += page.entries
            self.endInsertRows()
        self._asking = False  # not before: a view asks for more while rows are being put in

    def _merge(self, page: Page) -> None:
        known = self._entries[0].operation
        new = sum(entry.operation > known for entry in page.entries)
        if new:
            self.beginInsertRows(_NO_INDEX, 0, new - 1)
        self._entries[:0] = page.entries[:new]
        if new:
            self.endInsertRows()
        self._entries[:] = page.entries[: len(self._entries)]
        self._more, self._asking = self._more or page.more, False
        self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))
        self.loaded.emit()


def meta(entry: HistoryEntry) -> str:
    """Who did an operation, when, and in which dossier."""
    parts = (entry.author or tr("somebody"), moment_words(entry.at), entry.dossier)
    return " · ".join(part for part in parts if part)


def said(entry: HistoryEntry) -> str:
    """All that a card shows, as it is spoken."""
    parts = (title(entry), fate(entry), entry.author, moment_words(entry.at), entry.dossier)
    return ", ".join(part for part in parts if part)
