"""Two texts side by side, what differs between them marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from factcheck.ui.theme import SPACE_M, SPACE_S
from factcheck.ui.views.importing.comparing import Comparison, Stretch
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.words import counted, tr


class SideBySide(QWidget):
    """The source that is here on the left, the document that comes in on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = QGridLayout()
        self._heads.setHorizontalSpacing(SPACE_M)
        self._left, self._right = ElidedLabel(), ElidedLabel()
        for column, (label, over) in enumerate(
            ((self._left, tr("Here already")), (self._right, tr("Coming in")))
        ):
            self._heads.addWidget(TextLabel(over, "section"), 0, column)
            self._heads.addWidget(label, 1, column)
            self._heads.setColumnStretch(column, 1)
        self._said = TextLabel("", "muted", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(tr("Both texts side by side"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addLayout(self._heads)
        body.addWidget(self._said)
        body.addWidget(self._area, 1)

    def show_names(self, here: str, coming: str) -> None:
        """Say which two they are, while they are being compared."""
        self._left.setText(here)
        self._right.setText(coming)
        self._said.setText(tr("Comparing…"))
        self._said.show()
        self._area.setWidget(QWidget())

    def show_comparison(self, found: Comparison) -> None:
        """Show what differs."""
        if not found.differ:
            self._said.setText(tr("The two texts have the same words."))
        elif found.more:
            more = tr("{more} more differences are not shown.", more=f"{found.more:,}")
            self._said.setText(more)
        self._said.setVisible(not found.differ or bool(found.more))
        page = QWidget()
        page.setProperty("kind", "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE_M, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for row, stretch in enumerate(found.stretches):
            _add(grid, row, stretch)
        grid.setRowStretch(len(found.stretches), 1)
        self._area.setWidget(page)


def _add(grid: QGridLayout, row: int, stretch: Stretch) -> None:
    if stretch.same:
        words = counted(stretch.same, tr("paragraph is the same"), tr("paragraphs are the same"))
        grid.addWidget(TextLabel(words, "small"), row, 0, 1, 2)
        return
    top = Qt.AlignmentFlag.AlignTop
    for column, runs in enumerate((stretch.left, stretch.right)):
        if not runs:
            continue
        name = tr("Here already") if column == 0 else tr("Coming in")
        view = RunsView(name, old=column == 0)
        view.show_runs(runs)
        grid.addWidget(view, row, column, top)
