"""Suggestions: evidence worth pairing with a claim, ranked, never deciding anything."""

from dataclasses import dataclass

from factcheck.domain.findings import Finding
from factcheck.domain.pairings import Stance
from factcheck.domain.passages import cited_page
from factcheck.domain.sources import Source


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """The words text[start:end] of a report (code points) that nobody has kept as a finding yet.

    `page` is as it is cited, "27" or "27–28"; empty where there is none.
    """

    source: Source
    start: int
    end: int
    text: str
    page: str = ""

    @property
    def key(self) -> str:
        """What names the passage among all of the store: "3:120-260"."""
        return place_key(self.source.id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A finding, or a passage not yet kept, for a claim: one of the two is None.

    `score` is above 0, larger is better, and compares only within a kind. `reasons` are in words;
    `likely` is a hint at the stance, resting on the reason `because`. `dismissal` is the id of the
    record that the editor does not want it for this claim; None as long as it is suggested.
    """

    finding: Finding | None
    passage: ReportPassage | None
    score: float
    reasons: tuple[str, ...]
    likely: Stance | None = None
    because: str = ""
    dismissal: int | None = None

    @property
    def key(self) -> int | str:
        """The finding's id, or the key of the passage."""
        return self.finding.id if self.finding else self._passage.key

    @property
    def text(self) -> str:
        """The words of the evidence."""
        return self.finding.text if self.finding else self._passage.text

    @property
    def whence(self) -> str:
        """Where it is from: its edition, its source, and the page there."""
        if self.finding:
            return whence(self.finding)
        source = self._passage.source
        edition = source.edition.name if source.edition else ""
        return _told(edition, source.name, cited_page(self._passage.page))

    @property
    def _passage(self) -> ReportPassage:
        assert self.passage is not None
        return self.passage


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is suggested for a claim: findings, then passages of reports that are not kept.

    `dismissed` were dismissed for the claim and would be suggested else. `waiting` counts the
    findings and reports not taken in yet; `why_none` is the reason for an empty list.
    """

    found: tuple[Suggestion, ...] = ()
    dismissed: tuple[Suggestion, ...] = ()
    waiting: int = 0
    why_none: str = ""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What an editor does not want suggested for a claim: a finding, or a span of a source."""

    id: int
    claim: int
    finding: int | None
    source: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class LearnedTerms:
    """Two terms that a pairing taught to go together: one of the claim, one of the finding.

    They are stems; `said` and `found` are the words as the two texts have them.
    """

    id: int
    pairing: int
    of_claim: str
    of_finding: str
    said: str = ""
    found: str = ""


def place_key(source: int, start: int, end: int) -> str:
    """What names a span of a source among all of the store."""
    return f"{source}:{start}-{end}"


def place_of(key: str) -> tuple[int, int, int]:
    """The source, the start and the end that a key names. Raises ValueError for another text."""
    source, _, span = key.partition(":")
    start, _, end = span.partition("-")
    return int(source), int(start), int(end)


def whence(finding: Finding) -> str:
    """Where a finding is from: its edition, its source, and the page there."""
    name = finding.edition.name if finding.edition else ""
    page = finding.passages[0].cited_page if finding.passages else ""
    return _told(name, finding.source_title, page)


def _told(edition: str, title: str, page: str) -> str:
    """The parts that say something: a title seldom says more than the edition it begins with."""
    if edition and title.casefold().startswith(edition.casefold()):
        edition = ""
    return " · ".join(part for part in (edition, title, page) if part)
