"""The rail on the left: which dossier, which screen, how the verdicts stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.verdicts import Verdict
from factcheck.ui.actions import Actions
from factcheck.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.theme.icons import icon
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.verdict import VerdictBadge, verdict_word
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.dossiers import Dossier, Tally

WIDTH = 200
SCREENS = ("sources", "inbox", "desk", "sheet", "history")
_ICONS = {
    "sources": "files",
    "inbox": "inbox",
    "desk": "scale",
    "sheet": "newspaper",
    "history": "history",
}


class Rail(QWidget):
    """Sends `dossier_chosen`; its screen buttons do the actions of the same names."""

    dossier_chosen = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(self._width())
        self.setAccessibleName(tr("Screens"))
        self._actions = actions
        self._menu = QMenu(self)
        self.switcher = QPushButton(tr("No dossier"))
        self.switcher.setProperty("kind", "rail")
        self.switcher.setProperty("menu", True)
        self.switcher.setMenu(self._menu)
        self.switcher.setAccessibleName(tr("Dossier"))
        self._group = QButtonGroup(self)
        self._buttons = {name: self._button(name) for name in SCREENS}
        self._counts = {verdict: TextLabel("", "muted") for verdict in Verdict}
        self._foot = QWidget()
        self._build()
        self.show_tally(None)

    def _width(self) -> int:
        """Wide enough for the verdicts counted and a few words of a dossier's name."""
        return max(WIDTH, 12 * self.fontMetrics().averageCharWidth() + 3 * SPACE_M)

    def _button(self, name: str) -> QPushButton:
        action = self._actions[f"view.{name}"]
        button = QPushButton(icon(_ICONS[name], "muted"), action.text())
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setIconSize(QSize(18, 18))
        button.setToolTip(self._actions.tip(f"view.{name}"))
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)
        self._group.addButton(button)
        return button

    def _build(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_M, SPACE_M, 0, SPACE_M)
        body.setSpacing(SPACE_XS)
        body.addWidget(self.switcher)
        body.addSpacing(SPACE_S)
        for button in self._buttons.values():
            body.addWidget(button)
        body.addStretch()
        body.addWidget(self._foot)
        counts = QVBoxLayout(self._foot)
        counts.setContentsMargins(SPACE_S, 0, 0, 0)
        counts.setSpacing(SPACE_XS)
        for verdict, label in self._counts.items():
            row = QHBoxLayout()
            row.setSpacing(SPACE_S)
            row.addWidget(VerdictBadge(verdict, 16), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label, 1)
            counts.addLayout(row)

    def show_screen(self, name: str) -> None:
        """Mark the screen that is shown."""
        if button := self._buttons.get(name):
            button.setChecked(True)

    def show_dossiers(self, known: Sequence[Dossier], current: int, more: Sequence[str]) -> None:
        """Offer the dossiers, then the actions of the ids `more`."""
        self._menu.clear()
        name = ""
        for dossier in known:
            action = self._menu.addAction(dossier.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(dossier.id == current)
            action.triggered.connect(self._chooser(dossier.id))
            name = dossier.name if dossier.id == current else name
        self._menu.addSeparator()
        for wanted in more:
            self._menu.addAction(self._actions[wanted])
        shown = two_lines(name or tr("No dossier"), self.switcher.fontMetrics(), self.width() - 60)
        self.switcher.setText(shown.replace("&", "&&"))
        self.switcher.setToolTip(name)
        self.switcher.setAccessibleDescription(name)

    def _chooser(self, dossier: int) -> Callable[[], None]:
        return lambda: self.dossier_chosen.emit(dossier)

    def show_tally(self, tally: Tally | None) -> None:
        """Show how much the dossier holds; None while there is no dossier."""
        self._foot.setVisible(tally is not None)
        if tally is None:
            return
        for verdict, label in self._counts.items():
            label.setText(f"{getattr(tally, verdict.value):,} {verdict_word(verdict).lower()}")
        counts = {"sources": tally.sources, "inbox": tally.waiting, "desk": tally.claims}
        for name, count in counts.items():
            text = self._actions[f"view.{name}"].text()
            self._buttons[name].setText(f"{text}   {count:,}" if count else text)


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text broken at a word into two lines of a width in pixels, the second cut if it must be."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    if not rest:
        return first
    second = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{second}" if first else second
