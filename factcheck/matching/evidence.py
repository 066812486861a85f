"""What speaks for a pair of claim and finding: a weight, words for it, and a stance it hints at."""

from dataclasses import dataclass

from factcheck.domain.pairings import Stance


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, as an editor reads it. `weight` is a share of the best score; it may be below 0.

    Reasons of a lower `order` are read first.
    """

    order: int
    words: str
    weight: float = 0.0
    stance: Stance | None = None


(
    FIGURES, VERBATIM, TERMS, ANSWER, OPPOSITE, LINKED, SUBJECT, MEANING, PERIOD, BODY, SOURCE,
) = range(11)  # fmt: skip
