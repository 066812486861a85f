"""The published versions of a sheet, and the corrections since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.publishing import Publication
from factcheck.domain.text import shortened
from factcheck.services.publication.publishing import Noted
from factcheck.sheets.words import corrected, day_words
from factcheck.ui.models.cards import CardModel
from factcheck.ui.theme import SPACE_S, SPACE_XS
from factcheck.ui.views.sheet.line_list import LineList
from factcheck.ui.widgets.labels import SectionLabel, TextLabel, plain_tip
from factcheck.ui.words import tr

_LONGEST = 160  # code points in one line of a list
_LINES = 4  # of a list before it scrolls


class VersionsModel(CardModel[Publication]):
    """One row a version, the latest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda version: version.id, parent)

    def value(self, row: Publication, role: int) -> Any:
        """Number, day and title; the tool tip has the hash."""
        day = day_words(row.published_at)
        told = tr("Version {n}, {day}", n=row.number, day=day)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{told}  {shortened(row.title, _LONGEST)}".strip()
            case Qt.ItemDataRole.ToolTipRole:
                by = tr("Published by {who}", who=row.published_by)
                return plain_tip(f"{told}. {by}. SHA-256 {row.content_sha256}")
        return None


class CorrectionsModel(CardModel[Noted]):
    """One row a correction, the latest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda noted: noted.correction.id, parent)

    def value(self, row: Noted, role: int) -> Any:
        """Claim, day, class and what changed."""
        each = row.correction
        day = day_words(each.made_at)
        told = tr("Claim {n}, {day}, {kind}: ", n=row.number, day=day, kind=corrected(each))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return told + shortened(each.what, _LONGEST)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(told + each.what)
        return None


class PublishedPanel(QWidget):
    """Publish, the versions there are, and the corrections log.

    `open_requested` and `export_requested` carry a version's number, `claim_requested` a claim's
    id.
    """

    publish_requested = Signal()
    open_requested = Signal(int)
    export_requested = Signal(int)
    claim_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.publish = QPushButton(tr("Publish…"))
        self.publish.clicked.connect(self.publish_requested)
        self._none = TextLabel(tr("Not published yet."), "muted", wrap=True)
        self._model, self._log = VersionsModel(self), CorrectionsModel(self)
        self.versions = _listing(tr("Published versions"), self._model)
        self.versions.setAccessibleDescription(tr("Enter opens the version in the browser."))
        self.versions.activated.connect(lambda _: self._ask(self.open_requested))
        self.open = _quiet(tr("Open version"), lambda: self._ask(self.open_requested))
        self.export = _quiet(tr("Export version…"), lambda: self._ask(self.export_requested))
        self._corrections = SectionLabel(tr("Corrections"))
        self.log = _listing(tr("Corrections"), self._log)
        self.log.setAccessibleDescription(tr("Enter opens the claim on the desk."))
        self.log.activated.connect(self._go)
        self.log.clicked.connect(self._go)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for button in (self.open, self.export):
            row.addWidget(button)
        row.addStretch()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(SectionLabel(tr("Published")))
        for part in (self._none, self.versions, self._buttons, self.publish, self._corrections,
                     self.log):  # fmt: skip
            body.addWidget(part)
        self.show_published((), ())

    def show_published(self, versions: Sequence[Publication], log: Sequence[Noted]) -> None:
        """Show the versions and corrections of a dossier, the latest first."""
        self._none.setVisible(not versions)
        for part in (self.versions, self._buttons):
            part.setVisible(bool(versions))
        for part in (self._corrections, self.log):
            part.setVisible(bool(log))
        if self._model.show(versions) and versions:
            self.versions.setCurrentIndex(self._model.index(0))
        self._log.show(log)
        for view, rows in ((self.versions, len(versions)), (self.log, len(log))):
            line = max(view.sizeHintForRow(0), 24)
            view.setFixedHeight(line * min(max(rows, 1), _LINES) + 2 * view.frameWidth() + 4)

    def allow(self, *, ready: bool) -> None:
        """Let the sheet be published, or not."""
        self.publish.setEnabled(ready)
        self.publish.setToolTip(
            "" if ready else tr("A draft cannot be published: see what is missing.")
        )

    def _ask(self, signal: Any) -> None:
        row = self.versions.currentIndex().row()
        if 0 <= row < len(self._model.rows):
            signal.emit(self._model.rows[row].number)

    def _go(self, index: QModelIndex) -> None:
        self.claim_requested.emit(self._log.rows[index.row()].correction.claim)


def _listing(name: str, model: CardModel[Any]) -> LineList:
    view = LineList(name)
    view.setModel(model)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _quiet(words: str, then: Any) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.clicked.connect(then)
    return button
