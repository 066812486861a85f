"""The filters of the claims: a menu to set them, chips that show and clear them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from factcheck.domain.claims import ClaimFilter
from factcheck.domain.text import shortened
from factcheck.domain.verdicts import Status, Verdict
from factcheck.ui import looks
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.chip import ChipButton
from factcheck.ui.widgets.flow import FlowLayout
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

Choices = list[tuple[Any, str]]


class ClaimsFilter(QWidget):
    """Sends `changed` with the filter (without words). `button` opens its menu."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.value = ClaimFilter()
        self._named: dict[str, Choices] = {
            "verdict": [(verdict, verdict_word(verdict)) for verdict in Verdict],
            "status": [(status, tr(status.value)) for status in Status],
            "speaker": [],
            "source": [],
        }
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.button = QPushButton(icon("funnel"), tr("Filter"))
        self.button.setProperty("menu", True)
        self.button.setMenu(self._menu)
        self._chips = FlowLayout(self, SPACE_XS)
        self.hide()

    def load(self) -> None:
        """Learn the dossier's speakers and sources."""
        self._session.ask(
            looks.speakers, self._session.dossier, then=self._take_speakers, key="filter speakers"
        )
        self._session.ask(
            looks.sources, self._session.dossier, then=self._take_sources, key="filter sources"
        )

    def clear(self) -> None:
        """Narrow to nothing in particular."""
        self.narrow(ClaimFilter())

    def _take_speakers(self, known: Iterable[Any]) -> None:
        self._named["speaker"] = [(speaker.id, speaker.name) for speaker in known]

    def _take_sources(self, known: Iterable[Any]) -> None:
        self._named["source"] = [(s.id, shortened(s.title or s.file_name, 60)) for s in known]

    def _fill(self) -> None:
        self._menu.clear()
        for part, title in (
            ("verdict", tr("Verdict")),
            ("status", tr("Status")),
            ("speaker", tr("Speaker")),
            ("source", tr("Source")),
        ):
            menu = self._menu.addMenu(title)
            menu.setEnabled(bool(self._named[part]))
            group = QActionGroup(menu)
            for value, words in [(None, tr("Any")), *self._named[part]]:
                action = menu.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(getattr(self.value, part) == value)
                action.triggered.connect(lambda _=False, p=part, v=value: self._narrow_part(p, v))
                group.addAction(action)
        self._menu.addSeparator()
        clear = self._menu.addAction(tr("Clear all filters"))
        clear.setEnabled(self.value != ClaimFilter())
        clear.triggered.connect(self.clear)

    def _narrow_part(self, part: str, value: Any) -> None:
        self.narrow(replace(self.value, **{part: value}))

    def narrow(self, value: ClaimFilter) -> None:
        """Filter by all of this."""
        if value == self.value:
            return
        self.value = value
        self._show_chips()
        self.changed.emit(value)

    def _show_chips(self) -> None:
        self._chips.clear()
        for part, choices in self._named.items():
            words = dict(choices).get(getattr(self.value, part))
            if words:
                chip = ChipButton(f"{words}  ×")
                chip.setAccessibleName(tr("Remove the filter {name}", name=words))
                chip.clicked.connect(lambda _=False, p=part: self._narrow_part(p, None))
                self._chips.addWidget(chip)
        self.setVisible(self.value != ClaimFilter())
