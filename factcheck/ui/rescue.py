"""What the window shows of a damaged store: what is wrong, what is safe, the ways out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.domain.amounts import amounts
from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.centred import centred
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, refusal, tr

if TYPE_CHECKING:
    from factcheck.services.safekeeping.rescuing import Rescue
    from factcheck.store.salvage import Salvaged
    from factcheck.ui.jobs import Jobs, LongJob

_SHOWN = 5  # problems that are named
_WIDE = 660  # pixels


class RescuePanel(QWidget):
    """Offers the newest good backup, what can be read, and reading only.

    `put_requested` is sent with the file (a Path) that is to become the store, `read_requested`
    when it is to be shown as it is.
    """

    put_requested = Signal(object)
    read_requested = Signal()
    close_requested = Signal()

    def __init__(
        self, path: Path, rescue: Rescue, jobs: Jobs, editor: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._jobs, self._editor = path, jobs, editor
        self._saved: Salvaged | None = None
        card = Card()
        card.body.setContentsMargins(32, 28, 32, 28)
        card.body.setSpacing(SPACE_M)
        card.body.addWidget(TextLabel(tr("The store is damaged"), "title", wrap=True))
        safe = tr("{path} is kept as it is, whatever you choose; your backups are safe.", path=path)
        card.body.addWidget(TextLabel(safe, wrap=True))
        card.body.addWidget(TextLabel(_told(rescue), "muted", wrap=True))
        self._backup = rescue.backup
        self.restore = self._button(self._restore)
        self.save = self._button(self._save)
        self.use = self._button(self._use)
        self.read = self._button(self.read_requested.emit)
        self.close_button = self._button(self.close_requested.emit)
        self.said = TextLabel("", wrap=True)
        self.error = TextLabel("", "error", wrap=True)
        self._name(rescue)
        for widget in (self.restore, self.save, self.said, self.use, self.read,
                       self.close_button, self.error):  # fmt: skip
            card.body.addWidget(widget)
        body = QVBoxLayout(self)
        body.setSpacing(SPACE_S)
        body.addStretch(2)
        body.addLayout(centred(card, _WIDE))
        body.addStretch(3)

    def _button(self, do: object) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(do)
        return button

    def _name(self, rescue: Rescue) -> None:
        if rescue.backup is not None:
            from factcheck.ui.dialogs.backups import words

            made = words.when(rescue.backup)
            self.restore.setText(tr("Restore the newest good backup: {made}", made=made))
        self.restore.setVisible(rescue.backup is not None)
        best = self.save if rescue.backup is None else self.restore
        best.setProperty("kind", "primary")
        self.save.setText(tr("Save what can still be read"))
        self.use.setText(tr("Go on with what was saved"))
        self.use.hide()
        self.read.setText(tr("Open it for reading only"))
        self.read.setVisible(rescue.readable)
        self.close_button.setText(tr("Close"))
        self.said.hide()
        self.error.hide()

    def _restore(self) -> None:
        if self._backup is not None:
            self._put(self._backup.path)

    def _use(self) -> None:
        if self._saved is not None:
            self._put(self._saved.path)

    def _put(self, source: Path) -> None:
        self._enable(on=False)
        self.put_requested.emit(source)

    def _save(self) -> None:
        self._enable(on=False)
        path, editor = self._path, self._editor

        def work(job: LongJob) -> Salvaged:
            from factcheck.services.safekeeping import rescuing

            return rescuing.save_pieces(path, editor=editor, progress=job.progress)

        self._jobs.long(tr("Saving what can be read"), work, self._say_saved, self.tell)

    def _say_saved(self, saved: Salvaged) -> None:
        if not isValid(self):
            return
        self._saved = saved
        self._enable(on=True)
        self.said.setText(_summary(saved))
        self.said.show()
        self.use.show()

    def tell(self, error: object) -> None:
        """Say why something was not done, and let the user choose again."""
        why = refusal(error)
        if isValid(self):
            self._enable(on=True)
            self.error.setText(why)
            self.error.show()

    def _enable(self, *, on: bool) -> None:
        for button in (self.restore, self.save, self.use, self.read):
            button.setEnabled(on)


def _told(rescue: Rescue) -> str:
    lines = [
        what if where in what else f"{what} ({where})" for what, where in rescue.problems[:_SHOWN]
    ]
    more = len(rescue.problems) - _SHOWN
    if more > 0:
        lines.append(tr("and {more} more", more=counted(more, tr("problem"), tr("problems"))))
    return "\n".join(lines)


def _summary(saved: Salvaged) -> str:
    rows = counted(sum(saved.saved.values()), tr("row"), tr("rows"))
    parts = [tr("Saved {rows}.", rows=rows)]
    if saved.from_journal:
        of_them = sum(saved.from_journal.values())
        parts.append(tr("{n} of them only the history still held.", n=f"{of_them:,}"))
    missing = {name: n for name, n in saved.missing.items() if name != "operations"}
    told = amounts(missing)
    parts.append(tr("Missing: {what}.", what=told) if told else tr("No row is missing."))
    if not saved.history_kept:
        parts.append(tr("The history has gaps and begins anew."))
    return " ".join(parts)
