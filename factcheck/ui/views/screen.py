"""What every screen is: a widget on the session, with handlers for its actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.ui.actions import Actions
from factcheck.ui.session import Session

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet


class Screen(QWidget):
    """One of the rail's screens. `name` is its id in the table of actions."""

    name = ""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.actions_table = actions
        self.setObjectName(f"screen_{self.name}")
        session.dossier_switched.connect(self._load)
        session.changed.connect(self._refresh)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What this screen does, by action ids."""
        return {}

    def conditions(self) -> Mapping[str, Callable[[], bool]]:
        """When its actions can be done, by action ids; the others always can."""
        return {}

    def load(self) -> None:
        """Show the session's dossier from the start."""

    def refresh(self, changes: ChangeSet) -> None:
        """Follow an operation."""

    def opened(self) -> None:
        """Take the keyboard: the screen was just shown."""
        self.setFocus()

    def start_search(self) -> None:
        """Put the keyboard into the screen's search field, where it has one."""

    def _load(self, _dossier: int) -> None:
        self.load()

    def _refresh(self, changes: object) -> None:
        self.refresh(changes)  # type: ignore[arg-type]  # Qt's signals carry plain objects
