"""The history's screen: operations on the left, what the chosen one changed on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factcheck.services.safekeeping import history
from factcheck.ui.actions import Actions
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.theme.icons import icon
from factcheck.ui.views.history.detail import Detail
from factcheck.ui.views.history.filter import HistoryChoice
from factcheck.ui.views.history.log import LogModel
from factcheck.ui.views.history.told import Told, tell
from factcheck.ui.views.screen import Screen
from factcheck.ui.widgets.card_delegate import CardShape
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet

_PAUSE = 100  # milliseconds; words typed make an operation every moment
_CHANGES = 20  # changes of an operation told at first
_NARROW = 640  # pixels: below this the operation stands under the list


class HistoryScreen(Screen):
    """Every operation of the store, whichever dossier it was in."""

    name = "history"

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(session, actions, parent)
        self.model = LogModel(session, self)
        self.view = CardList(tr("Operations"), CardShape(lines=1))
        self.view.setModel(self.model)
        self.choice = HistoryChoice()
        self.search = self.choice.search
        self.detail = Detail()
        self._empty = EmptyState(
            "history",
            tr("No operations yet"),
            tr("Every change will be listed here with who made it and when."),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.view)
        self._lists.addWidget(self._empty)
        self._choose_one = EmptyState(
            "git-compare",
            tr("Choose an operation"),
            tr("It shows what was there before, and what after."),
        )
        self._sides = QStackedWidget()
        self._sides.addWidget(self._choose_one)
        self._sides.addWidget(self.detail)
        self._limit = _CHANGES
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._follow)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        row = QHBoxLayout()
        row.addWidget(TextLabel(tr("History"), "title"))
        row.addStretch()
        for action, name in (("edit.undo", "undo-2"), ("edit.redo", "redo-2")):
            row.addWidget(self._button(action, name))
        column.addLayout(row)
        column.addWidget(self.choice)
        column.addWidget(self._lists, 1)
        left.setMinimumWidth(220)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("history.columns")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(SPACE_S)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._sides)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([380, 800])
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._splitter)

    def _button(self, action: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self.actions_table[action])
        button.setIcon(icon(name))
        button.setToolTip(self.actions_table.tip(action))
        button.setAccessibleName(self.actions_table[action].text())
        return button

    def _connect(self) -> None:
        self.choice.chosen.connect(self.model.narrow)
        self.detail.taking_back.asked.connect(self._take_back)
        self.detail.taking_back.followed.connect(self._show_operation)
        self.model.loaded.connect(self._loaded)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.detail.more_requested.connect(self._tell_more)

    def load(self) -> None:
        """The history is the store's: another dossier changes only whose claims are counted."""
        self.choice.show_dossier(self.session.dossier)

    def refresh(self, changes: ChangeSet) -> None:
        """Follow, a moment after the last of several operations."""
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def opened(self) -> None:
        """Take the keyboard to the list."""
        self.view.setFocus()

    def start_search(self) -> None:
        """Take the keyboard to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the screen was not in sight."""
        super().showEvent(event)
        if self._stale:
            self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the operation under the list where it is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)

    def _follow(self) -> None:
        self._timer.stop()
        self._stale = False
        self.session.ask(history.authors, then=self.choice.show_people, key="history people")
        self.model.follow()

    def _loaded(self) -> None:
        rows = self.model.rowCount()
        if not rows and self.model.narrowed:
            self._empty.say(tr("Nothing found"), tr("No operation is of this sort."))
        elif not rows:
            self._empty.say(
                tr("No operations yet"),
                tr("Every change will be listed here with who made it and when."),
            )
        self._lists.setCurrentIndex(0 if rows else 1)
        self._keep_choice()

    def _keep_choice(self) -> None:
        """Hold on to the operation shown; without one the latest is chosen."""
        shown = self.detail.told
        row = self.model.row_of(shown.entry.operation) if shown else -1
        current = self.view.currentIndex()
        if row >= 0 and current.row() != row:
            self.view.setCurrentIndex(self.model.index(row))
        elif row < 0 and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        elif row >= 0 and shown and self.model.entry_at(row) != _bare(shown):
            self._tell()
        if not self.model.rowCount():
            self._sides.setCurrentIndex(0)

    def _chosen(self, index: QModelIndex) -> None:
        entry = self.model.entry_at(index.row())
        shown = self.detail.told
        if entry is None:
            return
        self._sides.setCurrentIndex(1)
        if shown is None or shown.entry.operation != entry.operation:
            self._limit = _CHANGES
            self._tell()

    def _take_back(self, operation: int) -> None:
        self.session.do(history.undo_one, operation=operation)

    def _show_operation(self, operation: int) -> None:
        """Show an operation, in the list if it is there."""
        row = self.model.row_of(operation)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        else:
            look = self.detail.show_told
            self.session.ask(tell, operation, self._limit, then=look, key="history entry")

    def _tell_more(self) -> None:
        self._limit += _CHANGES
        self._tell()

    def _tell(self) -> None:
        entry = self.model.entry_at(self.view.currentIndex().row())
        if entry is not None:
            self.session.ask(
                tell, entry.operation, self._limit, then=self.detail.show_told, key="history entry"
            )


def _bare(told: Told) -> object:
    """The operation as the list has it: without its changes."""
    return replace(told.entry, changes=())
