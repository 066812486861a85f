"""How the claim's words came to the desk, and how other programs are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from factcheck.domain.claims import WORDING_WORDS
from factcheck.ui.dialogs.claim_record.page import FieldsPage, Tell
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim

_HELP = "For other programs and lists: no verdict in it."
_SHORT = 75  # characters; longer ones were cut where fact-checks were listed


class WordingPage(FieldsPage):
    """Quoted, reported or translated; the short form with its counter; the published page."""

    def __init__(self, session: Session, tell: Tell) -> None:
        kinds = (("", tr("not said")), *((w.value, tr(said)) for w, said in WORDING_WORDS.items()))
        fields = (
            Field("wording", tr("The words are"), "choice", choices=kinds),
            Field("language", tr("Language they were said in"), placeholder="km"),
            Field(
                "short",
                tr("The claim in few words"),
                help=_HELP,
            ),
            Field(
                "public_address",
                tr("Page this check is published on"),
                placeholder="https://",
                help=tr("Never made up: left out of the ClaimReview while it is empty."),
            ),
        )
        super().__init__(session, fields, tell, name="words", title=tr("Words"))
        short = self.form.editor("short")
        assert isinstance(short, QLineEdit)
        short.textChanged.connect(self._count)
        self._count(short.text())

    def show_claim(self, claim: Claim) -> None:
        """Show the claim's values and count the short form."""
        super().show_claim(claim)
        self._count(self.form.values()["short"])

    def _count(self, text: str) -> None:
        length = len(text.strip())
        told = tr("{length} of {most} characters.", length=length, most=_SHORT)
        long = tr("Lists may cut it.") if length > _SHORT else ""
        self.form.set_help("short", " ".join(filter(None, (tr(_HELP), told, long))))
