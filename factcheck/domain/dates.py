"""Dates with the precision they are known to, and what they were inferred from."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.errors import UserError


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_PRECISIONS = (Precision.YEAR, Precision.MONTH, Precision.DAY)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD.

    `inferred_from` says what the date was concluded from, and is empty for a stated one.
    """

    value: str
    inferred_from: str = ""

    def __post_init__(self) -> None:
        match = _FORM.fullmatch(self.value)
        try:
            year, month, day = match.groups() if match else ("", "", "")
            dt.date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            raise UserError(
                f"“{self.value}” is not a date.", todo="Write 2021, 2021-07 or 2021-07-05."
            ) from None

    @property
    def precision(self) -> Precision:
        """Day, month or year, by what is given."""
        return _PRECISIONS[self.value.count("-")]

    @classmethod
    def parse(cls, text: str | None, inferred_from: str = "") -> "PartialDate | None":
        """The date in a text of the three forms; None for an empty one."""
        clean = (text or "").strip()
        return cls(clean, inferred_from.strip()) if clean else None

    def __str__(self) -> str:
        """The date for readers: 5 July 2021, July 2021, 2021; “(inferred)” is added where it is."""
        words = self._worded(longest=9)
        return f"{words} (inferred)" if self.inferred_from else words

    @property
    def short(self) -> str:
        """The date for a list: 5 Jul 2021, and “about” before an inferred one."""
        words = self._worded(longest=3)
        return f"about {words}" if self.inferred_from else words

    def _worded(self, *, longest: int) -> str:
        year, month, day = (*self.value.split("-"), "", "")[:3]
        name = _MONTHS[int(month) - 1][:longest] if month else ""
        return " ".join(part for part in (day.lstrip("0"), name, year) if part)


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December")  # fmt: skip
