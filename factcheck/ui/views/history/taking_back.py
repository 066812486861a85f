"""Taking back the operation looked at by itself: whether it can be, and what is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from factcheck.domain.changes import HistoryEntry, OperationKind
from factcheck.ui.theme import SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, moment_words, tr

_NAMED = 5  # operations in the way that are named


class TakingBack(QWidget):
    """Sends `asked` with the operation, and `followed` with one that depends on it."""

    asked = Signal(int)
    followed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operation = 0
        self.button = QPushButton(icon("undo-2"), tr("Take back this one only"))
        self.button.setToolTip(tr("What was done later stays as it is."))
        self.button.clicked.connect(lambda: self.asked.emit(self._operation))
        self._why = TextLabel("", "muted", wrap=True)
        self._together = TextLabel("", "muted", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(SPACE_XS)
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_XS)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self._together)
        self._row.addWidget(self._why)
        self._row.addLayout(self._links)

    def show_entry(self, entry: HistoryEntry, later: Sequence[HistoryEntry], together: int) -> None:
        """Show an operation, what was done later and depends on it, and the size of its step."""
        self._operation = entry.operation
        self._clear()
        in_effect = not entry.undone and entry.kind is not OperationKind.UNDO
        self.setVisible(in_effect)
        self.button.setEnabled(in_effect and not later)
        self._together.setVisible(together > 1)
        size = counted(together - 1, tr("other operation"), tr("other operations"))
        self._together.setText(tr("It is one step with {size}: they go together.", size=size))
        self._why.setVisible(bool(later))
        told = counted(len(later), tr("later operation depends"), tr("later operations depend"))
        self._why.setText(
            tr(
                "It cannot be taken back alone: {told} on it. Take back what is named first.",
                told=told,
            )
        )
        for each in later[:_NAMED]:
            link = QPushButton(f"{each.label} · {each.author}, {moment_words(each.at)}")
            link.setProperty("kind", "quiet")
            link.setAccessibleDescription(tr("Depends on the operation shown"))
            link.clicked.connect(lambda _checked, at=each.operation: self.followed.emit(at))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _clear(self) -> None:
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
