"""The dialog: the backups on the left, what the chosen one holds on the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.services.safekeeping import backups
from factcheck.store import copies
from factcheck.ui.dialogs.asking import Asking
from factcheck.ui.dialogs.backups import words
from factcheck.ui.dialogs.backups.held import HeldDossiers
from factcheck.ui.dialogs.backups.listed import BackupList
from factcheck.ui.dialogs.backups.second import SecondFolder
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import refusal, tr

if TYPE_CHECKING:
    from factcheck.services.safekeeping.backups import Held, Written
    from factcheck.ui.safekeeping import Safekeeping


class BackupsDialog(QDialog):
    """Stays beside the work; what is done to the store is asked of `Safekeeping`."""

    def __init__(self, safekeeping: Safekeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Backups"))
        self._keeper = safekeeping
        self._session = safekeeping.session
        self.list = BackupList()
        self.held = HeldDossiers()
        self.second = SecondFolder(safekeeping.second_folder)
        self.now = QPushButton(tr("Back up now"))
        self.now.setProperty("kind", "primary")
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        self._lay_out()
        self._connect()
        self.resize(900, 560)
        self.load()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        intro = tr("Made when you start, daily, and before anything that could go wrong.")
        head.addWidget(TextLabel(intro, "muted", wrap=True), 1)
        head.addWidget(self.now)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_L)
        middle.addWidget(self.list, 3)
        middle.addWidget(self.held, 2)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_S)
        body.addLayout(head)
        body.addLayout(middle, 1)
        body.addWidget(self.error)
        body.addWidget(self.second)

    def _connect(self) -> None:
        self.now.clicked.connect(self._make)
        self.list.chosen.connect(self.held.show_copy)
        self.held.look_requested.connect(self._look)
        self.held.restore_requested.connect(self._ask_restore)
        self.held.dossier_requested.connect(self._restore_one)
        self.second.chosen.connect(self._take_second)

    def load(self) -> None:
        """Look at what backups there are."""
        also = self._keeper.also
        self._session.ask(
            lambda store: (backups.every(store.path, also), copies.folder(store.path)),
            then=self._fill, key=self, failed=self.tell,
        )  # fmt: skip

    def tell(self, error: object) -> None:
        """Say why something was not done."""
        why = refusal(error)
        if isValid(self):
            self.now.setEnabled(True)
            self.error.setText(why)
            self.error.show()

    def _fill(self, found: tuple[list[copies.KeptCopy], Path]) -> None:
        if isValid(self):
            self.list.show_copies(*found)

    def _make(self) -> None:
        self.now.setEnabled(False)
        self.error.hide()
        also = self._keeper.also
        self._session.long(
            tr("Backing up"),
            lambda store, _job: backups.back_up(store, also),
            self._made, self.tell, can_cancel=False,
        )  # fmt: skip

    def _made(self, _written: Written) -> None:
        self._session.said.emit(tr("The store is backed up."))
        if isValid(self):
            self.now.setEnabled(True)
            self.load()

    def _look(self) -> None:
        copy = self.list.current()
        if copy is not None:
            self._session.jobs.read(
                lambda: backups.look_inside(copy.path),
                lambda held: self._show_held(copy, held), key="held", failed=self.tell,
            )  # fmt: skip

    def _show_held(self, copy: copies.KeptCopy, held: list[Held]) -> None:
        if isValid(self) and self.list.current() == copy:
            self.held.show_held(held)

    def _ask_restore(self) -> None:
        copy = self.list.current()
        if copy is None:
            return
        made = words.when(copy)
        told = (
            tr("Every dossier becomes as it was on {made}.", made=made),
            tr("What is in the store now is kept: it becomes a backup of its own."),
        )
        asked = Asking(
            tr("Restore all of this backup?"), told, tr("Restore"),
            lambda: self._keeper.restore(copy.path, made), self,
        )  # fmt: skip
        self._keeper.restored.connect(self.load)
        asked.open()

    def _restore_one(self, held: Held) -> None:
        copy = self.list.current()
        if copy is not None:
            self._keeper.take_out(copy.path, held.dossier, self)

    def _take_second(self, folder: str) -> None:
        self._keeper.set_second_folder(folder)
        self.load()
