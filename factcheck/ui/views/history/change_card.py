"""One changed row on a card: what it is, what happened to it, and its fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.views.history.told import Field, ToldChange
from factcheck.ui.widgets.card import Card
from factcheck.ui.widgets.chip import Chip, Tone
from factcheck.ui.widgets.diffing import Runs, folded, length
from factcheck.ui.widgets.labels import ElidedLabel, TextLabel
from factcheck.ui.widgets.runs_view import RunsView
from factcheck.ui.words import tr

_TOP = Qt.AlignmentFlag.AlignTop
_TONES: dict[str, Tone] = {"added": "claim", "removed": "warning", "changed": "neutral"}


class ChangeCard(Card):
    """A row before and after. A row that was added or removed has one side only."""

    def __init__(self, change: ToldChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        happened = {
            "added": tr("added"), "removed": tr("removed"), "changed": tr("changed"),
        }[change.happened]  # fmt: skip
        self.setAccessibleName(f"{change.title}: {happened}")
        title = ElidedLabel(change.title, 2)
        title.setProperty("kind", "heading")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(title, 1)
        row.addWidget(Chip(happened, _TONES[change.happened]))
        self.body.addLayout(row)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_XS)
        self._both = change.happened == "changed"
        for column in range(1, 3 if self._both else 2):
            self._grid.setColumnStretch(column, 1)
        if self._both and change.fields:
            self._grid.addWidget(TextLabel(tr("Before"), "small"), 0, 1)
            self._grid.addWidget(TextLabel(tr("After"), "small"), 0, 2)
        for field in change.fields:
            self._add(field)
        self.body.addLayout(self._grid)

    def _add(self, field: Field) -> None:
        at = self._grid.rowCount()
        label = TextLabel(field.name, "muted")
        label.setContentsMargins(0, 2, 0, 0)
        self._grid.addWidget(label, at, 0, _TOP)
        sides: list[tuple[RunsView, Runs]] = []
        if self._both or field.before:
            name = tr("{field} before", field=field.name)
            sides.append((RunsView(name, old=True), field.before))
        if self._both or not field.before:
            name = tr("{field} after", field=field.name)
            sides.append((RunsView(name, old=False), field.after))
        for column, (view, runs) in enumerate(sides, start=1):
            view.show_runs(folded(runs))
            self._grid.addWidget(view, at, column, _TOP)
        if any(folded(runs) != runs for _view, runs in sides):
            self._grid.addWidget(self._unfolder(field, sides), at + 1, 1)

    def _unfolder(self, field: Field, sides: list[tuple[RunsView, Runs]]) -> QPushButton:
        longest = max(length(runs) for _view, runs in sides)
        button = QPushButton(tr("Show all {n} characters", n=f"{longest:,}"))
        button.setAccessibleName(f"{field.name}: {button.text()}")
        button.setProperty("kind", "quiet")

        def unfold() -> None:
            button.hide()
            for view, runs in sides:
                view.show_runs(runs)

        button.clicked.connect(unfold)
        return button
