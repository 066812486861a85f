"""What the chosen backup holds: its dossiers, counted, each to be restored by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from factcheck.services.safekeeping.backups import Held
from factcheck.store.copies import KeptCopy
from factcheck.ui.dialogs.backups import words
from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, tr

_HELD = Qt.ItemDataRole.UserRole


class HeldDossiers(QWidget):
    """Sends `look_requested`, `restore_requested`, and `dossier_requested` with a Held."""

    look_requested = Signal()
    restore_requested = Signal()
    dossier_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("", "heading", wrap=True)
        self._told = TextLabel("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Dossiers in this backup"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(self._follow)
        self.look = QPushButton(tr("Look inside"))
        self.look.clicked.connect(self.look_requested)
        self.one = QPushButton(tr("Restore this dossier…"))
        self.one.clicked.connect(self._ask_for_one)
        self.all = QPushButton(tr("Restore all of it…"))
        self.all.clicked.connect(self.restore_requested)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addWidget(self._title)
        body.addWidget(self._told)
        body.addWidget(self.list, 1)
        body.addWidget(self.look)
        body.addWidget(self.one)
        body.addWidget(self.all)
        self.show_copy(None)

    def show_copy(self, copy: KeptCopy | None) -> None:
        """Show a backup that was not looked into yet."""
        self.list.clear()
        self._title.setText(words.when(copy) if copy else tr("No backup chosen"))
        self._told.setText(words.why(copy) if copy else "")
        for button in (self.look, self.all):
            button.setEnabled(copy is not None)
        self._follow()

    def show_held(self, held: Sequence[Held]) -> None:
        """Show what was found in it."""
        self.list.clear()
        for each in held:
            item = QListWidgetItem(_line(each))
            item.setData(_HELD, each)
            self.list.addItem(item)
        self._told.setText(counted(len(held), tr("dossier"), tr("dossiers")))
        self.list.setCurrentRow(0)
        self._follow()

    def _follow(self) -> None:
        self.one.setEnabled(self.list.currentItem() is not None)

    def _ask_for_one(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.dossier_requested.emit(item.data(_HELD))


def _line(held: Held) -> str:
    tally = held.tally
    parts = (
        counted(tally.claims, tr("claim"), tr("claims")),
        counted(tally.findings, tr("finding"), tr("findings")),
        counted(tally.sources, tr("source"), tr("sources")),
        counted(tally.pairings, tr("pairing"), tr("pairings")),
    )
    return f"{held.dossier.name}\n{' · '.join(parts)}"
