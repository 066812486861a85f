"""What surrounds a published sheet: the organisation, right of reply, versions, corrections."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.dates import PartialDate
from factcheck.domain.verdicts import Verdict


class CorrectionKind(StrEnum):
    """What sort of change was made to something published."""

    VERDICT = "verdict_changed"
    FACT = "fact_fixed"
    UPDATE = "update"
    WITHDRAWN = "withdrawn"


CORRECTION_WORDS = {
    CorrectionKind.VERDICT: "verdict changed",
    CorrectionKind.FACT: "fact fixed",
    CorrectionKind.UPDATE: "update",
    CorrectionKind.WITHDRAWN: "withdrawn",
}


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who publishes the sheets. The last three are addresses or short texts."""

    name: str = ""
    contact: str = ""
    address: str = ""
    language: str = ""
    method: str = ""
    corrections_policy: str = ""
    funding: str = ""


NO_ORGANISATION = Organisation()


@dataclass(frozen=True, slots=True)
class Reply:
    """Somebody asked to answer before publication: when, how, by when; and what they answered."""

    id: int
    claim: int
    asked: str
    asked_at: PartialDate | None = None
    how: str = ""
    due: PartialDate | None = None
    answer: str = ""
    answered_at: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of a claim after publication. `old_verdict` is what was printed before."""

    id: int
    claim: int
    kind: CorrectionKind
    what: str
    old_verdict: Verdict | None
    made_by: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Publication:
    """A sheet as it was published: frozen, numbered within its dossier, named by its hash."""

    id: int
    uid: str
    dossier: int
    number: int
    title: str
    published_by: str
    published_at: str
    content_sha256: str
