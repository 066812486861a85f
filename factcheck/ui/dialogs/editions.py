"""The editions of the reports under check: who issued them, what they cover, how they rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck.services.deciding import editions
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import counted, refusal, tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.sources import Edition
    from factcheck.store import Store

_EDITION = Qt.ItemDataRole.UserRole
_FOLLOWED = ("editions", "sources", "findings")
_NAMES = ("report", "year", "issuing_body", "period_start", "period_end", "rating")
Used = dict[int, tuple[int, int]]


class EditionsDialog(QDialog):
    """Stays beside the work: it is not modal, and follows every change.

    The last line of the list makes a new edition.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Editions of the reports")
        self.setWindowTitle(title)
        self._session = session
        self._used: Used = {}
        self._made = 0  # shown once it is listed
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setMinimumWidth(220)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.form = Form(_fields())
        self.form.submitted.connect(self._save)
        self._drafting = FormDrafting(session.drafts, self.form, self)
        self.uses = TextLabel("", "small", wrap=True)
        self.error = TextLabel("", "error", wrap=True)
        self.error.hide()
        side = QVBoxLayout()
        side.setSpacing(SPACE_M)
        side.addWidget(self._drafting)
        side.addWidget(self.form)
        side.addWidget(self.uses)
        side.addStretch()
        side.addWidget(self.error)
        side.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        row.setSpacing(SPACE_L)
        row.addWidget(self.list, 2)
        row.addLayout(side, 3)
        self.resize(760, 560)
        session.changed.connect(self._follow)
        session.dossier_switched.connect(self.close)
        self._load()

    def _buttons(self) -> QHBoxLayout:
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.remove)
        row.addStretch()
        row.addWidget(self.save)
        return row

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches(*_FOLLOWED):
            self._load()

    def _load(self) -> None:
        self._session.ask(_looked_up, self._session.dossier, then=self._fill, key=self)

    def _fill(self, found: tuple[list[Edition], Used]) -> None:
        if not isValid(self):
            return
        known, self._used = found
        shown = self._current()
        wanted = self._made or (shown.id if shown else 0)
        self._made = 0
        self.list.blockSignals(True)
        self.list.clear()
        for edition in known:
            item = QListWidgetItem(edition.name)
            item.setData(_EDITION, edition)
            self.list.addItem(item)
        self.list.addItem(tr("Another edition…"))
        rows = [row for row, edition in enumerate(known) if edition.id == wanted]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self.list.blockSignals(False)
        if shown is None or shown != self._current():  # else what is being typed stays
            self._show_current()
        self._show_uses()

    def _current(self) -> Edition | None:
        item = self.list.currentItem()
        return item.data(_EDITION) if item else None

    def _show_current(self) -> None:
        edition = self._current()
        self.error.hide()
        known = {name: getattr(edition, name, "") for name in _NAMES}
        dossier = self._session.dossier
        key = f"edition.{edition.id}" if edition else f"dossier.{dossier}.edition"
        title = tr("Edition {name}", name=edition.name) if edition else tr("Another edition")
        self._drafting.show_known(key, title, known)
        for name in ("report", "year"):  # by them an edition is known
            self.form.editor(name).setEnabled(edition is None)
        self._show_uses()

    def _show_uses(self) -> None:
        edition = self._current()
        sources, findings = self._used.get(edition.id, (0, 0)) if edition else (0, 0)
        used = " · ".join(
            counted(count, one, many)
            for count, one, many in (
                (sources, tr("source"), tr("sources")),
                (findings, tr("finding"), tr("findings")),
            )
            if count
        )
        self.uses.setText(tr("In use: {what}.", what=used) if used else "")
        self.remove.setEnabled(edition is not None)

    def _save(self) -> None:
        if self.form.check():
            values = self.form.values()
            self._session.do(
                editions.describe,
                self._saved,
                self._tell,
                dossier=self._session.dossier,
                **values,
            )

    def _saved(self, changes: ChangeSet) -> None:
        self._session.said.emit(tr("Saved."))
        if isValid(self):
            self._drafting.end()
            self._made = changes.made or 0
            self.error.hide()

    def _remove(self) -> None:
        edition = self._current()
        if edition is not None:
            self._session.do(editions.delete, failed=self._tell, edition=edition.id)

    def _tell(self, error: object) -> None:
        why = refusal(error)
        if isValid(self):
            self.error.setText(why)
            self.error.show()


def _fields() -> tuple[Field, ...]:
    return (
        Field("report", tr("Report")),
        Field("year", tr("Year"), placeholder="2024"),
        Field("issuing_body", tr("Issued by")),
        Field("period_start", tr("Covers from"), "date", placeholder="2023-04"),
        Field("period_end", tr("Covers to"), "date", placeholder="2024-03"),
        Field("rating", tr("Rating it gave"), placeholder=tr("Tier 2 Watch List")),
    )


def _looked_up(store: Store, dossier: int) -> tuple[list[Edition], Used]:
    return editions.every(store, dossier), editions.used(store, dossier)
