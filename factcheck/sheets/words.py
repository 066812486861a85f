"""The words in which sheets put values: signs, dates, periods, and addresses to follow."""

import datetime as dt
from typing import Final
from urllib.parse import urlsplit

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import Edition
from factcheck.domain.speakers import Role
from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError

SIGNS: Final = {Verdict.SUPPORTED: "✓", Verdict.DISPUTED: "✕", Verdict.UNVERIFIED: "?"}

_EDGES: Final = " \t\n.,;:…“”‘’\"'"


def date_words(date: PartialDate | None) -> str:
    """The date with the precision it is known to, and what it was inferred from; empty for None."""
    if date is None:
        return ""
    stated = str(PartialDate(date.value))
    return f"{stated} (inferred from {date.inferred_from})" if date.inferred_from else stated


def day_words(iso: str) -> str:
    """The day of a moment or a date in ISO form; text in another form comes back as it is."""
    try:
        return str(PartialDate(iso.partition("T")[0].strip())) if iso.strip() else ""
    except UserError:
        return iso


def moment_words(iso: str) -> str:
    """A moment in ISO form as day and time, UTC; text in another form comes back as it is."""
    try:
        moment = dt.datetime.fromisoformat(iso)
    except ValueError:
        return iso
    moment = moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return f"{day_words(moment.date().isoformat())}, {moment:%H:%M} UTC"


def period_words(edition: Edition) -> str:
    """The period that a report's edition covers; empty when neither end is known."""
    start, end = day_words(edition.period_start), day_words(edition.period_end)
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"to {end}" if end else ""


def role_note(role: Role | None, said: PartialDate | None) -> str:
    """When a role was held that is not known to have been held by the date said; else empty."""
    if role is None or role.at is None or (said and role.at.value <= said.value):
        return ""
    return f"recorded for {date_words(role.at)}"


def link(address: str) -> str:
    """The address if a reader may follow it (http or https, no hidden characters); else empty."""
    try:
        parts = urlsplit(address)
        web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    return address if web and address.isprintable() and " " not in address else ""


def same_words(text: str, other: str) -> bool:
    """Whether two texts differ in nothing but white space and the marks around them."""
    return text.strip(_EDGES).split() == other.strip(_EDGES).split()
