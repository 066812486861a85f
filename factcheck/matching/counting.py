"""Figures of a claim against those of a finding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.domain.figures import Figure
from factcheck.domain.pairings import Stance
from factcheck.matching.evidence import FIGURES, Evidence
from factcheck.matching.hedging import Hedge, Hedged, agree, hedge
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_UNIT_FIRST = "$€£¥"
_MOST = 2  # comparisons told of a pair


def compared(claim: Item, finding: Item) -> Iterator[Evidence]:
    """The most telling comparisons of figures that count the same, or a conflict alone.

    For each figure of the claim it is the one with the nearest of the finding: where one is equal
    to it, others are not in conflict with it.
    """
    shared = taken(claim.text).counts.keys() & taken(finding.text).counts.keys()
    found: dict[str, Evidence] = {}
    for ours in _stated(claim):
        pairs = (_compared(ours, theirs, shared) for theirs in _stated(finding))
        best = max(filter(None, pairs), key=lambda evidence: evidence.weight, default=None)
        if best:
            found.setdefault(best.words, best)
    order = sorted(found.values(), key=lambda one: -one.weight)
    conflicts = [one for one in order if one.stance is Stance.CONTRADICTS]
    yield from conflicts[:1] or order[:_MOST]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure, and how exactly its text states it."""

    figure: Figure
    hedged: Hedged

    @property
    def told(self) -> str:
        """Its number with what qualifies it, and its period."""
        return f"{self.hedged.words} {_told(self.figure)}".strip()


def _stated(item: Item) -> list[_Stated]:
    return [_Stated(figure, hedge(item.text, figure)) for figure in item.figures]


def _compared(ours: _Stated, theirs: _Stated, shared: set[str]) -> Evidence | None:
    """`shared` are the stems that both texts have."""
    one, other = ours.figure, theirs.figure
    if one.unit != other.unit:
        return None
    of_whole = Hedge.WHOLE in (ours.hedged.kind, theirs.hedged.kind)
    if one.value == other.value:
        found = _equal(one, other, shared)
        return replace(found, stance=None) if found and of_whole else found
    counted = _common_count(one, other)
    if not counted:
        return None
    against = f"{ours.told} against {theirs.told}, same count ({counted})"
    if not _same_period(one, other) or of_whole:
        return Evidence(FIGURES, f"other figure: {against}", WEIGHTS.other_period_figure)
    if not agree(one.value, ours.hedged.kind, other.value, theirs.hedged.kind):
        words = f"conflicting figure: {against}"
        return Evidence(FIGURES, words, WEIGHTS.conflicting_figure, Stance.CONTRADICTS)
    fits = Stance.SUPPORTS if theirs.hedged.kind is Hedge.EXACT else None
    return Evidence(FIGURES, f"figures agree: {against}", WEIGHTS.agreeing_figure, fits)


def _equal(ours: Figure, theirs: Figure, shared: set[str]) -> Evidence | None:
    same_period = _same_period(ours, theirs)
    measured = bool(ours.unit and shared and same_period)  # a share of what both speak of
    counted = measured or _common_count(ours, theirs)
    if not counted and ((ours.of and theirs.of) or _small(ours)):
        return None
    if ours.period and theirs.period and not same_period:
        words = f"same figure of another period: {_told(ours)} against {_told(theirs)}"
        return Evidence(FIGURES, words, WEIGHTS.other_period_figure)
    certain = not _small(ours) or same_period
    words = f"same figure: {_told(theirs, of=theirs.of)}"
    return Evidence(FIGURES, words, WEIGHTS.same_figure, Stance.SUPPORTS if certain else None)


def _common_count(ours: Figure, theirs: Figure) -> str:
    """What both count, in the finding's words; empty when they count different things."""
    counts, others = taken(ours.of).counts, taken(theirs.of)
    shared = [others.written[stem] for stem in others.counts if stem in counts]
    whole = min(len(counts), len(others.counts))
    return " ".join(shared) if shared and 2 * len(shared) >= whole else ""


def _same_period(ours: Figure, theirs: Figure) -> bool:
    both = bool(ours.period and theirs.period)
    return both and taken(ours.period).counts == taken(theirs.period).counts


def _small(figure: Figure) -> bool:
    """Whether two texts may well have the number by chance."""
    return figure.value < 10 and figure.value % 1 == 0


def _told(figure: Figure, *, of: str = "") -> str:
    number = f"{figure.value:,.10g}" if figure.value < 1e9 else f"{figure.value:,.0f}"
    if figure.unit:
        apart = "" if figure.unit == "%" else " "
        leading = figure.unit in _UNIT_FIRST
        number = f"{figure.unit}{number}" if leading else f"{number}{apart}{figure.unit}"
    period = figure.period if figure.period.startswith("in ") else f"in {figure.period}"
    return f"{number}{f' {of}' if of else ''}{f' {period}' if figure.period else ''}"
