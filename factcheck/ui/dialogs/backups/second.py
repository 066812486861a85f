"""The second folder: where each backup is copied to as well."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import ElidedLabel
from factcheck.ui.words import tr


class SecondFolder(QWidget):
    """Sends `chosen` with a folder, empty when there is to be none."""

    chosen = Signal(str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self.choose = QPushButton(tr("Second folder…"))
        self.choose.setToolTip(tr("Copies every backup to another disk as well."))
        self.choose.clicked.connect(self._choose)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setAccessibleName(tr("Stop copying to the second folder"))
        self.stop.clicked.connect(lambda: self.take(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.choose)
        self._show(folder)

    def take(self, folder: str) -> None:
        """Make a folder the second one."""
        self._show(folder)
        self.chosen.emit(folder)

    def _show(self, folder: str) -> None:
        self._folder = folder
        told = tr("Each backup is copied to {folder} as well.", folder=folder)
        none = tr("A second folder, on another disk, keeps them safe if this one fails.")
        self._words.setText(told if folder else none)
        self.stop.setVisible(bool(folder))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Second folder"), self._folder)
        if folder:
            self.take(folder)
