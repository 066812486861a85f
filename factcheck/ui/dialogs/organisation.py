"""The organisation that publishes the sheets: asked for once, printed on each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.services.publication import organisations
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.publishing import Organisation


class OrganisationDialog(FormDialog):
    """Changes what every sheet says of who publishes it."""

    def __init__(
        self, session: Session, known: Organisation, parent: QWidget | None = None
    ) -> None:
        link = tr("An address, or a few sentences.")
        fields = (
            Field("name", tr("Name")),
            Field("contact", tr("Contact"), placeholder="desk@example.org"),
            Field("address", tr("Website"), placeholder="https://"),
            Field("language", tr("Language of the sheets"), placeholder="en"),
            Field("method", tr("How you check"), "long", help=link),
            Field("corrections_policy", tr("How you correct mistakes"), "long", help=link),
            Field("funding", tr("Who pays for your work"), "long", help=link),
        )
        values = {field.name: getattr(known, field.name) for field in fields}
        intro = tr("Every sheet names these; what is left empty it names as missing.")
        super().__init__(
            tr("Your organisation"), fields, values, button=tr("Save"), intro=intro, parent=parent
        )
        self._session = session
        self.keep_typed(session.drafts, "organisation")

    def submit(self, values: Mapping[str, str]) -> None:
        """Change what was edited."""
        edited = self.edited()
        if not edited:
            self.accept()
            return
        self._session.do(organisations.describe, self.done_well, self.tell, **edited)
