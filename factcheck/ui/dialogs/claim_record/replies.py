"""Who was asked to reply, when, how, by when; and the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.domain.publishing import Reply
from factcheck.services.deciding import replies
from factcheck.ui.dialogs.claim_record.listed import ListedPage, Thing
from factcheck.ui.dialogs.claim_record.page import Tell
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim


class Replies(ListedPage):
    """The requests for a reply, each with what came back."""

    noun = "replies"

    def __init__(self, session: Session, tell: Tell) -> None:
        fields = (
            Field("asked", tr("Who was asked"), required=True),
            Field("asked_at", tr("Asked on"), "date"),
            Field("how", tr("How"), placeholder=tr("e-mail, letter, phone…")),
            Field("due", tr("To answer by"), "date"),
            Field("answer", tr("Answer"), "long", help=tr("Empty while there is none.")),
            Field("answered_at", tr("Answered on"), "date"),
        )
        name, new = tr("Requests for a reply"), tr("Somebody else was asked…")
        super().__init__(session, fields, tell, name=name, new=new)

    def things(self, claim: Claim) -> Sequence[Thing]:
        """The claim's requests."""
        return claim.replies

    def line(self, thing: Thing) -> str:
        """Who was asked, and whether they answered."""
        assert isinstance(thing, Reply)
        return f"{thing.asked} ({tr('answered') if thing.answer else tr('no answer')})"

    def values(self, thing: Thing | None) -> Mapping[str, str]:
        """All that is recorded."""
        if not isinstance(thing, Reply):
            return dict.fromkeys(self.form.values(), "")
        dates = {"asked_at": thing.asked_at, "due": thing.due, "answered_at": thing.answered_at}
        told = {"asked": thing.asked, "how": thing.how, "answer": thing.answer}
        return told | {name: date.value if date else "" for name, date in dates.items()}

    def add(self, values: Mapping[str, str]) -> None:
        """Record a request."""
        self.session.do(replies.add, self.saved, self.tell, claim=self.claim, **values)

    def edit(self, thing: Thing, values: Mapping[str, str]) -> None:
        """Change a record."""
        self.session.do(replies.edit, self.saved, self.tell, reply=thing.id, **values)

    def take_away(self, thing: Thing) -> None:
        """Remove a record."""
        self.session.do(replies.remove, None, self.tell, reply=thing.id)
