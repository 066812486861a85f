"""Progress of a long job, for the status bar: what it does, how far, how long, and Cancel."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel

_SETTLED = 2.0  # seconds before a guess of the time left is worth anything
_STEPS = 1000


class ProgressLine(QWidget):
    """Hidden while nothing runs. `cancelled` is sent once, when Cancel is pressed."""

    cancelled = Signal()

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began = 0.0
        self._label = ElidedLabel()
        self._label.setMinimumWidth(120)
        self._bar = QProgressBar(textVisible=False, maximum=_STEPS)
        self._bar.setFixedWidth(160)
        self._left = TextLabel("", "muted")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("kind", "quiet")
        self._cancel.clicked.connect(self._ask_to_end)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._label, 1)
        for widget in (self._bar, self._left, self._cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def start(self, label: str, *, can_cancel: bool = True) -> None:
        """Begin: show the label with a bar that only says that something goes on."""
        self._began = self._clock()
        self._bar.setRange(0, 0)
        self._left.setText("")
        self._cancel.setEnabled(True)
        self._cancel.setVisible(can_cancel)
        self._name(label)
        self.show()

    def report(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 means that it is not known."""
        if total <= 0:
            self._bar.setRange(0, 0)
            self._left.setText("")
            return
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(min(_STEPS, done * _STEPS // total))
        spent = self._clock() - self._began
        known = spent >= _SETTLED and 0 < done < total
        self._left.setText(self._words(spent * (total - done) / done) if known else "")

    def finish(self) -> None:
        """End: the line goes away."""
        self.hide()

    def _name(self, label: str) -> None:
        self._label.setText(label)
        self._bar.setAccessibleName(label)
        self._cancel.setAccessibleName(self.tr("Cancel: {0}").format(label))

    def _words(self, seconds: float) -> str:
        if seconds < 10:
            return self.tr("a few seconds left")
        if seconds < 60:
            return self.tr("%n s left", "", round(seconds / 5) * 5)
        return self.tr("%n min left", "", round(seconds / 60))

    def _ask_to_end(self) -> None:
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("stopping …"))
        self.cancelled.emit()
