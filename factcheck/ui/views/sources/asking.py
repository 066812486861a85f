"""Asks who made a claim that was kept from a selection, and notes the answer."""

from functools import partial

from PySide6.QtCore import QObject

from factcheck.domain.statements import Proposal
from factcheck.services.deciding import claims
from factcheck.services.inbox import statements
from factcheck.ui.session import Session
from factcheck.ui.views.sources.finder import Finder
from factcheck.ui.views.sources.keeper import Span, tell
from factcheck.ui.views.sources.reader import Reader
from factcheck.ui.words import tr


class Asker(QObject):
    """Proposes the speaker whom the text names there; reading on is no answer."""

    def __init__(self, session: Session, reader: Reader, finder: Finder) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._finder = finder
        self._proposed: Proposal | None = None
        self._key = ""  # of the claim's form: a name typed here comes back there
        reader.said_by.answered.connect(self._note)
        reader.said_by.left.connect(self._leave)
        reader.said_by.name.textEdited.connect(self._keep_typed)
        reader.text.moved.connect(reader.said_by.leave)

    def ask(self, claim: int, span: Span) -> None:
        """Ask who made a claim that was kept from a span of the text."""
        self._proposed = self._finder.stated.speaking_at(span)
        name = self._proposed.speaker.name if self._proposed else ""
        self._reader.said_by.ask(claim, name, self._finder.stated.names())
        self._key = f"claim.{claim}"
        self._finder.settled.emit()

    def _keep_typed(self, name: str) -> None:
        self._session.drafts.keep(self._key, tr("Who made a claim"), {"speaker": name})

    def _note(self, claim: int, name: str) -> None:
        refused = partial(tell, self._session)
        one = self._proposed
        if one is not None and one.speaker.name == name:
            change = partial(statements.attribute, claim=claim, statement=one.id)
            self._session.do(change, failed=refused)
        else:
            self._session.do(claims.edit, failed=refused, claim=claim, speaker=name)

    def _leave(self) -> None:
        self._session.drafts.forget(self._key)
        if self._reader.said_by.name.hasFocus():
            self._reader.text.setFocus()
        self._finder.settled.emit()
