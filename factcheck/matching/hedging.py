"""How exactly a text states a figure: as it is, as about so much, as a bound, or as a whole."""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.figures import Figure

NEAR = 0.1  # of a figure; what is called "about" it may lie so far off
_BEFORE = 40  # code points before a figure in which it is qualified
_AFTER = 20


class Hedge(StrEnum):
    """What a text says of a figure. `WHOLE` is one of which only a part is spoken of."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Hedged:
    """How a figure is stated, and in which words; none for one stated as it is."""

    kind: Hedge
    words: str


_QUALIFIED = {
    Hedge.ABOUT: """just_over just_under about around roughly nearly almost approximately some
        close_to an_estimated estimated estimated_at""",
    Hedge.AT_LEAST: """at_least more_than over above no_fewer_than not_less_than upwards_of exceed
        exceeds exceeded exceeding greater_than a_minimum_of""",
    Hedge.AT_MOST: """at_most less_than fewer_than under below up_to no_more_than not_more_than
        a_maximum_of""",
    Hedge.WHOLE: "out_of of_the of_all of_its of_their of_these of_those",
}
_KINDS = {
    phrase.replace("_", " "): kind for kind, told in _QUALIFIED.items() for phrase in told.split()
}
_BEFORE_IT = re.compile(rf"\b({'|'.join(_KINDS)})\s+[^\w\s]{{0,3}}$")
_OR_MORE = re.compile(r"[^.;]{0,12}\bor (more|fewer|less)\b", re.IGNORECASE)


def hedge(text: str, figure: Figure) -> Hedged:
    """What the words of the text around one of its figures say of it."""
    after = _OR_MORE.match(text, figure.end, figure.end + _AFTER)
    if after:
        kind = Hedge.AT_LEAST if after[1].lower() == "more" else Hedge.AT_MOST
        return Hedged(kind, kind.value)
    before = text[max(figure.start - _BEFORE, 0) : figure.start]
    said = _BEFORE_IT.search(before.lower())
    if not said:
        return Hedged(Hedge.EXACT, "")
    kind = _KINDS[said[1]]
    return Hedged(kind, "" if kind is Hedge.WHOLE else said[1])


def agree(one: float, of_one: Hedge, other: float, of_other: Hedge) -> bool:
    """Whether two figures may both be right, as they are hedged."""
    if Hedge.ABOUT in (of_one, of_other) and abs(one - other) <= NEAR * max(one, other):
        return True
    low, high = _range(one, of_one)
    least, most = _range(other, of_other)
    return low <= most and least <= high


def _range(value: float, stated: Hedge) -> tuple[float, float]:
    infinite = float("inf")
    return (
        value if stated is not Hedge.AT_MOST else -infinite,
        value if stated is not Hedge.AT_LEAST else infinite,
    )
