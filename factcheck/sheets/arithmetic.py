"""The figures of a claim and of its findings, with the arithmetic between them shown."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.domain.figures import Figure
from factcheck.sheets.content import SheetClaim
from factcheck.sheets.records import SheetFigure
from factcheck.sheets.words import figure_words

FiguresOf = Callable[[str], Sequence[Figure]]

_OF: Final = re.compile(r"\W*(?:out\s+)?of\W+(?:(?:the|all|its|their)\W+)?", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"\b(about|almost|around|at least|at most|fewer than|less than|more than|nearly|over|under"
    r"|up to|roughly|some)\s+\W*$",
    re.IGNORECASE,
)
# Words that name no number that could be set down in figures.
_VAGUE: Final = re.compile(
    r"\b(dozens|scores|tens|hundreds|thousands|millions|billions)\b", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)
_WORD: Final = re.compile(r"\w{4,}")


def no_figures(_text: str) -> Sequence[Figure]:
    """Nobody looks for figures."""
    return ()


def reckoned(claim: SheetClaim, figures_of: FiguresOf) -> tuple[SheetFigure, ...]:
    """The figures of a claim, then those of its findings, each set beside what it answers."""
    said = _exact(claim.text, figures_of)
    told = [_row("Claim", claim.text, said, place, ()) for place in range(len(said))]
    for pairing in claim.pairings:
        found = _exact(pairing.text, figures_of)
        whose = f"Finding {pairing.number}"
        told += (_row(whose, pairing.text, found, place, said) for place in range(len(found)))
    return tuple(row for row in told if _tells(row))


def _tells(row: SheetFigure) -> bool:
    """Whether a reader can tell what the figure counts, or is a share, or is set beside another."""
    return ": " in row.label or bool(row.period or row.comparison) or row.unit == "%"


def _exact(text: str, figures_of: FiguresOf) -> list[Figure]:
    return [each for each in figures_of(text) if not _VAGUE.search(text[each.start : each.end])]


def _row(
    whose: str, text: str, figures: Sequence[Figure], place: int, said: Sequence[Figure]
) -> SheetFigure:
    """The row of one figure; `said` are those of the claim that it may answer."""
    figure = figures[place]
    steps = [*_own_steps(text, figures, place), *_steps_against(figure, said)]
    about = _ABOUT.search(text[: figure.start])
    named = [_ARTICLE.sub("", figure.of)] if figure.of else []
    named += [f"({about[1].lower()})"] if about else []
    return SheetFigure(
        f"{whose}: {' '.join(named)}" if figure.of else " ".join([whose, *named]),
        figure.value,
        figure.unit,
        figure.period,
        "; ".join(dict.fromkeys(steps)),
    )


def _own_steps(text: str, figures: Sequence[Figure], place: int) -> Iterator[str]:
    """Beside what the same text compares it with, and as a share of the figure after it."""
    figure = figures[place]
    other = figure.comparison
    if other is not None and other.value is not None and other.unit == figure.unit:
        since = f"since {other.period}: " if other.period else ""
        yield since + "; ".join(_between(figure.value, other.value, figure.unit))
    for one, whole in pairwise(figures):
        between = text[one.end : whole.start]
        if one is figure and whole.value and one.unit == whole.unit and _OF.fullmatch(between):
            yield f"{_n(one.value)} of {_n(whole.value)} = {_share(one.value, whole.value)}"


def _steps_against(figure: Figure, said: Sequence[Figure]) -> Iterator[str]:
    """Beside the claim's figure for the same thing, of the same period where both have one."""
    same = [o for o in said if o.unit == figure.unit and _counts_same(o.of, figure.of)]
    other = next((o for o in same if o.period == figure.period), None)
    if other is None:
        other = next((o for o in same if not (o.period and figure.period)), None)
    if other is not None:
        yield "claim to finding: " + "; ".join(_between(other.value, figure.value, figure.unit))


def _between(one: float, other: float, unit: str) -> Iterator[str]:
    if one == other:
        yield f"{_n(one)} = {_n(other)}"
        return
    apart = figure_words(abs(one - other)) + (" percentage points" if unit == "%" else "")
    larger, smaller = max(one, other), min(one, other)
    yield f"{_n(larger)} − {_n(smaller)} = {apart}"
    if other and unit != "%":
        yield f"{_n(one)} ÷ {_n(other)} = {_n(float(f'{one / other:.3g}'))}"


def _counts_same(one: str, other: str) -> bool:
    """Whether two things counted share a word, by its first letters: “boat”, “boats”."""
    return bool(_stems(one) & _stems(other))


def _stems(words: str) -> set[str]:
    return {word[:6].rstrip("s") for word in _WORD.findall(words.casefold())}


def _share(part: float, whole: float) -> str:
    return f"{_n(float(f'{100 * part / whole:.3g}'))}%"


def _n(value: float) -> str:
    return figure_words(value)
