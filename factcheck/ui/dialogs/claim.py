"""The wording, speaker and date of a claim, and a second person's opinion of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from factcheck.domain.verdicts import REASON_WORDS, Verdict
from factcheck.services.deciding import claims, speakers, verdicts
from factcheck.ui.dialogs.form_dialog import FormDialog
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim
    from factcheck.domain.speakers import Speaker


class ClaimDialog(FormDialog):
    """Changes what a claim says, who said it and when; its passages stay as they are."""

    def __init__(self, session: Session, claim: Claim, parent: QWidget | None = None) -> None:
        said = claim.said
        values = {
            "text": claim.text,
            "speaker": claim.speaker.name if claim.speaker else "",
            "date": said.value if said else "",
            "inferred_from": said.inferred_from if said else "",
            "occasion": claim.occasion,
        }
        fields = (
            Field("text", tr("Claim"), "long", required=True),
            Field("speaker", tr("Speaker"), help=tr("A new name makes a new speaker.")),
            Field("date", tr("Said on"), "date", placeholder="2021-07-05"),
            Field(
                "inferred_from",
                tr("Date inferred from"),
                help=tr("Leave empty when the source states the date."),
            ),
            Field("occasion", tr("Occasion"), placeholder=tr("press conference, speech, post…")),
        )
        title = tr("Claim {number}", number=claim.number)
        super().__init__(title, fields, values, button=tr("Save"), parent=parent)
        self._session = session
        self._claim = claim.id
        self.keep_typed(session.drafts, f"claim.{claim.id}")
        session.ask(speakers.every, claim.dossier, then=self._complete)

    def _complete(self, known: list[Speaker]) -> None:
        editor = self.form.editor("speaker")
        if isinstance(editor, QLineEdit):
            completer = QCompleter([speaker.name for speaker in known], self)
            completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
            editor.setCompleter(completer)

    def submit(self, values: Mapping[str, str]) -> None:
        """Change what was edited; date and its ground go together."""
        edited: dict[str, object] = dict(self.edited())
        if "inferred_from" in edited:
            edited["date"] = values["date"]
        elif "date" in edited:
            edited["inferred_from"] = values["inferred_from"]
        if not edited:
            self.accept()
            return
        self._session.do(claims.edit, self.done_well, self.tell, claim=self._claim, **edited)


class ReviewDialog(FormDialog):
    """A second person's verdict, with the reason for it."""

    def __init__(self, session: Session, claim: Claim, parent: QWidget | None = None) -> None:
        reasons = (("", tr("none")), *((r.value, tr(words)) for r, words in REASON_WORDS.items()))
        fields = (
            Field(
                "verdict",
                tr("Your verdict"),
                "choice",
                choices=tuple((v.value, verdict_word(v)) for v in Verdict),
            ),
            Field("reason", tr("Reason code"), "choice", choices=reasons),
            Field("rationale", tr("Why"), "long"),
        )
        intro = tr(
            "You review as {name}. The same verdict makes the claim reviewed; another one opens it "
            "again, and both opinions are kept.",
            name=session.store.editor,
        )
        values = {"verdict": claim.verdict.value, "reason": claim.reason or ""}
        title = tr("Review claim {number}", number=claim.number)
        super().__init__(
            title, fields, values, button=tr("Give opinion"), intro=intro, parent=parent
        )
        self._session = session
        self._claim = claim.id
        self.keep_typed(session.drafts, f"claim.{claim.id}.review")

    def submit(self, values: Mapping[str, str]) -> None:
        """Record the opinion."""
        self._session.do(
            verdicts.review,
            self.done_well,
            self.tell,
            claim=self._claim,
            verdict=values["verdict"],
            reason=values["reason"] or None,
            rationale=values["rationale"],
        )
