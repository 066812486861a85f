"""The help page: how the work goes, every key, and where the data lies."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from factcheck.ui.actions import ACTIONS, Action
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from factcheck.ui.widgets.labels import ElidedLabel, KeyHint, SectionLabel, TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

WORK = (
    "Bring in: drop documents on the window, or paste a text.",
    "Read: select words and press C to keep a claim, F to keep a finding.",
    "Pair: on the desk, Enter pairs the marked suggestion; S, C or X says what it does.",
    "Mark: 1 supported, 2 disputed, 3 unverified. N goes to the next one.",
    "Write: R takes you to the rationale; Ctrl+Enter sets the claim to checked.",
    "Export: the sheet says what is missing, and is a DRAFT until nothing is.",
)


class KeysDialog(QDialog):
    """One searchable page that stays beside the work: it is not modal."""

    def __init__(self, data: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys and help"))
        self.search = SearchField(tr("Search keys and help"))
        self.search.searched.connect(self.narrow)
        self._none = TextLabel(tr("Nothing here has these words."), "muted")
        self._none.hide()
        self.sections = [
            _Section(tr("How the work goes"), [_Step(n, tr(w)) for n, w in enumerate(WORK, 1)]),
            *_groups(),
            _Section(tr("Where your data lies"), [_Place(data)]),
        ]
        page = QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        for section in self.sections:
            column.addWidget(section)
        column.addWidget(self._none)
        column.addStretch()
        area = QScrollArea()
        area.setAccessibleName(tr("Keys and help"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        body.setSpacing(SPACE_M)
        body.addWidget(self.search)
        body.addWidget(area, 1)
        self.resize(560, 620)

    def open(self) -> None:
        """Show the page in place of one that is open already."""
        window = self.parentWidget()
        for other in window.findChildren(KeysDialog) if window else ():
            if other is not self:
                other.close()
        self.show()
        self.search.setFocus()

    def narrow(self, words: str) -> None:
        """Show the lines that hold all the words."""
        wanted = words.casefold().split()
        found = [section.narrow(wanted) for section in self.sections]
        self._none.setVisible(not any(found))


class _Line(QWidget):
    """A line that can be searched: `words` is all that it says."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_S)


class _Step(_Line):
    def __init__(self, number: int, words: str) -> None:
        super().__init__(words)
        self.row.addWidget(TextLabel(f"{number}.", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(TextLabel(words, wrap=True), 1)


class _Key(_Line):
    def __init__(self, action: Action) -> None:
        super().__init__(f"{tr(action.text)} {tr(action.menu)} {' '.join(action.keys)}")
        self.row.addWidget(ElidedLabel(tr(action.text).rstrip("…")), 1)
        for key in action.keys:
            self.row.addWidget(KeyHint(key))
        if not action.keys:
            self.row.addWidget(TextLabel(tr("in the menu"), "small"))


class _Place(_Line):
    def __init__(self, data: Path) -> None:
        super().__init__(str(data))
        told = TextLabel(
            tr("{path}\nOne file; nothing leaves this computer unless you ask.", path=data),
            wrap=True,
        )
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.row.addWidget(told, 1)


class _Section(QWidget):
    """A heading with its lines; it goes away when none of them is wanted."""

    def __init__(self, title: str, lines: Iterable[_Line]) -> None:
        super().__init__()
        self.title = title
        self.lines = list(lines)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_XS)
        body.addWidget(SectionLabel(title))
        for line in self.lines:
            body.addWidget(line)

    def narrow(self, wanted: list[str]) -> bool:
        """Show the lines that hold all the words; whether there is one."""
        for line in self.lines:
            text = f"{self.title} {line.words}".casefold()
            line.setVisible(all(word in text for word in wanted))
        found = any(not line.isHidden() for line in self.lines)
        self.setVisible(found)
        return found


def _groups() -> list[_Section]:
    """The actions by their menus; those of one screen say where they work."""
    made = []
    for (menu, screen), actions in groupby(ACTIONS, key=lambda each: (each.menu, each.screen)):
        title = f"{tr(menu)} · {tr(screen.capitalize())}" if screen else tr(menu)
        made.append(_Section(title, [_Key(action) for action in actions]))
    return made
