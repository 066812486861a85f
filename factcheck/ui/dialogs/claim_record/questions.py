"""What remains open: unknown, what would settle it, where was looked in vain."""

from __future__ import annotations

from factcheck.ui.dialogs.claim_record.page import FieldsPage, Tell
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr


class Questions(FieldsPage):
    """Three long fields; the sheet prints what stands in them."""

    def __init__(self, session: Session, tell: Tell) -> None:
        fields = (
            Field("unknown", tr("What remains unknown"), "long"),
            Field("would_settle", tr("What would settle it"), "long"),
            Field(
                "looked_in",
                tr("Where evidence was looked for and not found"),
                "long",
                help=tr("Reports, editions, pages, people asked."),
            ),
        )
        super().__init__(session, fields, tell, name="questions", title=tr("Open questions"))
