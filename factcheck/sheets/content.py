"""The content of a sheet: what every format renders, and nothing about how.

A value that is not known is None or empty here; each format names it as missing in its own way.
"""

from dataclasses import dataclass

from factcheck.domain.dates import PartialDate
from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.domain.passages import Selector
from factcheck.domain.sources import Edition, SourceKind
from factcheck.domain.speakers import Role
from factcheck.domain.verdicts import Opinion, Reason, Status, Verdict


@dataclass(frozen=True, slots=True)
class SheetSource:
    """A source that the sheet quotes. `number` counts from 1 in the order of first quotation.

    `sha256` is of the original bytes, in hex; `retrieved_at` is ISO, UTC.
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


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words, where they stand in the source's captured text, and the source."""

    selector: Selector
    source: SheetSource


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet. `made_at` is ISO, UTC; `made_by` is the program and its version.

    `single_editor` holds when there are claims and no second person has reviewed any of them;
    `reviewed` counts those that a second person has.
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

    @property
    def draft(self) -> bool:
        """Whether a claim is incomplete, which every page must then say."""
        return bool(self.missing)

    @property
    def single_editor(self) -> bool:
        """Whether nobody but the editor stands behind any verdict of the sheet."""
        return bool(self.claims) and not self.reviewed
