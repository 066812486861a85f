"""The list of the dossier's sources."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from factcheck.ui.actions import Actions
from factcheck.ui.models.sources import Listed, SourceModel
from factcheck.ui.theme import SPACE_M, SPACE_S, icons
from factcheck.ui.widgets.card_delegate import CardShape
from factcheck.ui.widgets.card_list import CardList
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.labels import TextLabel, plain_tip
from factcheck.ui.words import tr


class SourceList(QWidget):
    """Cards of sources; `chosen` carries the id of the one a person goes to.

    `coming_requested` is for the documents that are still on their way in.
    """

    chosen = Signal(int)
    coming_requested = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked = 0
        self._following = False
        self._model = SourceModel(self)
        self.list = CardList(tr("Sources of this dossier"), CardShape(overline=True))
        self.list.setModel(self._model)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._went)
        top = QHBoxLayout()
        top.addWidget(TextLabel(tr("Sources"), "title"), 1)
        for name, drawing in (("source.paste", "clipboard-paste"), ("source.import", "plus")):
            button = QToolButton()
            button.setIcon(icons.icon(drawing))
            button.setToolTip(plain_tip(actions.tip(name)))
            button.setAccessibleName(actions[name].text().rstrip("…"))
            button.clicked.connect(actions[name].trigger)
            top.addWidget(button)
        self._coming = ChipButton("", "warning")
        self._coming.clicked.connect(self.coming_requested)
        self._coming.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, SPACE_S, SPACE_S, 0)
        body.setSpacing(SPACE_M)
        body.addLayout(top)
        body.addWidget(self._coming)
        body.addWidget(self.list)

    def show_coming(self, count: int) -> None:
        """Say how many documents wait on the import screen."""
        self._coming.say(tr("%n still coming in", count))
        self._coming.setVisible(count > 0)

    def ids(self) -> list[int]:
        """The sources listed, in order."""
        return [row.source.id for row in self._model.rows]

    def show_rows(self, rows: Sequence[Listed]) -> None:
        """Show other sources; the one marked stays so."""
        self._following = True
        if self._model.show(rows):
            self.mark(self._marked)
        self._following = False

    def mark(self, source: int) -> None:
        """Mark a source without choosing it; it is marked later if it is not listed yet."""
        self._marked = source
        place = self._model.place_of(source)
        was, self._following = self._following, True
        if place >= 0:
            index = self._model.index(place)
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, select)
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._following = was

    def _went(self) -> None:
        place = self.list.currentIndex().row()
        if not self._following and place >= 0:
            self._marked = self.ids()[place]
            self.chosen.emit(self._marked)
