"""Figures of a claim against those of a finding."""

from collections.abc import Iterator

from factcheck.domain.figures import Figure
from factcheck.domain.pairings import Stance
from factcheck.matching.evidence import FIGURES, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_UNIT_FIRST = "$€£¥"


def compared(claim: Item, finding: Item) -> Iterator[Evidence]:
    """The most telling comparison of two figures that count the same, if there is one."""
    pairs = (
        _compared(ours, theirs)
        for ours in claim.figures
        for theirs in finding.figures
        if ours.unit == theirs.unit
    )
    best = max(filter(None, pairs), key=lambda evidence: evidence.weight, default=None)
    if best:
        yield best


def _compared(ours: Figure, theirs: Figure) -> Evidence | None:
    counted = _common_count(ours, theirs)
    same_period = _same_period(ours.period, theirs.period)
    if ours.value == theirs.value:
        if not counted and ((ours.of and theirs.of) or _small(ours)):
            return None
        if ours.period and theirs.period and not same_period:
            words = f"same figure of another period: {_told(ours)} against {_told(theirs)}"
            return Evidence(FIGURES, words, WEIGHTS.other_period_figure)
        return Evidence(
            FIGURES, f"same figure: {_told(theirs)}", WEIGHTS.same_figure, Stance.SUPPORTS
        )
    if not counted:
        return None
    against = f"{_told(ours, brief=True)} against {_told(theirs, brief=True)}, both {counted}"
    if same_period:
        return Evidence(
            FIGURES,
            f"conflicting figure: {against}",
            WEIGHTS.conflicting_figure,
            Stance.CONTRADICTS,
        )
    return Evidence(FIGURES, f"same count: {against}", WEIGHTS.other_period_figure)


def _common_count(ours: Figure, theirs: Figure) -> str:
    """What both count, in the finding's words; empty when they count different things."""
    counts, others = taken(ours.of).counts, taken(theirs.of)
    shared = [others.written[stem] for stem in others.counts if stem in counts]
    whole = min(len(counts), len(others.counts))
    return " ".join(shared) if shared and 2 * len(shared) >= whole else ""


def _same_period(ours: str, theirs: str) -> bool:
    return bool(ours and theirs) and taken(ours).counts == taken(theirs).counts


def _small(figure: Figure) -> bool:
    """Whether two texts may well have the number by chance."""
    return figure.value < 10


def _told(figure: Figure, *, brief: bool = False) -> str:
    number = f"{figure.value:,.10g}" if figure.value < 1e9 else f"{figure.value:,.0f}"
    if figure.unit:
        apart = "" if figure.unit == "%" else " "
        leading = figure.unit in _UNIT_FIRST
        number = f"{figure.unit}{number}" if leading else f"{number}{apart}{figure.unit}"
    counted = "" if brief or not figure.of else f" {figure.of}"
    period = figure.period if figure.period.startswith("in ") else f"in {figure.period}"
    return f"{number}{counted}{f' {period}' if figure.period else ''}"
