"""The foot of the import screen: how the documents stand, and the one button that takes them in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck.ui.theme import SPACE_S
from factcheck.ui.views.importing.rows import OPEN, UNDER_WAY, Choice, Row, State
from factcheck.ui.widgets.labels import ElidedLabel, plain_tip
from factcheck.ui.words import counted, tr


class Foot(QWidget):
    """`brought_in` and `left_out` are what was pressed, `tried_again` for one that was refused."""

    brought_in = Signal()
    left_out = Signal()
    tried_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self._words.setProperty("kind", "muted")
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(self.tried_again)
        self.leave = QPushButton(tr("Leave out"))
        self.leave.setToolTip(plain_tip(tr("Leave this one out  Del")))
        self.leave.clicked.connect(self.left_out)
        self.go = QPushButton()
        self.go.setProperty("kind", "primary")
        self.go.setToolTip(plain_tip(tr("Enter, or Ctrl+Enter from anywhere here")))
        self.go.clicked.connect(self.brought_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._words, 1)
        for button in (self.again, self.leave, self.go):
            row.addWidget(button)

    def show_rows(self, rows: Sequence[Row], current: Row | None, *, eager: bool) -> None:
        """Follow the rows and the one looked at; `eager` ones go in as soon as they are read."""
        self._words.setText(standing(rows))
        coming = [row for row in rows if row.can_come and row.choice is not Choice.SKIP]
        looks = [row for row in rows if row.state is State.READY and not row.can_come]
        skips = [row for row in rows if row.can_come and row.choice is Choice.SKIP]
        under_way = sum(row.state in UNDER_WAY for row in rows)
        settled = not any(row.state in OPEN for row in rows)
        self.go.setEnabled(bool(coming or looks or skips or under_way or settled))
        if under_way and not eager:
            self.go.setText(tr("Bring in when read"))
        elif under_way:
            self.go.setText(tr("Bring in now what is read"))
        elif settled:
            self.go.setText(tr("Close"))
        else:
            self.go.setText(_go_words(len(coming), len(looks), skips=len(skips)))
        self.go.setAccessibleName(self.go.text())
        self.leave.setEnabled(current is not None and current.state is not State.COMING)
        tried = current is not None and current.state in (State.REFUSED, State.CANCELLED)
        self.again.setVisible(tried)


def _go_words(coming: int, looks: int, *, skips: int) -> str:
    if coming:
        return tr("Bring in {what}", what=counted(coming, tr("document"), tr("documents")))
    if looks:
        return tr("Look at {what}", what=counted(looks, tr("document"), tr("documents")))
    return tr("Leave out and close") if skips else tr("Bring in")


def standing(rows: Sequence[Row]) -> str:
    """How many rows stand how, in one line."""
    states = Counter(row.state for row in rows)
    under_way = sum(states[state] for state in UNDER_WAY)
    certain = sum(row.can_come for row in rows)
    skipped = sum(row.can_come and row.choice is Choice.SKIP for row in rows)
    parts = (
        (under_way, tr("being read")),
        (certain - skipped, tr("ready")),
        (skipped, tr("to be left out")),
        (states[State.READY] - certain, tr("to look at")),
        (states[State.COMING], tr("being brought in")),
        (states[State.BROUGHT], tr("brought in")),
        (states[State.SKIPPED], tr("here already")),
        (states[State.REFUSED], tr("refused")),
        (states[State.CANCELLED], tr("left out")),
    )
    return ", ".join(f"{number:,} {words}" for number, words in parts if number)
