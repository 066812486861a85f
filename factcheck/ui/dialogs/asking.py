"""A question before something of weight: what will happen, and a button that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.labels import TextLabel

_WIDE = 460  # pixels


class Asking(QDialog):
    """Calls `do` when the user agrees."""

    def __init__(
        self,
        title: str,
        words: Iterable[str],
        button: str,
        do: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(do)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(title, "heading", wrap=True))
        for line in words:
            body.addWidget(TextLabel(line, wrap=True))
        body.addWidget(buttons)
