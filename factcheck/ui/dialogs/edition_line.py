"""A finding through the editions of its report, with what changed word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.dialogs.closing_row import closing_row
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.views.desk.changes import change_word
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import Chip
from factcheck.ui.widgets.diffing import compare, plain
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.services.suggesting.edition_lines import InEdition

_WIDE, _HIGH = 640, 560  # pixels


class EditionLineDialog(QDialog):
    """One card an edition; the words that came are marked against the edition before on request."""

    def __init__(self, line: Sequence[InEdition], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Through the editions")
        self.setWindowTitle(title)
        self.resize(_WIDE, _HIGH if line else 0)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(title, "heading"))
        if line:
            body.addWidget(_scrolled([_Edition(one) for one in line]), 1)
        else:
            words = tr("This finding is in one edition only, as far as the reports read here tell.")
            body.addWidget(TextLabel(words, "muted", wrap=True))
        body.addLayout(closing_row(self))


class _Edition(Card):
    """What one edition says, and how it differs."""

    def __init__(self, one: InEdition) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(TextLabel(one.edition, "strong"))
        head.addWidget(Chip(change_word(one.change)))
        if one.is_asked:
            head.addWidget(Chip(tr("this finding"), "finding"))
        head.addStretch()
        self.body.addLayout(head)
        self._one = one
        if not one.text:
            self.body.addWidget(TextLabel(tr("Nothing like it is in this edition."), "muted"))
            return
        self._words = RunsView(tr("What edition {year} says", year=one.edition), old=False)
        self._words.show_runs(plain(one.text))
        self.body.addWidget(self._words)
        if one.differing:
            unfold = QPushButton(tr("Mark what changed"))
            unfold.setProperty("kind", "quiet")
            unfold.setCheckable(True)
            unfold.setAutoDefault(False)
            unfold.setAccessibleDescription(". ".join(one.differing))
            unfold.setToolTip("\n".join(one.differing[:12]))
            unfold.toggled.connect(self._mark)
            head.addWidget(unfold)

    def _mark(self, marked: bool) -> None:  # noqa: FBT001 - Qt's signal
        after = compare(self._one.before, self._one.text)[1] if marked else plain(self._one.text)
        self._words.show_runs(after)


def _scrolled(cards: Sequence[QWidget]) -> QScrollArea:
    page = QWidget()
    page.setProperty("kind", "page")
    body = QVBoxLayout(page)
    body.setContentsMargins(0, 0, SPACE_M, 0)
    body.setSpacing(SPACE_M)
    for card in cards:
        body.addWidget(card)
    body.addStretch()
    scroll = QScrollArea()
    scroll.setAccessibleName(tr("What each edition says"))
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll
