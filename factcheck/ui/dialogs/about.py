"""What this program is: its version, its licence, and where its data lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.ui.dialogs.closing_row import closing_row
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import SectionLabel, TextLabel
from factcheck.ui.words import tr

_WIDE = 440  # pixels


class AboutDialog(QDialog):
    """Name, version, licence and the data's folder."""

    def __init__(self, version: str, data: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Factcheck"))
        self._data = data
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_S)
        body.addWidget(TextLabel(tr("Factcheck"), "title"))
        body.addWidget(TextLabel(tr("Version {version}", version=version), "muted"))
        body.addWidget(
            TextLabel(tr("Checks what officials say against what a report found."), wrap=True)
        )
        for heading, words in (
            (tr("Licence"), tr("MIT: free to use, to change and to share.")),
            (tr("Fonts and icons"), tr("Noto fonts (OFL) and Lucide icons (ISC).")),
            (tr("Your data"), str(data)),
        ):
            body.addSpacing(SPACE_M)
            body.addWidget(SectionLabel(heading))
            body.addWidget(_copied(words))
        body.addSpacing(SPACE_M)
        body.addLayout(self._buttons())
        self.setMinimumWidth(_WIDE)

    def _buttons(self) -> QHBoxLayout:
        folder = QPushButton(tr("Open folder"))
        folder.setIcon(icon("folder-open", "muted"))
        folder.clicked.connect(lambda: self.open_folder(self._data))
        return closing_row(self, folder)

    def open_folder(self, folder: Path) -> None:
        """Show the data's folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _copied(words: str) -> TextLabel:
    label = TextLabel(words, wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
