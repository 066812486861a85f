"""The export: which format, the button, and where the last one went."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from factcheck.services.publication import sheets
from factcheck.sheets import PAPER_WORDS, Format, Paper
from factcheck.ui.theme import SPACE_S, SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from factcheck.ui.words import tr


class ExportPanel(QWidget):
    """Format, Export and Open in browser, and a quiet line once a sheet was written."""

    export_requested = Signal()
    format_chosen = Signal()
    browser_requested = Signal()
    folder_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._formats = QComboBox()
        self._formats.setAccessibleName(tr("Format"))
        for form in sheets.formats():
            self._formats.addItem(f"{tr(form.label)} ({form.ending})", form.name)
        self._formats.currentIndexChanged.connect(self._chosen)
        self._papers = QComboBox()
        self._papers.setAccessibleName(tr("Paper"))
        for paper, words in PAPER_WORDS.items():
            self._papers.addItem(tr(words), paper)
        american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        self.choose_paper(Paper.LETTER if american else Paper.A4)
        self.export = QPushButton(tr("Export…"))
        self.export.setProperty("kind", "primary")
        self.export.clicked.connect(self.export_requested)
        self.browser = QPushButton(tr("Open in browser"))
        self.browser.setIcon(icon("external-link", "muted"))
        self.browser.setToolTip(tr("Writes a web page to a temporary file and opens it"))
        self.browser.clicked.connect(self.browser_requested)
        self._path = Path()
        self._saved = self._saved_line()
        self._saved.hide()
        label = TextLabel(tr("Format"))
        label.setBuddy(self._formats)
        self._papers.setVisible(self.format().paged)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addWidget(SectionLabel(tr("Export")))
        body.addWidget(label)
        body.addWidget(self._formats)
        body.addWidget(self._papers)
        body.addWidget(self.export)
        body.addWidget(self.browser)
        body.addWidget(self._saved)

    def _saved_line(self) -> QWidget:
        self._words = TextLabel("", wrap=True)
        self._where = ElidedLabel()
        self._where.setProperty("kind", "small")
        folder = QPushButton(tr("Open folder"))
        folder.setProperty("kind", "quiet")
        folder.setIcon(icon("folder-open", "muted"))
        folder.clicked.connect(lambda: self.folder_requested.emit(self._path))
        line = QWidget()
        body = QVBoxLayout(line)
        body.setContentsMargins(0, SPACE_XS, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(self._words)
        body.addWidget(self._where)
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch()
        body.addLayout(row)
        return line

    def format(self) -> Format:
        """The format chosen."""
        wanted = self._formats.currentData()
        return next(form for form in sheets.formats() if form.name == wanted)

    @property
    def paper(self) -> Paper:
        """The paper chosen."""
        return Paper(self._papers.currentData())

    def choose_paper(self, name: str) -> None:
        """Choose a paper by its name; one that is not known changes nothing."""
        at = self._papers.findData(name)
        if at >= 0:
            self._papers.setCurrentIndex(at)

    def _chosen(self) -> None:
        self._papers.setVisible(self.format().paged)
        self.format_chosen.emit()

    def choose_format(self, name: str) -> None:
        """Choose a format by its name; one that is not known changes nothing."""
        at = self._formats.findData(name)
        if at >= 0:
            self._formats.setCurrentIndex(at)

    def allow(self, *, ready: bool) -> None:
        """Let a sheet be exported, or not."""
        self.export.setEnabled(ready)
        self.browser.setEnabled(ready)

    def tell_saved(self, path: Path, remarks: Sequence[str] = ()) -> None:
        """Say that a sheet was written, where, and what it does not show as it should."""
        self._path = path
        saved = tr("Saved as {name}", name=path.name)
        self._words.setText("\n".join((saved, *remarks)))
        self._where.setText(str(path.parent))
        self._saved.show()
        told = QAccessibleAnnouncementEvent(self, self._words.text())
        QAccessible.updateAccessibility(told)

    def forget_saved(self) -> None:
        """Take the line away: it was of another dossier."""
        self._saved.hide()
