"""What the claim can mean; the meaning in use carries its verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from factcheck.domain.readings import ClaimReading
from factcheck.services.deciding import readings
from factcheck.ui.dialogs.claim_record.listed import ListedPage, Thing
from factcheck.ui.dialogs.claim_record.page import Tell
from factcheck.ui.session import Session
from factcheck.ui.widgets.form import Field
from factcheck.ui.widgets.verdict import verdict_word
from factcheck.ui.words import tr

if TYPE_CHECKING:
    from factcheck.domain.claims import Claim


class Readings(ListedPage):
    """The readings, each with its own verdict."""

    noun = "readings"

    def __init__(self, session: Session, tell: Tell) -> None:
        fields = (
            Field("text", tr("The claim is taken to mean"), "long", required=True),
            Field("why", tr("Why it is read so"), "long"),
        )
        super().__init__(session, fields, tell, name=tr("Readings"), new=tr("Another reading…"))
        self.use = QPushButton(tr("Read it so"))
        self.use.setToolTip(
            tr("The claim takes this reading's verdict; the other's is kept for it.")
        )
        self.use.clicked.connect(self._use)
        self.buttons.insertWidget(1, self.use)

    def things(self, claim: Claim) -> Sequence[Thing]:
        """The claim's readings."""
        return claim.readings

    def line(self, thing: Thing) -> str:
        """A reading, after the verdict that it would bring back."""
        assert isinstance(thing, ClaimReading)
        state = tr("in use") if thing.in_use else verdict_word(thing.verdict)
        return f"{state}: {thing.text}"

    def values(self, thing: Thing | None) -> Mapping[str, str]:
        """Its words and its reason."""
        if not isinstance(thing, ClaimReading):
            return {"text": "", "why": ""}
        return {"text": thing.text, "why": thing.why}

    def shown(self, thing: Thing | None) -> None:
        """Another reading can be used."""
        self.use.setEnabled(isinstance(thing, ClaimReading) and not thing.in_use)

    def add(self, values: Mapping[str, str]) -> None:
        """Write a reading down."""
        self.session.do(readings.add, self.saved, self.tell, claim=self.claim, **values)

    def edit(self, thing: Thing, values: Mapping[str, str]) -> None:
        """Change a reading."""
        self.session.do(readings.edit, self.saved, self.tell, reading=thing.id, **values)

    def take_away(self, thing: Thing) -> None:
        """Let a reading go."""
        self.session.do(readings.remove, None, self.tell, reading=thing.id)

    def _use(self) -> None:
        thing = self.current()
        if thing is not None:
            self.session.do(readings.use, None, self.tell, reading=thing.id)
