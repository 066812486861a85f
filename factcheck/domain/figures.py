"""Figures: numbers somebody asserts, with what they count."""

from dataclasses import dataclass


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
