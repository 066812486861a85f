"""The names whose side the editor knows: spotting takes them so in this dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck.services.deciding import speakers
from factcheck.ui.dialogs.speakers.words import sides
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import FormDrafting, Lines
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.speakers import KnownName

_NAME = Qt.ItemDataRole.UserRole


class KnownNames(QWidget):
    """A list of names with their sides, a line to add one, and Remove."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        why = tr(
            "Spotting knows ministries, ranks and reports by their words. Say here which side a "
            "name or body is on that it cannot know; then find statements again."
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Names of a side"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("A name or a body"))
        self.name.setAccessibleName(tr("A name or a body"))
        self.name.returnPressed.connect(self._add)
        drafting = FormDrafting(session.drafts, Lines(self, name=self.name), self)
        self.side = QComboBox()
        self.side.setAccessibleName(tr("Side"))
        for value, words in sides():
            self.side.addItem(words, value)
        self.add = QPushButton(tr("Add"))
        self.add.clicked.connect(self._add)
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.name, 1)
        row.addWidget(self.side)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, SPACE_M, 0, 0)
        body.setSpacing(SPACE_M)
        body.addWidget(TextLabel(why, "muted", wrap=True))
        body.addWidget(self.list, 1)
        body.addWidget(drafting)
        body.addLayout(row)
        self.list.currentRowChanged.connect(self._allow)
        session.changed.connect(self._follow)
        self._allow()
        self._load()
        key = f"dossier.{session.dossier}.known_name"
        drafting.show_known(key, tr("Names of a side"), {"name": ""})

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches("known_names"):
            self._load()

    def _load(self) -> None:
        self._session.ask(speakers.known, self._session.dossier, then=self._fill, key=self)

    def _fill(self, found: list[KnownName]) -> None:
        if not isValid(self):
            return
        words = dict(sides())
        self.list.clear()
        for known in found:
            item = QListWidgetItem(f"{known.name}  ·  {words[known.side.value]}")
            item.setData(_NAME, known.name)
            self.list.addItem(item)
        self._allow()

    def _allow(self) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)

    def _add(self) -> None:
        name = self.name.text().strip()
        if name:
            self._session.do(
                speakers.know,
                lambda _changes: self.name.clear() if isValid(self) else None,
                dossier=self._session.dossier,
                name=name,
                side=str(self.side.currentData()),
            )

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            name = item.data(_NAME)
            self._session.do(speakers.forget, dossier=self._session.dossier, name=name)
