"""What is matched: claims and findings as plain values, from a store or a file alike."""

from dataclasses import dataclass

from factcheck.domain.figures import Figure
from factcheck.domain.pairings import Stance

Key = int | str


@dataclass(frozen=True, slots=True)
class Item:
    """A claim or a finding with what is known of it; what is not known is empty.

    `date`, `period_start` and `period_end` are YYYY, YYYY-MM or YYYY-MM-DD; `edition` is a report's
    year. `body` is the speaker's ministry, committee or office. `source` tells documents apart and
    need not be a title. `figures` are those of `text`.
    """

    id: Key
    text: str
    date: str = ""
    speaker: str = ""
    body: str = ""
    source: str = ""
    title: str = ""
    edition: str = ""
    period_start: str = ""
    period_end: str = ""
    figures: tuple[Figure, ...] = ()

    @property
    def said_by(self) -> str:
        """The speaker and the body spoken for."""
        return f"{self.speaker}\n{self.body}"

    @property
    def heading(self) -> str:
        """What stands around the text: its title, who said it, and a source that is named."""
        named = self.source if " " in self.source.strip() and self.source != self.title else ""
        return f"{self.title}\n{self.said_by}\n{named}"


@dataclass(frozen=True, slots=True)
class Match:
    """A finding for a claim: its score (above 0, larger is better) and reasons in words.

    `likely` is a hint at the stance where figures, negation or opposite terms give one; `because`
    is the reason it rests on.
    """

    finding: Key
    score: float
    reasons: tuple[str, ...]
    likely: Stance | None = None
    because: str = ""
