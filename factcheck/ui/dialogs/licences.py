"""What the program is made of, and under which licences: a list to search, each text beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.installed.licences import Part

_SIZE = (900, 620)  # pixels
_LIST_WIDE = 280  # pixels


class LicencesDialog(QDialog):
    """It stays beside the work: it is not modal."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Licences"))
        self._parts = parts
        self.search = SearchField(tr("Search names and licences"))
        self.search.searched.connect(self.narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Parts of the program"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f"{part.name}\n{part.licence}" for part in parts])
        self.list.currentRowChanged.connect(self._show)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Licence"))
        self._none = TextLabel(tr("No part has these words."), "muted")
        self._lay_out()
        self.narrow("")
        self.search.setFocus()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([_LIST_WIDE, _SIZE[0] - _LIST_WIDE])
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(self.search)
        body.addWidget(self._none)
        body.addWidget(split, 1)
        self.resize(*_SIZE)

    def narrow(self, words: str) -> None:
        """Show the parts that have all the words in name, licence or purpose."""
        wanted = words.casefold().split()
        shown = []
        for item, part in zip(self._items(), self._parts, strict=True):
            text = f"{part.name} {part.licence} {part.purpose}".casefold()
            item.setHidden(not all(word in text for word in wanted))
            if not item.isHidden():
                shown.append(item)
        self._none.setVisible(not shown)
        current = self.list.currentItem()
        if current is None or current.isHidden():
            self.list.setCurrentRow(self.list.row(shown[0]) if shown else -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrow keys from the field to the list."""
        if watched is self.search and isinstance(event, QKeyEvent):
            moves = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
            if moves and event.type() == QEvent.Type.KeyPress:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._parts[row].whole if row >= 0 else "")
