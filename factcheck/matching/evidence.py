"""What speaks for a pair of claim and finding: a weight, words for it, and a stance it hints at."""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.domain.pairings import Stance

Rarity = Callable[[str], float]  # what a term is worth: near 0 where every finding has it


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
    FIGURES, VERBATIM, TERMS, ANSWER, OPPOSITE, LINKED, SUBJECT, MEANING,
    COMMON_TERMS, PERIOD, DATED, BODY, SOURCE, GENERAL_TERM,
) = range(14)  # fmt: skip

# What may be so of any finding: a pair that has nothing else is worth little.
CIRCUMSTANCES = frozenset((PERIOD, DATED, SOURCE, GENERAL_TERM))
