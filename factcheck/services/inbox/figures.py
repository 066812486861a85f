"""Figures that are asserted: by whom, in which claim or finding, by which verb."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from factcheck.domain.claims import Claim
from factcheck.domain.dates import PartialDate
from factcheck.domain.figures import Figure
from factcheck.domain.findings import Finding
from factcheck.spotting import figures
from factcheck.store import Store
from factcheck.store.repositories import claims, findings, statements


@dataclass(frozen=True, slots=True)
class Asserted:
    """A figure of a claim or finding: `owner` is its id, `place` the figure's among its figures.

    `speaker` is who said it, for a finding the edition; `cue` the verb, empty where not known.
    `source` is the id of the source of its first passage.
    """

    figure: Figure
    noun: Literal["claim", "finding"]
    owner: int
    number: int
    place: int
    speaker: str
    said: PartialDate | None
    cue: str
    source: int | None

    @property
    def id(self) -> str:
        """What names the figure among the dossier's: "claim-12-1"."""
        return f"{self.noun}-{self.owner}-{self.place}"


def every(store: Store, dossier: int) -> list[Asserted]:
    """The figures of a dossier: of its claims, then of its findings, by their numbers."""
    with store.read() as reading:
        said = claims.many(reading, claims.ids(reading, dossier))
        found = findings.page(reading, findings.ids(reading, dossier))
        cues = statements.cues(reading, dossier)
    return [
        *(one for claim in said for one in _of_claim(claim, cues.get(("claim", claim.id), ""))),
        *(one for of in found for one in _of_finding(of, cues.get(("finding", of.id), ""))),
    ]


def _of_claim(claim: Claim, cue: str) -> Iterator[Asserted]:
    speaker = claim.speaker.name if claim.speaker else ""
    source = claim.passages[0].source if claim.passages else None
    for place, figure in enumerate(in_text(claim.text), start=1):
        yield Asserted(
            figure, "claim", claim.id, claim.number, place, speaker, claim.said, cue, source
        )


def _of_finding(finding: Finding, cue: str) -> Iterator[Asserted]:
    edition = finding.edition.name if finding.edition else ""
    source = finding.passages[0].source if finding.passages else None
    for place, figure in enumerate(in_text(finding.text), start=1):
        yield Asserted(
            figure, "finding", finding.id, finding.number, place, edition, None, cue, source
        )


@lru_cache(maxsize=4096)
def in_text(text: str) -> tuple[Figure, ...]:
    """The figures of a text, kept for the next time: lists and rankings ask again and again."""
    return figures.figures(text)
