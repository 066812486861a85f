"""The dialog: every speaker with what is known of them, and the names spotting is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck.services.deciding import speakers
from factcheck.ui.dialogs.speakers.alike import AlikeCard
from factcheck.ui.dialogs.speakers.described import Described
from factcheck.ui.dialogs.speakers.names import KnownNames
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.words import counted, tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.speakers import Likeness, Speaker
    from factcheck.store import Store

_SPEAKER = Qt.ItemDataRole.UserRole
_OF_SPEAKERS = ("speakers", "speaker_aliases", "speaker_roles", "distinct_speakers", "claims")


class SpeakersDialog(QDialog):
    """Stays beside the work: it is not modal, and follows every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Speakers"))
        self._session = session
        self.names = KnownNames(session)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Speakers and names"))
        self.tabs.addTab(self._speakers(), tr("Speakers"))
        self.tabs.addTab(self.names, tr("Names of a side"))
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        body.addWidget(self.tabs)
        self.resize(860, 600)
        session.changed.connect(self._follow)
        session.dossier_switched.connect(self.close)
        self._load()

    def _speakers(self) -> QWidget:
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Speakers"))
        self.list.setMinimumWidth(240)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.described = Described(self._session)
        self.alike = AlikeCard(self._session)
        self._empty = EmptyState(
            "megaphone",
            tr("No speakers yet"),
            tr("Whoever a claim is kept of stands here, with other names and roles by date."),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        row.addWidget(self.list, 2)
        row.addWidget(self.described, 3)
        column.addWidget(self.alike)
        column.addWidget(self._both, 1)
        column.addWidget(self._empty, 1)
        self._both.hide()
        self._empty.hide()
        return page

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches(*_OF_SPEAKERS):
            self._load()

    def _load(self) -> None:
        dossier = self._session.dossier
        self._session.ask(_looked_up, dossier, then=self._fill, key=self)

    def _fill(self, found: tuple[list[Speaker], dict[int, int], list[Likeness]]) -> None:
        if not isValid(self):
            return
        every, claims, alike = found
        shown = self._current()
        self.list.blockSignals(True)
        self.list.clear()
        for speaker in every:
            item = QListWidgetItem(_line(speaker, claims.get(speaker.id, 0)))
            item.setData(_SPEAKER, speaker)
            self.list.addItem(item)
            if shown is not None and speaker.id == shown.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._both.setVisible(bool(every))
        self._empty.setVisible(not every)
        self.alike.show_first(alike, claims)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        else:
            self._show_current()

    def _current(self) -> Speaker | None:
        item = self.list.currentItem()
        return item.data(_SPEAKER) if item else None

    def _show_current(self) -> None:
        self.described.show_speaker(self._current(), self._others())

    def _others(self) -> list[Speaker]:
        return [self.list.item(row).data(_SPEAKER) for row in range(self.list.count())]


def _looked_up(store: Store, dossier: int) -> tuple[list[Speaker], dict[int, int], list[Likeness]]:
    return (
        speakers.every(store, dossier),
        speakers.claims_counted(store, dossier),
        speakers.look_alikes(store, dossier),
    )


def _line(speaker: Speaker, claims: int) -> str:
    told = counted(claims, tr("claim"), tr("claims")) if claims else tr("no claims")
    return f"{speaker.name}\n{told}"
