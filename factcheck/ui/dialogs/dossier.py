"""A dossier's name, country and note: for a new one and for one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.services.deciding import dossiers
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.changes import ChangeSet
    from factcheck.domain.dossiers import Dossier


def _fields() -> tuple[Field, ...]:
    name = tr("Trafficking in Persons, Cambodia, 2025")
    return (
        Field("name", tr("Name"), required=True, placeholder=name),
        Field("country", tr("Country under check"), help=tr("Whose government makes the claims.")),
        Field("note", tr("Note"), "long"),
    )


class NewDossier(FormDialog):
    """Makes a dossier and shows it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("New dossier"), _fields(), {}, button=tr("Make dossier"), parent=parent)
        self._session = session
        self.keep_typed(session.drafts, "dossier.new")

    def submit(self, values: Mapping[str, str]) -> None:
        """Make it."""
        self._session.do(dossiers.create, self._made, self.tell, **values)

    def _made(self, changes: ChangeSet) -> None:
        self.done_well()
        self._session.switch_dossier(changes.made or 0)


class DossierDetails(FormDialog):
    """Changes what is said of a dossier."""

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        values = {"name": dossier.name, "country": dossier.country, "note": dossier.note}
        super().__init__(tr("Dossier details"), _fields(), values, button=tr("Save"), parent=parent)
        self._session = session
        self._dossier = dossier.id
        self.keep_typed(session.drafts, f"dossier.{dossier.id}")

    def submit(self, values: Mapping[str, str]) -> None:
        """Change what was edited."""
        edited = self.edited()
        if not edited:
            self.accept()
            return
        self._session.do(dossiers.edit, self.done_well, self.tell, dossier=self._dossier, **edited)
