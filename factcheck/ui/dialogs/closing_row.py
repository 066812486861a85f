"""The last row of a dialog that only shows: what else can be done, and Close."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from factcheck.ui.theme import SPACE_S
from factcheck.ui.words import tr


def closing_row(dialog: QDialog, *others: QPushButton) -> QHBoxLayout:
    """Other buttons on the left, the one that closes the dialog on the right, for Enter too."""
    close = QPushButton(tr("Close"))
    close.setProperty("kind", "primary")
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    for other in others:
        row.addWidget(other)
    row.addStretch()
    row.addWidget(close)
    return row
