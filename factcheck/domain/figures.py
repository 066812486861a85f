"""Figures: numbers somebody asserts, with what they count."""

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """How a figure stands to the one it is compared with."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a figure is compared with: "77, up from 40 in 2020" is up from value 40, period 2020.

    `value` is None where only the change is told ("12 per cent more than a year ago"): the figure
    itself is then the change. `unit` is as in Figure, `period` that of the other figure.
    """

    direction: Direction
    value: float | None
    unit: str
    period: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value, the unit, what is counted, and the period it is said to cover.

    `start` and `end` are code points in the text it was found in. `unit` is empty for plain counts,
    "%" for shares, a currency code for money.
    """

    value: float
    unit: str
    of: str
    period: str
    start: int
    end: int
    comparison: Comparison | None = None
