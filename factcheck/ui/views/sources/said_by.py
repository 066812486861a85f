"""The line that asks who said what was just kept, and takes no for an answer."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from factcheck.ui.theme import SPACE_L, SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class SaidBy(QWidget):
    """Hidden until something was kept. It does not take the keyboard by itself.

    `answered` carries the claim's id and the name; `left` is sent when nothing is to be said.
    """

    answered = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = 0
        self._proposed = ""
        self._names = QStringListModel(self)
        self._question = TextLabel(tr("Said by"))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Who said it"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.name.returnPressed.connect(self.accept)
        self._question.setBuddy(self.name)
        self._hint = TextLabel("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._question)
        row.addWidget(self.name, 1)
        row.addWidget(self._hint)
        self.hide()

    @property
    def claim(self) -> int:
        """The id of the claim that is asked about; 0 while nothing is asked."""
        return self._claim

    @property
    def proposed(self) -> str:
        """The name proposed, which Enter takes; empty for none."""
        return self._proposed if self._claim else ""

    def ask(self, claim: int, proposed: str, names: Sequence[str]) -> None:
        """Ask who made a claim, proposing a name where the source gives one."""
        self._claim, self._proposed = claim, proposed
        self._names.setStringList(list(names))
        self.name.setText(proposed)
        take = tr("Enter takes it, W types another") if proposed else tr("W types a name")
        self._hint.setText(take)
        self.show()

    def start_typing(self) -> None:
        """Put the keyboard into the field."""
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        """Take the name as it stands."""
        claim, name = self._claim, self.name.text().strip()
        self.leave()
        if claim and name:
            self.answered.emit(claim, name)

    def leave(self) -> None:
        """Ask no more."""
        if self._claim:
            self._claim = 0
            self.left.emit()  # first: what is hidden has lost the keyboard
            self.hide()
