"""A page of the record: fields of the claim itself, saved together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck.services import claims
from factcheck.ui.session import Session
from factcheck.ui.theme import SPACE_M
from factcheck.ui.widgets.form import Field, Form
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim

Tell = Callable[[object], None]


class FieldsPage(QWidget):
    """Fields that are columns of the claim; what is being typed outlives changes from elsewhere."""

    def __init__(self, session: Session, fields: Iterable[Field], tell: Tell) -> None:
        super().__init__()
        self._session = session
        self._tell = tell
        self._claim = 0
        self._shown: dict[str, str] = {}
        self.form = Form(fields)
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
        self.body.addWidget(self.form)
        self.body.addStretch()
        self.body.addLayout(row)

    def show_claim(self, claim: Claim) -> None:
        """Show the claim's values, but for those that were edited here and not saved."""
        edited = self._edited() if claim.id == self._claim else {}
        self._claim = claim.id
        self._shown = {name: str(getattr(claim, name) or "") for name in self.form.values()}
        self.form.set_values(self._shown | edited)

    def _edited(self) -> dict[str, str]:
        now = self.form.values()
        return {name: value for name, value in now.items() if value != self._shown.get(name, "")}

    def _save(self) -> None:
        edited = self._edited()
        if edited and self.form.check():
            self._session.do(claims.edit, None, self._tell, claim=self._claim, **edited)
