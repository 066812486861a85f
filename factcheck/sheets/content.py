"""The content of a sheet: what every format renders, and nothing about how.

A value that is not known is None or empty here; each format names it as missing in its own way.
"""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.claims import Wording
from factcheck.domain.dates import PartialDate
from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.domain.passages import Selector
from factcheck.domain.publishing import NO_ORGANISATION, Correction, Organisation, Reply
from factcheck.domain.sources import Edition, SourceKind
from factcheck.domain.speakers import Role
from factcheck.domain.verdicts import Opinion, Reason, Status, Verdict
from factcheck.sheets.records import Appearance, SheetFigure


@dataclass(frozen=True, slots=True)
class SheetSource:
    """A source that the sheet quotes. `number` counts from 1 in the order of first quotation.

    `sha256` is of the original bytes and `text_sha256` of the captured text, both in hex;
    `retrieved_at`, the day it was consulted, is ISO, UTC.
    """

    number: int
    uid: str
    kind: SourceKind
    title: str
    publisher: str
    author: str
    address: str
    published: PartialDate | None
    language: str
    retrieved_at: str
    sha256: str
    text_sha256: str = ""
    archive_address: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words, where they stand in the source's captured text, and the source.

    `page` is the page or section as it is cited: "12", "12–13", "§ 4.2".
    """

    selector: Selector
    source: SheetSource
    page: str = ""


@dataclass(frozen=True, slots=True)
class SheetPairing:
    """A finding as it bears on one claim. `number`, `uid` and `text` are the finding's."""

    number: int
    uid: str
    stance: Stance
    note: str
    made_by: str
    made_at: str
    text: str
    grade: Grade
    edition: Edition | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SheetClaim:
    """A claim with its verdict and evidence. `missing` holds what keeps it from being complete.

    `reviewed_by` is empty unless a second person has reviewed the verdict as it stands.
    `dissent` holds each person's last opinion when those do not agree, and is empty otherwise.

    `reading` is what the claim was taken to mean and `reading_why` why that was picked. `searched`
    says where evidence was looked for and none found. `short` is the claim in few words, without
    a verdict in it, and `page_address` where its check is published: both are asked for, never
    made up. `speaker_address` says on the web who the speaker is. `published_at` and `changed_at`
    are ISO, UTC, and empty where the sheet's hold. `left_out` counts the pairings that bear on
    another reading of the claim, and so not on this verdict.
    """

    number: int
    id: int
    uid: str
    text: str
    speaker: str
    role: Role | None
    said: PartialDate | None
    occasion: str
    verdict: Verdict
    reason: Reason | None
    rationale: str
    status: Status
    quotes: tuple[Quote, ...]
    pairings: tuple[SheetPairing, ...]
    missing: tuple[str, ...]
    checked_by: str
    checked_at: str
    reviewed_by: str
    reviewed_at: str
    dissent: tuple[Opinion, ...]
    short: str = ""
    speaker_is_body: bool = False
    speaker_address: str = ""
    wording: Wording | None = None
    language: str = ""
    reading: str = ""
    reading_why: str = ""
    appearances: tuple[Appearance, ...] = ()
    figures: tuple[SheetFigure, ...] = ()
    searched: str = ""
    unknowns: str = ""
    would_settle: str = ""
    replies: tuple[Reply, ...] = ()
    corrections: tuple[Correction, ...] = ()
    page_address: str = ""
    published_at: str = ""
    changed_at: str = ""
    left_out: int = 0

    @property
    def single_editor(self) -> bool:
        """Whether no second person stands behind the verdict."""
        return not self.reviewed_by

    def paired(self, stance: Stance) -> tuple[SheetPairing, ...]:
        """The pairings of one stance, in the sheet's order."""
        return tuple(pairing for pairing in self.pairings if pairing.stance is stance)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that one claim lacks; `claim_id` is for the jump to it."""

    claim_number: int
    claim_id: int
    what: str


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many of the sheet's claims have a verdict, and what that verdict means."""

    verdict: Verdict
    count: int
    definition: str


class SheetState(StrEnum):
    """How far the sheet as a whole has come."""

    DRAFT = "draft"
    READY = "ready to publish"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet. `made_at` is ISO, UTC; `made_by` is the program and its version.

    `reviewed` counts the claims that a second person has reviewed. `version` counts what was
    published, from 1; 0 is a sheet that never was. `content_sha256` is of the published version.
    `reviewed_at`, `published_at` and `changed_at` are ISO, UTC.
    """

    dossier: str
    uid: str
    country: str
    made_at: str
    made_by: str
    counts: tuple[VerdictCount, ...]
    claims: tuple[SheetClaim, ...]
    sources: tuple[SheetSource, ...]
    missing: tuple[Missing, ...]
    reviewed: int
    title: str = ""
    number: str = ""
    version: int = 0
    organisation: Organisation = NO_ORGANISATION
    reviewed_at: str = ""
    published_at: str = ""
    changed_at: str = ""
    content_sha256: str = ""

    @property
    def heading(self) -> str:
        """What the sheet is called: its own title, else the dossier's name."""
        return self.title or self.dossier

    @property
    def state(self) -> SheetState:
        """Draft while something is missing, else published or ready for it."""
        if self.draft:
            return SheetState.DRAFT
        return SheetState.PUBLISHED if self.published_at else SheetState.READY

    @property
    def draft(self) -> bool:
        """Whether a claim is incomplete, which every page must then say."""
        return bool(self.missing)

    @property
    def single_editor(self) -> bool:
        """Whether there are claims, and no second person stands behind any of them."""
        return bool(self.claims) and not self.reviewed
