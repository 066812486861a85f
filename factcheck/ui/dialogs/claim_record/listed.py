"""A page of the record that lists things of the claim and shows one of them in a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck.domain.text import shortened
from factcheck.ui.dialogs.claim_record.page import Tell
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_L, SPACE_M, SPACE_S
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.claims import Claim

_THING = Qt.ItemDataRole.UserRole


class Thing(Protocol):
    """What is listed: all that matters here is that it has an id."""

    @property
    def id(self) -> int:
        """Its id."""


class ListedPage(QWidget):
    """The last line of the list makes a new one. Subclasses say what things are and do."""

    noun = ""

    def __init__(
        self, session: Session, fields: Iterable[Field], tell: Tell, *, name: str, new: str
    ) -> None:
        super().__init__()
        self.session = session
        self.tell = tell
        self.claim = 0
        self._number = 0
        self._name = name
        self._new = new
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setMinimumWidth(200)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.form = Form(fields)
        self.form.submitted.connect(self._save)
        self._drafting = FormDrafting(session.drafts, self.form, self)
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE_S)
        self.buttons.addWidget(self.remove)
        self.buttons.addStretch()
        self.buttons.addWidget(self.save)
        side = QVBoxLayout()
        side.setSpacing(SPACE_M)
        side.addWidget(self._drafting)
        side.addWidget(self.form)
        side.addStretch()
        side.addLayout(self.buttons)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, SPACE_M, 0, 0)
        body.setSpacing(SPACE_L)
        body.addWidget(self.list, 2)
        body.addLayout(side, 3)

    def show_claim(self, claim: Claim) -> None:
        """List what the claim has; the one that was shown stays shown."""
        shown = self.current()
        same = claim.id == self.claim
        self.claim, self._number = claim.id, claim.number
        self.list.blockSignals(True)
        self.list.clear()
        things = self.things(claim)
        for thing in things:
            item = QListWidgetItem(shortened(self.line(thing), 80))
            item.setData(_THING, thing)
            self.list.addItem(item)
        self.list.addItem(self._new)
        rows = [row for row, thing in enumerate(things) if shown and thing.id == shown.id]
        at_end = same and shown is None and things  # a new one was saved: show it
        row = rows[0] if rows else len(things) - 1 if at_end else 0
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show_current()

    def current(self) -> Thing | None:
        """The thing that is shown; None for a new one."""
        item = self.list.currentItem()
        return item.data(_THING) if item else None

    def _show_current(self) -> None:
        thing = self.current()
        key = f"claim.{self.claim}.{self.noun}.{thing.id if thing else 'new'}"
        title = tr("Claim {number}: {part}", number=self._number, part=self._name)
        self._drafting.show_known(key, title, self.values(thing))
        self.remove.setEnabled(thing is not None)
        self.shown(thing)

    def saved(self, _changes: ChangeSet) -> None:
        """What was typed is in the store."""
        if isValid(self):
            self._drafting.end()

    def _save(self) -> None:
        if self.form.check():
            thing = self.current()
            if thing is None:
                self.add(self.form.values())
            else:
                self.edit(thing, self.form.values())

    def _remove(self) -> None:
        thing = self.current()
        if thing is not None:
            self.take_away(thing)

    def things(self, claim: Claim) -> Sequence[Thing]:
        """What the claim has."""
        raise NotImplementedError

    def line(self, thing: Thing) -> str:
        """A thing as the list shows it."""
        raise NotImplementedError

    def values(self, thing: Thing | None) -> Mapping[str, str]:
        """What the form shows of a thing, or of a new one."""
        raise NotImplementedError

    def shown(self, thing: Thing | None) -> None:
        """A thing was shown: allow what can be done with it."""

    def add(self, values: Mapping[str, str]) -> None:
        """Make a new one."""
        raise NotImplementedError

    def edit(self, thing: Thing, values: Mapping[str, str]) -> None:
        """Change one."""
        raise NotImplementedError

    def take_away(self, thing: Thing) -> None:
        """Remove one."""
        raise NotImplementedError
