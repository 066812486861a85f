"""The roles of a speaker as a small table that grows as it is filled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from factcheck.domain.dates import PartialDate
from factcheck.domain.speakers import Role
from factcheck.errors import UserError
from factcheck.ui.words import tr

_BETWEEN = "\t"  # the cells of a row as text: no cell can hold one


class RolesTable(QTableWidget):
    """Role, body and a date at which it was held; the last row is always an empty one.

    `typed` is sent when anything is changed, in a cell being typed into with every key.
    """

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setAccessibleName(tr("Roles"))
        self._headings = [tr("Role"), tr("Body"), tr("Held on")]
        self.setHorizontalHeaderLabels(self._headings)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(2, 100)
        header.setHighlightSections(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(120)
        self.setItemDelegate(_AsTyped(self))
        self.itemChanged.connect(self._changed)

    def roles(self) -> tuple[Role, ...]:
        """The roles as they stand. Raises UserError for a date that is none, or no role's name."""
        found = []
        for row in range(self.rowCount()):
            title, body, at = (self._cell(row, column) for column in range(3))
            if not title and (body or at):
                raise UserError(tr("Row {row} of the roles has no role.", row=row + 1))
            if title:
                found.append(Role(title, body, PartialDate.parse(at)))
        return tuple(found)

    def text(self) -> str:
        """The rows as they stand, right or wrong: see `set_text`."""
        rows = [[self._cell(row, column) for column in range(3)] for row in range(self.rowCount())]
        return "\n".join(_BETWEEN.join(cells).rstrip(_BETWEEN) for cells in rows if any(cells))

    def set_text(self, text: str) -> None:
        """Show the rows that `text` gave, and room for one more."""
        with QSignalBlocker(self):
            self.setRowCount(0)
            for line in text.splitlines():
                self._append(*f"{line}{_BETWEEN * 2}".split(_BETWEEN)[:3])
            self._append("", "", "")
        self.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a row away."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() < self.rowCount() - 1:
            self.removeRow(self.currentRow())
            self.typed.emit()
            return
        super().keyPressEvent(event)

    def _changed(self, item: QTableWidgetItem) -> None:
        self._say(item)
        self._grow()
        self.typed.emit()

    def _say(self, item: QTableWidgetItem) -> None:
        spoken = item.text() or tr("{heading}, empty", heading=self._headings[item.column()])
        with QSignalBlocker(self):
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _cell(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return " ".join(item.text().split()) if item else ""

    def _append(self, *cells: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, cell in enumerate(cells):
            item = QTableWidgetItem(cell)
            self.setItem(row, column, item)
            self._say(item)

    def _grow(self) -> None:
        last = self.rowCount() - 1
        if last < 0 or any(self._cell(last, column) for column in range(3)):
            self._append("", "", "")


def told(roles: Sequence[Role]) -> str:
    """Roles as text, the way the table gives and takes them."""
    cells = ((role.title, role.body, role.at.value if role.at else "") for role in roles)
    return "\n".join(_BETWEEN.join(row).rstrip(_BETWEEN) for row in cells)


class _AsTyped(QStyledItemDelegate):
    """Takes what is typed into a cell key by key: nobody need leave the cell for it to be kept."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: self.commitData.emit(editor))
        return editor
