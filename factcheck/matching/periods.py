"""The period a claim speaks of against the one a finding covers."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.matching.evidence import PERIOD, Evidence
from factcheck.matching.items import Item
from factcheck.matching.texts import taken
from factcheck.matching.weights import WEIGHTS

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?(?!\d)")
_SOON = 6  # months of a year in which its own edition may not be out
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
    """Whether the finding covers what the claim speaks of, or is of the edition it answers."""
    years = sorted(taken(claim.text).years)
    if years:
        yield from _of_years(years, finding)
    elif published := _year(finding.edition) or _year(finding.date):
        yield from _of_date(claim.date, published, finding)
    elif said := _months(claim.date):
        yield from _of_years([said[0] // 12], finding)


def _of_years(years: Sequence[int], finding: Item) -> Iterator[Evidence]:
    theirs = _covered(finding)
    if theirs is None:
        return
    ours = [_Period(12 * year, 12 * year + 11, str(year)) for year in years]
    met = [period for period in ours if period.meets(theirs)]
    told = f"claim of {', '.join(period.words for period in met or ours)}; {theirs.words}"
    if met:
        # Of what only its own words date, words in common told it already.
        stated = finding.edition or finding.period_end
        yield Evidence(PERIOD, told, WEIGHTS.same_period if stated else WEIGHTS.same_year)
    else:
        yield Evidence(PERIOD, f"other period: {told}", WEIGHTS.other_period)


def _of_date(date: str, published: int, finding: Item) -> Iterator[Evidence]:
    """What officials say without naming a year is about the edition that just came out."""
    said = _months(date)
    if not said:
        return
    year = said[0] // 12
    covered = _covered(finding)
    edition = f"edition {published}" if finding.edition else f"finding of {published}"
    if year == published:
        words = f"said in {year}, the year of {edition}" if finding.edition else f"both of {year}"
        yield Evidence(PERIOD, words, WEIGHTS.same_period)
    elif covered and covered.first <= said[0] <= covered.last:
        yield Evidence(PERIOD, f"said in {year}; {covered.words}", WEIGHTS.period_covered)
    elif published == year - 1 and said[0] == said[1] < 12 * year + _SOON:
        words = f"said early in {year}; {edition} may have been the latest"
        yield Evidence(PERIOD, words, WEIGHTS.period_covered)
    else:
        when = "earlier" if published < year else "later"
        yield Evidence(PERIOD, f"said in {year}; {when} {edition}", WEIGHTS.other_edition)


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


def _year(edition: str) -> int:
    found = _months(edition)
    return found[0] // 12 if found else 0


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
