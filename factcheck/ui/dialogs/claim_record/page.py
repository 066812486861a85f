"""A page of the record: fields of the claim itself, saved together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck.services.deciding import claims
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M
from factcheck.ui.widgets.drafting import FormDrafting
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.claims import Claim

Tell = Callable[[object], None]


class FieldsPage(QWidget):
    """Fields that are columns of the claim; what is being typed outlives changes from elsewhere."""

    def __init__(
        self, session: Session, fields: Iterable[Field], tell: Tell, *, name: str, title: str
    ) -> None:
        """Take the fields; `name` and `title` are what the page is called in code and on screen."""
        super().__init__()
        self._name, self._title = name, title
        self._session = session
        self._tell = tell
        self._claim = 0
        self.form = Form(fields)
        self._drafting = FormDrafting(session.drafts, self.form, self)
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.save)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, SPACE_M, 0, 0)
        self.body.setSpacing(SPACE_M)
        self.body.addWidget(self._drafting)
        self.body.addWidget(self.form)
        self.body.addStretch()
        self.body.addLayout(row)

    def show_claim(self, claim: Claim) -> None:
        """Show the claim's values, but for those that were edited here and not saved."""
        self._claim = claim.id
        known = {name: str(getattr(claim, name) or "") for name in self.form.values()}
        title = tr("Claim {number}: {part}", number=claim.number, part=self._title)
        self._drafting.show_known(f"claim.{claim.id}.{self._name}", title, known)

    def _save(self) -> None:
        edited = self._drafting.edited()
        if edited and self.form.check():
            self._session.do(claims.edit, self._saved, self._tell, claim=self._claim, **edited)

    def _saved(self, _changes: ChangeSet) -> None:
        if isValid(self):
            self._drafting.look_again()
