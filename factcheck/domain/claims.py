"""Claims: what a government speaker says, kept for checking."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.dates import PartialDate
from factcheck.domain.pairings import Pairing
from factcheck.domain.passages import Passage
from factcheck.domain.publishing import Correction, Reply
from factcheck.domain.readings import ClaimReading
from factcheck.domain.speakers import Role, Speaker
from factcheck.domain.verdicts import Gap, Opinion, Reason, Status, Verdict, gaps


class Wording(StrEnum):
    """How a claim's words came to the desk."""

    QUOTED = "quoted"
    REPORTED = "reported"
    TRANSLATED = "translated"


WORDING_WORDS = {
    Wording.QUOTED: "quoted: the speaker's own words",
    Wording.REPORTED: "reported: retold by the source",
    Wording.TRANSLATED: "translated: put into another language",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with all that was decided of it. `text` is what the speaker is held to have said.

    `short` is the claim in few words without a verdict, for other programs; `language` that of the
    original words; `unknown` what remains unknown; `looked_in` where evidence was looked for and
    not found; `public_address` the page that its check is published on.
    """

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
    short: str = ""
    wording: Wording | None = None
    language: str = ""
    unknown: str = ""
    would_settle: str = ""
    looked_in: str = ""
    public_address: str = ""
    readings: tuple[ClaimReading, ...] = ()
    replies: tuple[Reply, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def role(self) -> Role | None:
        """The speaker's role at the date the claim was made."""
        return self.speaker.role_at(self.said) if self.speaker else None

    @property
    def reading(self) -> ClaimReading | None:
        """The reading that is in use."""
        return next((reading for reading in self.readings if reading.in_use), None)

    def rests_on(self, pairing: Pairing) -> bool:
        """Whether one of its pairings bears on the reading in use, or on each."""
        return pairing.reading in (None, self.reading.id if self.reading else None)

    def lacking(self, pairings: Iterable[Pairing]) -> tuple[Gap, ...]:
        """What it still lacks, given all its pairings, before it may be called checked."""
        stances = (pairing.stance for pairing in pairings if self.rests_on(pairing))
        return gaps(self.verdict, self.reason, self.rationale, stances)


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
