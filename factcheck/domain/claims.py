"""Claims: what a government speaker says, kept for checking."""

from dataclasses import dataclass

from factcheck.domain.dates import PartialDate
from factcheck.domain.passages import Passage
from factcheck.domain.speakers import Role, Speaker
from factcheck.domain.verdicts import Opinion, Reason, Status, Verdict


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with all that was decided of it. `text` is what the speaker is held to have said."""

    id: int
    uid: str
    dossier: int
    number: int
    text: str
    speaker: Speaker | None
    said: PartialDate | None
    occasion: str
    verdict: Verdict
    reason: Reason | None
    rationale: str
    status: Status
    created_at: str
    decided_by: str = ""
    decided_at: str = ""
    passages: tuple[Passage, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    @property
    def role(self) -> Role | None:
        """The speaker's role at the date the claim was made."""
        return self.speaker.role_at(self.said) if self.speaker else None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as one row of a list: no more than the row shows."""

    id: int
    number: int
    text: str
    speaker: str
    said: PartialDate | None
    verdict: Verdict
    status: Status
    pairings: int


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims of a dossier a list shows; empty fields do not narrow."""

    words: str = ""
    verdict: Verdict | None = None
    status: Status | None = None
    speaker: int | None = None
    source: int | None = None
