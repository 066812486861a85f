"""The screen's widgets and how they stand beside each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.views.sheet.claim_choice import ClaimChoice
from factcheck.ui.views.sheet.export_panel import ExportPanel
from factcheck.ui.views.sheet.look import Look
from factcheck.ui.views.sheet.missing import MissingList
from factcheck.ui.views.sheet.preview import SheetPreview
from factcheck.ui.views.sheet.published import PublishedPanel
from factcheck.ui.widgets.empty import EmptyState
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

_NARROW = 640  # pixels: below this the panel stands under the page
_PANEL = 300


class SheetFrame(QWidget):
    """The page, or why there is none, and the panel with choices beside it."""

    claim_requested = Signal(int)
    organisation_requested = Signal()
    dossier_requested = Signal()
    sources_requested = Signal()
    ticks_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = SheetPreview()
        self.export = ExportPanel()
        self.choice = ClaimChoice(session)
        self.missing = MissingList()
        self.published = PublishedPanel()
        self.preview.claim_requested.connect(self.claim_requested)
        self.missing.claim_requested.connect(self.claim_requested)
        self.missing.organisation_requested.connect(self.organisation_requested)
        self.published.claim_requested.connect(self.claim_requested)
        self._pages = QStackedWidget()
        self._no_dossier, self._no_claims, self._none_ticked = self._empties()
        self._waiting = QWidget()
        for page in (self._waiting, self.preview, self._no_dossier, self._no_claims,
                     self._none_ticked):  # fmt: skip
            self._pages.addWidget(page)
        self._panel = self._made_panel()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("sheet.columns")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(SPACE_S)
        self._splitter.addWidget(self._pages)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([900, _PANEL])
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        body.addWidget(self._splitter)

    def _empties(self) -> tuple[EmptyState, EmptyState, EmptyState]:
        """What stands in the page's place: no dossier, no claims, no claim ticked."""
        no_dossier = EmptyState(
            "newspaper",
            tr("No dossier is open"),
            tr("A sheet publishes the verdicts of a dossier with the evidence for them."),
            tr("New dossier…"),
        )
        no_dossier.requested.connect(self.dossier_requested)
        no_claims = EmptyState(
            "newspaper",
            tr("No claims yet"),
            tr("The sheet fills as you keep claims from your sources and mark them."),
            tr("Go to the sources"),
        )
        no_claims.requested.connect(self.sources_requested)
        none_ticked = EmptyState(
            "square-check",
            tr("No claim is ticked"),
            tr("Tick the claims that the sheet is to hold."),
            tr("Tick all claims"),
        )
        none_ticked.requested.connect(self.ticks_requested)
        return no_dossier, no_claims, none_ticked

    def _made_panel(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("kind", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, SPACE_M)
        column.setSpacing(SPACE_L)
        column.addWidget(TextLabel(tr("Sheet"), "title"))
        column.addWidget(self.export)
        column.addWidget(self.choice, 3)
        column.addWidget(self.missing, 2)
        column.addWidget(self.published)
        column.addStretch()
        panel = QScrollArea()
        panel.setAccessibleName(tr("What the sheet holds, and its export"))
        panel.setWidgetResizable(True)
        panel.setFrameShape(QFrame.Shape.NoFrame)
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel.setMinimumWidth(220)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setWidget(inside)
        return panel

    def forget(self, *, dossier: int) -> None:
        """Show nothing of the last dossier; without one say so."""
        self.choice.choose(None)
        self.choice.show_claims(())
        self.missing.show_lacks((), claims=0)
        self.export.forget_saved()
        self.export.allow(ready=False)
        self.published.show_published((), ())
        self.published.allow(ready=False)
        self._panel.setEnabled(bool(dossier))
        self._pages.setCurrentWidget(self._waiting if dossier else self._no_dossier)

    def show_look(self, found: Look) -> None:
        """Show the sheet found, or why there is none."""
        self.choice.show_claims(found.ids)
        claims = len(found.sheet.claims) if found.sheet else 0
        self.missing.show_lacks(found.lacks, claims=claims)
        self.export.allow(ready=found.sheet is not None)
        self.published.show_published(found.versions, found.corrections)
        self.published.allow(ready=found.sheet is not None and not found.sheet.draft)
        if found.sheet is not None:
            self.missing.show_organisation(found.sheet.organisation)
            self.preview.show_sheet(found.sheet, found.parts, found.measures)
            self._pages.setCurrentWidget(self.preview)
        else:
            self._pages.setCurrentWidget(self._none_ticked if found.ids else self._no_claims)

    def take_focus(self) -> None:
        """Give the keyboard to the page, or to the button that would fill it."""
        page = self._pages.currentWidget()
        if page is self.preview:
            self.preview.column.setFocus()
        elif page is not None and (button := page.findChild(QPushButton)):
            button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel under the page where it is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
