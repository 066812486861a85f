"""Which source of the dossier a document is a new version of, for the editor to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from factcheck.domain.sources import Source
from factcheck.domain.text import shortened
from factcheck.services.incoming import sources
from factcheck.ui.models.sources import name_of
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_XS
from factcheck.ui.views.importing.rows import Row
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr

_LONGEST, _SHOWN = 80, 14  # code points of a name in the list, and letters it is wide at least


class Replacing(QWidget):
    """The sources of the dossier in a list; `chosen` carries the id of one, or 0 for none."""

    chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: Row | None = None
        self.list = QComboBox()
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(_SHOWN)
        self.list.view().setAccessibleName(tr("New version of"))
        self.list.setAccessibleName(tr("New version of"))
        self.list.activated.connect(lambda _place: self.chosen.emit(self.list.currentData()))
        label = TextLabel(tr("New version of"))
        label.setBuddy(self.list)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(label)
        body.addWidget(self.list)

    def show_row(self, row: Row) -> None:
        """Show what a row replaces; the sources are asked for where it is another row."""
        if row is self._row:
            self._mark()
            return
        self._row = row
        self._show(())
        self._session.ask(sources.every, row.dossier, then=self._show, key=(self, "sources"))

    def _show(self, known: Sequence[Source]) -> None:
        replaced = {source.replaces for source in known}
        self.list.clear()
        self.list.addItem(tr("none: a source of its own"), 0)
        for source in known:
            if source.id not in replaced:
                self.list.addItem(_named(source), source.id)
        self.setVisible(self.list.count() > 1)
        self._mark()

    def _mark(self) -> None:
        wanted = self._row.replaces if self._row else None
        self.list.setCurrentIndex(max(0, self.list.findData(wanted or 0)))


def _named(source: Source) -> str:
    about = (name_of(source), source.publisher, str(source.published or ""))
    return shortened(", ".join(filter(None, about)), _LONGEST)
