"""The period a claim speaks of against the one a finding covers."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.matching.evidence import PERIOD, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?(?!\d)")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Period:
    """First and last month, counted from the year 0, and how it is told."""

    first: int
    last: int
    words: str

    def meets(self, other: "_Period") -> bool:
        return self.first <= other.last and other.first <= self.last


def compared(claim: Item, finding: Item) -> Iterator[Evidence]:
    """Whether the finding covers what the claim speaks of, and which edition it is from."""
    ours = _spoken_of(claim)
    theirs = _covered(finding)
    if not ours or not theirs:
        return
    met = [period for period in ours if period.meets(theirs)]
    told = f"claim of {', '.join(period.words for period in met or ours)}"
    if met:
        yield Evidence(PERIOD, f"{told}; {theirs.words}", WEIGHTS.same_period)
    else:
        yield Evidence(PERIOD, f"other period: {told}; {theirs.words}", WEIGHTS.other_period)


def _spoken_of(claim: Item) -> list[_Period]:
    years = sorted(taken(claim.text).years)
    if years:
        return [_Period(12 * year, 12 * year + 11, str(year)) for year in years]
    date = _months(claim.date)
    return [_Period(*date, claim.date[:4])] if date else []


def _covered(finding: Item) -> _Period | None:
    """The period stated for the finding; else that of its edition, which looks back a year."""
    first, last = _months(finding.period_start), _months(finding.period_end)
    edition = f"edition {finding.edition}" if finding.edition else "the report"
    if first and last:
        return _Period(first[0], last[1], f"{edition} covers {_told(first[0])} to {_told(last[1])}")
    year = _months(finding.edition)
    if year:
        return _Period(year[0] - 12, year[1], edition)
    said = sorted(taken(finding.text).years)
    if said:
        told = ", ".join(map(str, said))
        return _Period(12 * said[0], 12 * said[-1] + 11, f"finding of {told}")
    return None


def _months(date: str) -> tuple[int, int] | None:
    """The first and the last month of a date of any precision; None when it is no date."""
    found = _DATE.match(date.strip())
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or 0)
    if month > dt.date.max.month:
        return None
    return (12 * year + month - 1,) * 2 if month else (12 * year, 12 * year + 11)


def _told(month: int) -> str:
    return f"{_MONTHS[month % 12]} {month // 12}"
