"""How near in time a claim and a finding were made."""

import datetime as dt
import math
from collections.abc import Iterator

from factcheck.matching.evidence import DATED, Evidence
from factcheck.matching.items import Item
from factcheck.matching.weights import WEIGHTS

_FAR = 1000  # days from which nearness in time says nothing
_MONTH, _YEAR = 31, 366


def compared(claim: Item, finding: Item) -> Iterator[Evidence]:
    """What was written down within days of the claim is more often about it than older things.

    Both dates must be known to the day; of a report its edition and its period tell instead.
    """
    said, found = _day(claim.date), _day(finding.date)
    if said is None or found is None or finding.edition:
        return
    days = abs((found - said).days)
    if days < _FAR:
        nearness = 1 - math.log1p(days) / math.log1p(_FAR)
        yield Evidence(DATED, f"dated {_told(days)}", WEIGHTS.near_date * nearness)


def _told(days: int) -> str:
    if days <= 1:
        return "a day apart" if days else "the same day"
    if days <= _MONTH:
        return f"{days} days apart"
    return "less than a year apart" if days <= _YEAR else "more than a year apart"


def _day(date: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(date)
    except ValueError:
        return None
