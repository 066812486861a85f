"""The commands that the palette lists: those that can be run now first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence

from factcheck.ui.actions import ACTIONS, Action, Actions
from factcheck.ui.dialogs.fuzzy import score
from factcheck.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_SELF: Final = "help.palette"


class CommandRole(IntEnum):
    """What the palette paints besides the words: the menu, and the key."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the palette shows it."""

    id: str
    text: str
    place: str
    key: str
    ready: bool


def commands(table: Actions) -> list[Command]:
    """Every action with what can be done now; the palette itself is left out."""
    return [_command(table, action) for action in ACTIONS if action.id != _SELF]


def _command(table: Actions, action: Action) -> Command:
    made = table[action.id]
    key = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    place = tr(action.menu)
    if action.screen and action.screen != action.menu.lower():
        place = f"{place} · {tr(action.screen.capitalize())}"
    return Command(action.id, made.text(), place, key, made.isEnabled())


def matching(known: Sequence[Command], typed: str) -> list[Command]:
    """The commands that answer, the best first, those that cannot be run now at the end."""
    found = []
    for place, command in enumerate(known):
        worth = score(typed, f"{command.text} {command.place}")
        if worth is not None:
            found.append((not command.ready, -worth, place, command))
    return [command for *_order, command in sorted(found, key=lambda each: each[:3])]


class CommandModel(QAbstractListModel):
    """The commands that answer what was typed."""

    def __init__(self, known: Sequence[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._found = matching(known, "")

    def narrow(self, typed: str) -> None:
        """Show the commands that answer."""
        self.beginResetModel()
        self._found = matching(self._known, typed)
        self.endResetModel()

    def command_at(self, row: int) -> Command | None:
        """The command of a row; None when there is no such row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many commands answer."""
        return 0 if parent.isValid() else len(self._found)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A command that cannot be run now cannot be chosen."""
        command = self.command_at(index.row())
        return super().flags(index) if command and command.ready else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows and says."""
        command = self.command_at(index.row())
        if command is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.text
            case CommandRole.PLACE:
                return command.place
            case CommandRole.KEY:
                return command.key
            case Qt.ItemDataRole.AccessibleTextRole:
                state = "" if command.ready else tr("not available now")
                parts = (command.text, command.place, command.key, state)
                return ", ".join(part for part in parts if part)
        return None
