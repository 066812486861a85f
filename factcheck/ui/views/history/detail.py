"""The chosen operation: what, who, when, and every row it changed."""

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from factcheck.domain.changes import HistoryEntry
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.views.history.change_card import ChangeCard
from factcheck.ui.views.history.taking_back import TakingBack
from factcheck.ui.views.history.told import Told, ToldChange, fate, title
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import counted, moment_words, tr


class Detail(QScrollArea):
    """One operation. `more_requested` is sent when a person wants to see more of its changes.

    `taking_back` offers to take it back by itself.
    """

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The chosen operation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told: Told | None = None
        self._waiting: deque[ToldChange] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._add_next)
        self._more = QPushButton()
        self._more.clicked.connect(self.more_requested)
        self._title = ElidedLabel("", 3)
        self._title.setProperty("kind", "title")
        self._meta = TextLabel("", "muted", wrap=True)
        self._count = TextLabel("", "muted", wrap=True)
        self.taking_back = TakingBack()
        inside = QWidget()
        inside.setProperty("kind", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_M)
        self._column.addWidget(self._title)
        self._column.addWidget(self._meta)
        self._column.addWidget(self.taking_back)
        self._column.addWidget(self._count)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE_S)
        self._column.addLayout(self._cards)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.setWidget(inside)
        self._more.hide()

    def show_told(self, told: Told) -> None:
        """Show an operation; more of the same one is added below what is there."""
        same = self.told is not None and self.told.entry.operation == told.entry.operation
        there = self._cards.count() + len(self._waiting) if same else 0
        if not same:
            self._clear()
        self.told = told
        self._waiting.extend(told.changes[there:])
        self._describe(told.entry)
        self.taking_back.show_entry(told.entry, told.later, told.together)
        left = told.total - len(told.changes)
        self._more.setVisible(left > 0)
        self._more.setText(tr("Show more ({n} left)", n=f"{left:,}"))
        changes = counted(told.total, tr("thing changed"), tr("things changed"))
        self._count.setText(changes if told.total else tr("Nothing that can be seen changed."))
        self._timer.start()

    def _describe(self, entry: HistoryEntry) -> None:
        self._title.setText(title(entry))
        who = entry.author or tr("somebody")
        facts = (who, moment_words(entry.at), entry.dossier, fate(entry))
        self._meta.setText(" · ".join(fact for fact in facts if fact))

    def _clear(self) -> None:
        self._waiting.clear()
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.verticalScrollBar().setValue(0)

    def _add_next(self) -> None:
        """One card at a time, so that many of them do not hold up the window."""
        if not self._waiting:
            self._timer.stop()
            return
        self._cards.addWidget(ChangeCard(self._waiting.popleft()))
