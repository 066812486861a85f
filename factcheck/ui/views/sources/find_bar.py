"""The find bar of the reader: words in the captured text, whatever the display puts in between."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from factcheck.domain.text import captured
from factcheck.ui.theme import SPACE_S, icons
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.widgets.search import SearchField
from factcheck.ui.words import tr

MOST = 20_000  # matches that are looked for
_NEAR = 100  # matches marked before and after the one gone to
_STEP, _LONGEST = 50_000, 1_000  # code points searched at once, and of a match
_APOSTROPHES = "'’ʼ"
_QUOTES = '"“”„'


def matches(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, at most MOST times.

    Capitals, line breaks, and straight or curly marks do not matter.
    """
    parts = ["".join(map(_letter, part)) for part in captured(words).split()]
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    for first in range(0, len(text), _STEP):  # in steps, or no other thread would get a turn
        since = max(first, found[-1][1]) if found else first
        step = pattern.finditer(text, since, first + _STEP + _LONGEST)
        found += [match.span() for match in step if match.start() < first + _STEP]
        if len(found) >= MOST:
            break
    return found[:MOST]


def _letter(letter: str) -> str:
    for alike in (_APOSTROPHES, _QUOTES):
        if letter in alike:
            return f"[{alike}]"
    return re.escape(letter)


class FindBar(QWidget):
    """Asks for words by `asked`; tells the match to go to by `went`, and by `closed` that it left.

    Enter goes on, Shift+Enter back, Escape closes.
    """

    asked = Signal(str)
    went = Signal(int, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.field = SearchField(tr("Find in this source"))
        self.field.searched.connect(self._ask)
        self.field.installEventFilter(self)
        self._count = TextLabel("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.field.setMaximumWidth(420)  # pixels
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for name, words, do in (
            ("chevron-up", tr("Previous match"), self.previous),
            ("chevron-down", tr("Next match"), self.next),
            ("x", tr("Close the find bar"), self.close_bar),
        ):
            button = QToolButton()
            button.setIcon(icons.icon(name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch(0)
        self.hide()

    @property
    def words(self) -> str:
        """The words in the field."""
        return self.field.text().strip()

    @property
    def count(self) -> str:
        """What is said of the number of matches."""
        return self._count.text()

    @property
    def around(self) -> list[tuple[int, int]]:
        """The matches near the one gone to, as many as are worth marking."""
        return self._found[max(0, self._at - _NEAR) : self._at + _NEAR]

    def open(self, words: str = "") -> None:
        """Show the bar and take the keyboard; `words` are put into the field."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, found: list[tuple[int, int]], place: int) -> None:
        """Take the matches, and go to the first at or after an offset of the text."""
        self._found = found
        self._at = bisect_left(found, (place, 0)) - 1
        self._count.setText(tr("No match") if self.words and not found else "")
        if found:
            self.next()

    def next(self) -> None:
        """Go to the next match; after the last comes the first."""
        self._go(1)

    def previous(self) -> None:
        """Go to the match before."""
        self._go(-1)

    def close_bar(self) -> None:
        """Leave; the match stays selected in the text."""
        self._found = []
        self.field.clear()
        self._count.setText("")
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes, also with words in the field."""
        pressed = QEvent.Type.KeyPress
        escape = Qt.Key.Key_Escape
        if isinstance(event, QKeyEvent) and event.type() is pressed and event.key() == escape:
            self.close_bar()
            return True
        return super().eventFilter(watched, event)

    def _ask(self, words: str) -> None:
        self._found = []
        self.asked.emit(words)

    def _go(self, step: int) -> None:
        if not self._found:
            return
        self._at = (self._at + step) % len(self._found)
        more = "+" if len(self._found) == MOST else ""
        told = tr("{at} of {count}").format(at=f"{self._at + 1:,}", count=f"{len(self._found):,}")
        self._count.setText(told + more)
        self.went.emit(*self._found[self._at])
