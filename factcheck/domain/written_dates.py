"""Full dates written out in English, or as numbers in the one order nobody reads two ways."""

import datetime as dt
import re

MONTH_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august",
               "september", "october", "november", "december")  # fmt: skip
_SPELT = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES)
_MONTH = rf"(?P<month{{0}}>{_SPELT}|sept)\.?"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_HOUR = r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
_FORMS = (
    rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_YEAR}-(?P<month{{0}}>\d\d)-(?P<day{{0}}>\d\d){_HOUR}",
)

FULL_DATE = re.compile(
    rf"\b(?:{'|'.join(form.replace('{0}', str(n)) for n, form in enumerate(_FORMS, 1))})\b",
    re.IGNORECASE,
)


def iso(match: re.Match[str]) -> str:
    """A match of FULL_DATE as YYYY-MM-DD; empty when there is no such day."""
    year, month, day = (
        next(value for form in "123" if (value := match[f"{part}{form}"]))
        for part in ("year", "month", "day")
    )
    number = int(month) if month.isdigit() else _number(month)
    try:
        return dt.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def _number(month: str) -> int:
    return next(n for n, name in enumerate(MONTH_NAMES, 1) if name.startswith(month.lower()[:3]))
