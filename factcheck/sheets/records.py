"""What only a sheet says of a claim: where else it was made, and the figures behind the verdict.

A value that is not known is empty or None here, as in `content`.
"""

from dataclasses import dataclass

from factcheck.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Appearance:
    """Another place where a claim was made: outlet, headline, addresses, date."""

    outlet: str = ""
    headline: str = ""
    address: str = ""
    archive_address: str = ""
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class SheetFigure:
    """A number that the verdict rests on. `comparison` is the arithmetic as it is shown.

    `unit` is empty for plain counts, "%" for shares, a currency code for money.
    """

    label: str
    value: float
    unit: str = ""
    period: str = ""
    comparison: str = ""
