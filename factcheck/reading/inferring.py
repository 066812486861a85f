"""Dates concluded from what a text says, each with the words it was concluded from."""

import datetime as dt
import re

from factcheck.domain.dates import PartialDate
from factcheck.domain.written_dates import FULL_DATE, iso
from factcheck.reading.bylines import Dateline

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ON_A_DAY = re.compile(rf"\bon ({'|'.join(_WEEKDAYS)})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LOOKED_AT = 40_000  # code points


def from_dateline(mark: Dateline, line: str, text: str) -> PartialDate | None:
    """The date of a dateline that has a day but no year; None where it is not plain.

    The year is the last one the text names or the next, whichever of the two gave that day the
    weekday on which the first sentence says its news happened.
    """
    weekday = _ON_A_DAY.search(line, mark.end)
    years = [int(year) for year in _YEAR.findall(text[:_LOOKED_AT])]
    if not (mark.day and weekday and years):
        return None
    last = max(years)
    days = [day for year in (last, last + 1) if (day := _day(mark.day, year, weekday[1]))]
    if len(days) != 1:
        return None
    said = f"the dateline {mark.day}, a {weekday[1]}, and {last}, the last year it names"
    return PartialDate(days[0], said)


def _day(words: str, year: int, weekday: str) -> str:
    """The day in a year (ISO) where it falls on the weekday; else empty."""
    found = FULL_DATE.search(f"{words} {year}")
    day = iso(found) if found else ""
    return day if day and _WEEKDAYS[dt.date.fromisoformat(day).weekday()] == weekday else ""
