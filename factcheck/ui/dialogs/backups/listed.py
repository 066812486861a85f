"""The list of backups: when, why, how large, where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from factcheck.store.copies import KeptCopy
from factcheck.ui.dialogs.backups import words
from factcheck.ui.words import tr

_COPY = Qt.ItemDataRole.UserRole


class BackupList(QTreeWidget):
    """The newest first. `chosen` is sent with the KeptCopy that is current, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Backups"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHeaderLabels([tr("Made"), tr("Why"), tr("Size"), tr("Where")])
        self.setTabKeyNavigation(False)
        sections = self.header()
        sections.setSectionsMovable(False)
        sections.setStretchLastSection(False)
        for column in range(4):
            sections.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        sections.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda: self.chosen.emit(self.current()))

    def current(self) -> KeptCopy | None:
        """The backup chosen."""
        item = self.currentItem()
        return item.data(0, _COPY) if item else None

    def show_copies(self, copies: Sequence[KeptCopy], beside: Path) -> None:
        """Show the backups; those in the folder `beside` lie beside the store."""
        before = self.current()
        self.clear()
        for copy in copies:
            here = copy.path.parent == beside
            where = tr("beside the store") if here else tr("second folder")
            cells = [words.when(copy), words.why(copy), words.size(copy), where]
            item = QTreeWidgetItem(cells)
            item.setData(0, _COPY, copy)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
            item.setToolTip(3, str(copy.path))
            self.addTopLevelItem(item)
            if before is not None and copy.path == before.path:
                self.setCurrentItem(item)
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)
