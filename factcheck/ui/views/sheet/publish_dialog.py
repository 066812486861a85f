"""Publishing: what is frozen, and under which title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from factcheck.services.publication import publishing
from factcheck.sheets import Sheet
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import counted, tr


class PublishDialog(FormDialog):
    """Publishes a sheet as the next version of its dossier's."""

    def __init__(
        self,
        session: Session,
        sheet: Sheet,
        *,
        version: int,
        only: Sequence[int] | None,
        parent: QWidget | None = None,
    ) -> None:
        title = Field("title", tr("Title"), placeholder=sheet.dossier)
        super().__init__(
            tr("Publish version {n}", n=version),
            (title,),
            {"title": sheet.title},
            button=tr("Publish"),
            intro=_intro(sheet, version),
            parent=parent,
        )
        self._session = session
        self._only = None if only is None else list(only)
        self.keep_typed(session.drafts, f"dossier.{session.dossier}.publish")

    def submit(self, values: Mapping[str, str]) -> None:
        """Freeze the sheet."""
        self._session.do(
            publishing.publish,
            self.done_well,
            self.tell,
            dossier=self._session.dossier,
            title=values["title"],
            only=self._only,
        )


def _intro(sheet: Sheet, version: int) -> str:
    claims = counted(len(sheet.claims), tr("claim"), tr("claims"))
    told = tr(
        "Freezes {claims} with verdicts, evidence and sources as version {n}, under its SHA-256. "
        "It is kept in the store: nothing is sent anywhere. What you change afterwards asks for a "
        "correction note.",
        claims=claims,
        n=version,
    )
    if not sheet.organisation.name:
        told += " " + tr("The organisation is not recorded: Help, Your organisation.")
    return told
