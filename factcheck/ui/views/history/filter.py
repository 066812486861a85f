"""Which operations the history shows: words, a person, a day, a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.changes import HistoryFilter
from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.plain_spin_box import PlainSpinBox
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

_MOST = 999_999  # the highest number of a claim that can be asked for


class HistoryChoice(QWidget):
    """Sends `chosen` with a HistoryFilter whenever another one is wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dossier = 0
        self.search = SearchField(tr("Search the history"), "Ctrl+F")
        self.search.searched.connect(self._send)
        self.person = QComboBox()
        self.person.setAccessibleName(tr("Person"))
        self.person.view().setAccessibleName(tr("Person"))
        self.person.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.person.addItem(tr("Everybody"), "")
        self.person.currentIndexChanged.connect(self._send)
        self.claim = PlainSpinBox()
        self.claim.setAccessibleName(tr("Claim"))
        self.claim.setRange(0, _MOST)
        self.claim.setPrefix(tr("Claim "))
        self.claim.setSpecialValueText(tr("Any claim"))
        self.claim.setKeyboardTracking(False)
        self.claim.valueChanged.connect(self._send)
        self.by_day = QCheckBox(tr("Only on"))
        self.by_day.toggled.connect(self._follow_day)
        self.day = QDateEdit(QDate.currentDate())
        self.day.setAccessibleName(tr("Day"))
        self.day.setCalendarPopup(True)
        self.day.setEnabled(False)
        self.day.dateChanged.connect(self._send)
        self._lay_out()

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_S)
        body.addWidget(self.search)
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        grid.addWidget(self.person, 0, 0)
        grid.addWidget(self.claim, 0, 1)
        grid.addWidget(self.by_day, 1, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.day, 1, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        body.addLayout(grid)

    def wanted(self) -> HistoryFilter:
        """What the fields ask for; a day is one of this machine's time zone."""
        since = until = ""
        if self.by_day.isChecked():
            told = self.day.date()
            day = dt.date(told.year(), told.month(), told.day())
            since, until = _moment(day), _moment(day + dt.timedelta(days=1))
        return HistoryFilter(
            self.search.text().strip(),
            self.person.currentData() or "",
            since,
            until,
            self.claim.value(),
            self.dossier,
        )

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these people; the one chosen stays so."""
        before = self.person.currentData()
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(tr("Everybody"), "")
        for name in names:
            self.person.addItem(name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(before)))
        self.person.blockSignals(False)

    def show_dossier(self, dossier: int) -> None:
        """Take claims' numbers for those of a dossier."""
        self.dossier = dossier
        if self.claim.value():
            self._send()

    def _follow_day(self) -> None:
        self.day.setEnabled(self.by_day.isChecked())
        self._send()

    def _send(self) -> None:
        self.chosen.emit(self.wanted())


def _moment(day: dt.date) -> str:
    """When a day began here, in the journal's form (ISO, UTC)."""
    began = dt.datetime.combine(day, dt.time()).astimezone()
    told = began.astimezone(dt.UTC).isoformat(timespec="milliseconds")
    return told.replace("+00:00", "Z")
