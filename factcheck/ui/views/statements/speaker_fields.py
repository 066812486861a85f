"""Who said a statement, to be changed where it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from factcheck.domain.speakers import Side
from factcheck.domain.statements import Proposal
from factcheck.ui.models.statements import side_word
from factcheck.ui.theme import SPACE_S
from factcheck.ui.widgets.labels import TextLabel
from factcheck.ui.words import tr


class SpeakerFields(QWidget):
    """Speaker, role, body and side of a statement.

    `submitted` is sent on Enter and by Save, `left` by Cancel, `typed` when anything is changed.
    """

    submitted = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, hint: str, *, columns: int = 2, parent: QWidget | None = None) -> None:
        """Set the fields in so many columns over a hint on how other words are chosen."""
        super().__init__(parent)
        self._statement: Proposal | None = None
        self._names = QStringListModel(self)
        self.speaker = self._line(tr("Speaker"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.speaker.setCompleter(completer)
        self.role = self._line(tr("Role"))
        self.body = self._line(tr("Body"))
        self.side = QComboBox()
        self.side.setAccessibleName(tr("Side"))
        self.side.view().setAccessibleName(tr("Side"))
        self.side.currentIndexChanged.connect(self.typed)
        for side in Side:
            self.side.addItem(side_word(side), side.value)
        self._build(hint, columns)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setMinimumWidth(60)
        line.returnPressed.connect(self.submitted)
        line.textChanged.connect(self.typed)
        return line

    def _build(self, hint: str, columns: int) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_S)
        fields = (self.speaker, self.role, self.body, self.side)
        for place, field in enumerate(fields):
            row, column = divmod(place + columns, columns)
            label = TextLabel(field.accessibleName(), "muted")
            label.setBuddy(field)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        grid.addWidget(TextLabel(hint, "small", wrap=True), len(fields) + 1, 0, 1, 2 * columns)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for words, send in ((tr("Cancel"), self.left), (tr("Save"), self.submitted)):
            button = QPushButton(words)
            button.clicked.connect(send)
            buttons.addWidget(button)
        grid.addLayout(buttons, len(fields) + 2, 0, 1, 2 * columns)

    def put_on_top(self, line: QWidget) -> None:
        """Put a line over the fields."""
        self._grid.addWidget(line, 0, 0, 1, self._grid.columnCount())

    def offer(self, names: Sequence[str]) -> None:
        """Names to choose a speaker from."""
        self._names.setStringList(list(names))

    def open(self, one: Proposal) -> None:
        """Show what is known of a statement."""
        self._statement = one
        self.show_values(values_of(one))

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show other values in the fields, by the names that `changed` gives them."""
        for name, line in (("speaker", self.speaker), ("role", self.role), ("body", self.body)):
            if line.text() != values[name]:
                line.setText(values[name])
                line.setCursorPosition(0)  # show how it begins
        self.side.setCurrentIndex(self.side.findData(values["side"]))

    def changed(self) -> dict[str, str]:
        """What was changed, as the operation takes it."""
        one = self._statement
        if one is None:
            return {}
        before = values_of(one)
        now = {
            "speaker": self.speaker.text().strip(),
            "role": self.role.text().strip(),
            "body": self.body.text().strip(),
            "side": str(self.side.currentData()),
        }
        return {name: value for name, value in now.items() if value != before[name]}


def values_of(one: Proposal) -> dict[str, str]:
    """What the fields show of a statement."""
    return {
        "speaker": one.speaker.name,
        "role": one.speaker.role,
        "body": one.speaker.organisation,
        "side": one.side.value,
    }
