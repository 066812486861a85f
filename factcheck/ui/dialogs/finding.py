"""The wording, edition, grade and note of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from factcheck.domain.findings import GRADE_WORDS
from factcheck.services.deciding import findings
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.findings import Finding


class FindingDialog(FormDialog):
    """Changes what is known of a finding; its passages stay as they are."""

    def __init__(self, session: Session, finding: Finding, parent: QWidget | None = None) -> None:
        edition = finding.edition
        values = {
            "text": finding.text,
            "report": edition.report if edition else "",
            "edition": edition.year if edition else "",
            "grade": finding.grade.value,
            "note": finding.note,
        }
        grades = tuple((grade.value, tr(words)) for grade, words in GRADE_WORDS.items())
        fields = (
            Field("text", tr("Finding"), "long", required=True),
            Field("report", tr("Report"), help=tr("The report that says so.")),
            Field("edition", tr("Edition"), placeholder=tr("its year")),
            Field("grade", tr("Grade of the evidence"), "choice", choices=grades),
            Field("note", tr("Note"), "long"),
        )
        title = tr("Finding {number}", number=finding.number)
        super().__init__(title, fields, values, button=tr("Save"), parent=parent)
        self._session = session
        self._finding = finding.id
        self.keep_typed(session.drafts, f"finding.{finding.id}")

    def submit(self, values: Mapping[str, str]) -> None:
        """Change what was edited."""
        edited = self.edited()
        if not edited:
            self.accept()
            return
        self._session.do(findings.edit, self.done_well, self.tell, finding=self._finding, **edited)
