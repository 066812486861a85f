"""A dossier as a file: saving one, and what loading one would do before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck.domain.changes import ChangeSet
from factcheck.services.safekeeping import bundles
from factcheck.store.bundles import Loaded
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M
from factcheck.ui.widgets.form import Field
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, refusal, tr

ENDING = ".factcheck"
_NOUNS = {
    "dossiers": "Dossier", "editions": "Editions", "sources": "Sources", "speakers": "Speakers",
    "claims": "Claims", "findings": "Findings", "passages": "Passages", "pairings": "Pairings",
    "statements": "Statements", "opinions": "Opinions", "readings": "Readings",
    "replies": "Replies", "publications": "Published sheets", "corrections": "Corrections",
}  # fmt: skip


class SaveBundle(FormDialog):
    """Asks whether the documents go along; `ask_place` then gives the file, or None."""

    def __init__(
        self,
        session: Session,
        dossier: int,
        ask_place: Callable[[], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        texts = (
            ("with", tr("All of it, with the documents")),
            ("without", tr("Without the documents: only what is quoted of them")),
        )
        why = tr("Documents may be copyrighted, and are large. Passages and hashes always go.")
        fields = (Field("texts", tr("What goes into the file"), "choice", why, choices=texts),)
        super().__init__(
            tr("Save the dossier as a file"), fields, {"texts": "with"},
            button=tr("Save…"), parent=parent,
        )  # fmt: skip
        self._session, self._dossier, self._ask_place = session, dossier, ask_place

    def submit(self, values: Mapping[str, str]) -> None:
        """Write the file; a job shows how far it is."""
        path = self._ask_place()
        if path is None:
            self._button.setEnabled(True)
            return
        dossier, with_texts = self._dossier, values["texts"] == "with"
        told = tr("The dossier is saved as {name}.", name=path.name)
        self._session.long(
            tr("Saving the dossier"),
            lambda store, job: bundles.save(
                store, dossier=dossier, path=path, with_texts=with_texts, progress=job.progress
            ),
            lambda _counts: self._session.said.emit(told),
        )
        self.accept()


class LoadBundle(QDialog):
    """Shows what loading would add, change and leave. `loaded` is sent with the dossier's id."""

    loaded = Signal(int)

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Load a dossier"))
        self._session, self._path = session, path
        self._title = TextLabel(tr("Looking into {name}…", name=path.name), "heading", wrap=True)
        self._told = TextLabel("", "muted", wrap=True)
        self.table = _table()
        self.overwrite = QCheckBox(tr("Where both differ, take what the file says"))
        self.overwrite.hide()
        self.overwrite.toggled.connect(self._look)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(tr("Load"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setProperty("kind", "primary")
        self.agree.setEnabled(False)
        self.agree.clicked.connect(self._load)
        buttons.rejected.connect(self.reject)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        body.setSpacing(SPACE_M)
        body.addWidget(self._title)
        body.addWidget(self._told)
        body.addWidget(self.table, 1)
        body.addWidget(self.overwrite)
        body.addWidget(self.error)
        body.addWidget(buttons)
        self.resize(560, 480)
        self._look()

    def _look(self) -> None:
        self.agree.setEnabled(False)
        path, overwrite = self._path, self.overwrite.isChecked()
        self._session.long(
            tr("Looking into the file"),
            lambda store, _job: bundles.look(store, path=path, overwrite=overwrite),
            self._show, self.tell, can_cancel=False,
        )  # fmt: skip

    def _show(self, would: Loaded) -> None:
        if not isValid(self):
            return
        self.table.clear()
        for noun in dict.fromkeys((*would.added, *would.changed, *would.left)):
            counts = [part.get(noun, 0) for part in (would.added, would.changed, would.left)]
            word = tr(_NOUNS.get(noun, noun.replace("_", " ").capitalize()))
            cells = [word, *(f"{count:,}" if count else "" for count in counts)]
            item = QTreeWidgetItem(cells)
            for column, count in enumerate(counts, start=1):
                spoken = f"{word}, {self.table.headerItem().text(column)}: {count:,}"
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
            self.table.addTopLevelItem(item)
        self._title.setText(tr("Load {name}?", name=self._path.name))
        self._told.setText(_summary(would))
        self.overwrite.setVisible(bool(would.differing))
        self.agree.setEnabled(bool(would.added or would.changed))

    def tell(self, error: object) -> None:
        """Say why the file cannot be loaded."""
        why = refusal(error)
        if isValid(self):
            self._title.setText(self._path.name)
            self.error.setText(why)
            self.error.show()

    def _load(self) -> None:
        self.agree.setEnabled(False)
        self._session.do(
            _load, self._finish, self.tell,
            path=self._path, overwrite=self.overwrite.isChecked(),
        )  # fmt: skip

    def _finish(self, changes: ChangeSet) -> None:
        if isValid(self):
            self.loaded.emit(changes.made or 0)
            self.accept()


def _load(store: object, **values: object) -> ChangeSet:
    return bundles.load(store, **values)[1]  # type: ignore[arg-type]  # as `Session.do` passes them


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(tr("What would be added, changed and left as it is"))
    table.setRootIsDecorated(False)
    table.setAllColumnsShowFocus(True)
    table.setHeaderLabels(["", tr("Added"), tr("Changed"), tr("Left as is")])
    table.header().setStretchLastSection(False)
    for column in range(1, 4):
        table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _summary(would: Loaded) -> str:
    if not would.added and not would.changed and not would.differing:
        return tr("All of it is in the store already.")
    new = bool(would.added.get("dossiers"))
    first = (
        tr("It becomes a new dossier.")
        if new
        else tr("It is joined with the dossier that is here.")
    )
    if not would.differing:
        return f"{first} {tr('Nothing that is here is changed.')}"
    differ = counted(len(would.differing), tr("thing differs"), tr("things differ"))
    if would.changed:
        return f"{first} {differ}: {tr('what is here becomes as in the file.')}"
    return f"{first} {differ}: {tr('what is here stays as it is.')}"
