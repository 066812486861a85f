"""What is known of one document on its way in, to be mended before it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.theme.style import restyle
from factcheck.ui.views.importing import fields
from factcheck.ui.views.importing.alike import Alike
from factcheck.ui.views.importing.pages import Pages
from factcheck.ui.views.importing.replacing import Replacing
from factcheck.ui.views.importing.rows import UNDER_WAY, Choice, Row, State
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Form
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.words import tr


class Detail(Card):
    """One row. `changed` is sent when the editor changed it, `submitted` on Enter in a field.

    `source_requested` carries the id of a source to be shown.
    """

    changed = Signal(object)
    submitted = Signal()
    source_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: Row | None = None
        self._title = ElidedLabel(lines=2)
        self._title.setProperty("kind", "heading")
        self._said = TextLabel("", wrap=True)
        self._said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.alike = Alike()
        self.alike.chosen.connect(self._choose)
        self.form = Form(fields.fields())
        self.form.submitted.connect(self.submitted)
        self._drafting = FormDrafting(session.drafts, self.form)
        self.replacing = Replacing(session)
        self.replacing.chosen.connect(self._choose_source)
        for choice in (self.form.editor("kind"), self.replacing.list):
            choice.installEventFilter(self)
        self._grounds = TextLabel("", "small", wrap=True)
        self.pages = Pages(session)
        self.pages.changed.connect(self._tell)
        self._show = QPushButton(tr("Show it in the reader"))
        self._show.clicked.connect(self._ask_for_source)
        self._lay_out()

    def _lay_out(self) -> None:
        self._facts = self._column()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("import_detail_splitter")
        self.splitter.setChildrenCollapsible(False)
        for part, least, stretch in ((self._facts, 200, 2), (self.pages, 220, 3)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([280, 460])
        self.body.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.body.setSpacing(SPACE_M)
        self.body.addWidget(self._title)
        self.body.addWidget(self._said)
        self.body.addWidget(self.alike)
        self.body.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.splitter, 1)

    def _column(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("kind", "page")
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, SPACE_M, 0)
        body.setSpacing(SPACE_S)
        body.addWidget(self._grounds)
        body.addWidget(self._drafting)
        body.addWidget(self.form)
        body.addWidget(self.replacing)
        body.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def show_row(self, row: Row | None) -> None:
        """Show another row, or the same further on; what was typed into the last is kept."""
        self.take_typed()
        fresh = row is not self.row or not self._facts.isVisibleTo(self)
        self.row = row
        if row is None:
            return
        ready = row.state is State.READY
        self._title.setText(row.title)
        self._say(row)
        known = row.prepared.known if row.prepared and ready else None
        self.alike.setVisible(known is not None)
        if known is not None:
            self.alike.show_known(known, row.choice)
        self._show.setVisible(row.imported is not None)
        self._facts.setVisible(ready)
        self.pages.setVisible(ready or (row.state in UNDER_WAY and bool(row.first)))
        self.pages.show_row(row)
        if ready:
            self.replacing.show_row(row)
        if ready and fresh:
            self._fill(row)

    def _fill(self, row: Row) -> None:
        assert row.prepared is not None
        guessed, known = fields.values_of(row.prepared.guesses), fields.values_of(row.details)
        self._drafting.show_known(row.key, row.title, guessed)
        if row.is_amended:  # by what was typed here before
            self._drafting.hide()
            self.form.set_values(known)
        grounds = fields.grounds(row.prepared)
        self._grounds.setText(grounds)
        self._grounds.setVisible(bool(grounds))
        self._show_faults(row.wrong)

    def _say(self, row: Row) -> None:
        """What is to be said of it: why it was refused, what reading warned of."""
        refused = row.state is State.REFUSED
        words = row.error if refused else " ".join(row.warnings)
        if row.state in UNDER_WAY:
            words = tr("It is being read; these are its first words.") if row.first else ""
        elif row.state is State.CANCELLED:
            words = tr("It was left out. Nothing of it was kept.")
        elif row.state is State.SKIPPED:
            words = tr("It was not brought in: it is here already.")
        self._said.setText(words)
        self._said.setVisible(bool(words))
        restyle(self._said, kind="error" if refused else "strong" if row.warnings else "muted")

    def take_typed(self) -> None:
        """Keep what stands in the form in the row, with what is wrong of it."""
        row = self.row
        if row is None or row.state is not State.READY or not self._facts.isVisibleTo(self):
            return
        values = self.form.values()
        if values == fields.values_of(row.details):
            return
        row.details = fields.typed_into(row.details, values)
        row.wrong = fields.faults(values)
        self._title.setText(row.title)
        self._tell()

    def show_faults(self) -> None:
        """Show what is wrong beside its field, and go to the first."""
        if self.row is not None:
            self._show_faults(self.row.wrong)

    def _show_faults(self, wrong: Mapping[str, str]) -> None:
        for name in fields.NAMES:
            self.form.show_error(name, "")
        for name in reversed([name for name in fields.NAMES if name in wrong]):
            self.form.show_error(name, wrong[name])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters typed into the choice choose in it, and are no commands of the window."""
        override = QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and event.type() is override and event.text().strip():
            event.accept()
        return super().eventFilter(watched, event)

    def _choose(self, choice: Choice) -> None:
        if self.row is not None:
            self.row.choose(choice)
            self._tell()

    def _choose_source(self, source: int) -> None:
        if self.row is not None:
            self.row.choose(Choice.VERSION if source else Choice.ANYWAY, source or None)
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.row)

    def _ask_for_source(self) -> None:
        if self.row is not None and self.row.imported is not None:
            self.source_requested.emit(self.row.imported.source.id)
