"""A folder, typed or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.words import tr


class FolderLine(QWidget):
    """A line with the folder's path, empty for none, and a button that asks for one."""

    typed = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(name)
        self.line.textChanged.connect(self.typed)
        self.choose = QPushButton(icon("folder-open", "muted"), tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose: {what}", what=name))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)

    def text(self) -> str:
        """The folder's path, without white space at its edges."""
        return self.line.text().strip()

    def set_text(self, path: str) -> None:
        """Show a folder."""
        self.line.setText(path)

    def _choose(self) -> None:
        begin = self.text() if Path(self.text()).is_dir() else ""
        folder = QFileDialog.getExistingDirectory(self, self._name, begin)
        if folder:
            self.set_text(folder)
