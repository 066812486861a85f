"""What a pairing taught: terms of claims that go with terms of findings; each can be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.errors import UserError
from factcheck.services.suggesting import learning
from factcheck.ui.dialogs.closing_row import closing_row
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.suggestions import LearnedTerms

_WIDE = 460  # pixels


class LearnedDialog(QDialog):
    """Follows the store while it is open, so that undo is seen in it."""

    def __init__(self, session: Session, pairing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("What this pairing taught")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDE)
        self._session = session
        self._pairing = pairing
        self._told = TextLabel("", "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(title, "heading"))
        body.addWidget(self._told)
        body.addLayout(self._rows)
        body.addStretch()
        body.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        body.addLayout(closing_row(self))
        session.changed.connect(self._load)
        self._load()

    def _load(self, _changes: object = None) -> None:
        self._session.ask(
            learning.of_pairing,
            self._pairing,
            then=self._show,
            key=(self, "learned"),
            failed=self._miss,
        )

    def _miss(self, error: object) -> None:
        """The pairing was taken apart, and what it taught with it."""
        if not isinstance(error, UserError):
            self._session.jobs.failed_with.emit(error)
        self._show(())

    def _show(self, terms: Sequence[LearnedTerms]) -> None:
        while item := self._rows.takeAt(0):
            if row := item.widget():
                row.hide()
                row.deleteLater()
        self._told.setText(
            tr(
                "Another claim with a word on the left now finds what has the word on the right. "
                "Forget what does not hold."
            )
            if terms
            else tr("Nothing, or all of it was forgotten.")
        )
        for term in terms:
            self._rows.addWidget(self._row(term))
        QTimer.singleShot(0, self, self.adjustSize)  # once the new rows have their sizes

    def _row(self, term: LearnedTerms) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = tr("“{said}” goes with “{found}”", said=term.said, found=term.found)
        line.addWidget(ElidedLabel(words), 1)
        forget = QPushButton(tr("Forget"))
        forget.setAccessibleName(tr("Forget that {words}", words=words))
        forget.setAutoDefault(False)
        forget.clicked.connect(partial(self._forget, term.id))
        line.addWidget(forget)
        return row

    def _forget(self, learned: int) -> None:
        self._session.do(learning.forget, learned=learned)
