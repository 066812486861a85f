"""The words in which sheets put values: signs, dates, periods, and addresses to follow."""

import datetime as dt
import math
import re
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from factcheck.domain.dates import PartialDate
from factcheck.domain.publishing import CORRECTION_WORDS, Correction
from factcheck.domain.sources import Edition
from factcheck.domain.speakers import Role
from factcheck.domain.verdicts import Verdict
from factcheck.errors import UserError
from factcheck.sheets.content import Quote, Sheet, SheetClaim

SIGNS: Final = {Verdict.SUPPORTED: "✓", Verdict.DISPUTED: "✕", Verdict.UNVERIFIED: "?"}

METHOD: Final = (
    "Each claim of a government speaker is set beside what a report found on the same matter. "
    "The verdict says how the two stand to each other. It rates neither the speaker nor the report."
)
STANDING: Final = (
    "A claim is checked when its verdict has the evidence and the reasons that such a verdict "
    "needs, and reviewed when a second person has reached the same verdict. Where nobody has, the "
    "sheet says “single editor”. A sheet with an incomplete claim is a draft, and says so on every "
    "page."
)
EXACTNESS: Final = (
    "Words set off as quotations are quoted exactly from the source named below them. A date is "
    "given no more exactly than it is known, and one that was inferred says from what. The SHA-256 "
    "of a source is the fingerprint of the file that was read: the same file always has the same "
    "one."
)

_PAGES: Final = re.compile(r"\d+([-–]\d+|(, ?\d+)+)?", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}|[$€£¥៛]")
_EDGES: Final = " \t\n.,;:…“”‘’\"'"


@lru_cache(maxsize=4096)
def date_words(date: PartialDate | None) -> str:
    """The date with the precision it is known to, and what it was inferred from; empty for None."""
    if date is None:
        return ""
    stated = str(PartialDate(date.value))
    return f"{stated} (inferred from {date.inferred_from})" if date.inferred_from else stated


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=4096)
def page_words(page: str) -> str:
    """A page or section as it is cited: “page 12”, “pages 12–13”, or the words as they are."""
    if not _PAGES.fullmatch(page):
        return page
    return f"page {page}" if page.isdecimal() else f"pages {page}"


def figure_words(value: float, unit: str = "") -> str:
    """A number with its unit: 1,234, 42.7%, 12 deaths, USD 30."""
    number = f"{value:,.6f}".rstrip("0").rstrip(".") if math.isfinite(value) else str(value)
    if not unit:
        return number
    if unit == "%":
        return f"{number}%"
    return f"{unit} {number}" if _CURRENCY.fullmatch(unit) else f"{number} {unit}"


def corrected(correction: Correction) -> str:
    """What sort of correction it was, and the verdict that was printed before."""
    words = CORRECTION_WORDS[correction.kind]
    return f"{words}, was {correction.old_verdict}" if correction.old_verdict else words


def corrected_when(correction: Correction) -> str:
    """The day of a correction, then what sort it was."""
    return f"{day_words(correction.made_at)}, {corrected(correction)}"


@lru_cache(maxsize=4096)
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


def quoted_whole(text: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether the quotations alone already say the text, so that it need not stand there twice."""
    words = [quote.selector.exact for quote in quotes]
    return any(same_words(text, joint.join(words)) for joint in (" ", " […] "))


def review_words(sheet: Sheet) -> str:
    """Who stands behind the verdicts of a sheet, in a sentence."""
    if not sheet.claims:
        return "No claims, and so no verdicts."
    if sheet.single_editor:
        return "Single editor: no second person has reviewed these verdicts."
    if sheet.reviewed == len(sheet.claims):
        return "A second person has reviewed every verdict."
    share = f"{sheet.reviewed} of {len(sheet.claims)} verdicts"
    return f"A second person has reviewed {share}; the others have a single editor."


def corrections_of(sheet: Sheet) -> tuple[tuple[int, Correction], ...]:
    """Every correction with its claim's number, the latest first."""
    log = [(claim.number, each) for claim in sheet.claims for each in claim.corrections]
    return tuple(sorted(log, key=lambda noted: noted[1].made_at, reverse=True))


def left_out_words(claim: SheetClaim) -> str:
    """That pairings of another reading are not on the sheet; empty where there are none."""
    if not claim.left_out:
        return ""
    one = claim.left_out == 1
    counted = "1 pairing" if one else f"{claim.left_out} pairings"
    return f"{counted} left out: {'it bears' if one else 'they bear'} on another reading."


def dates_of(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """The sheet's dates that are known, each with what was done: made, reviewed and so on."""
    dates = {
        "made": sheet.made_at,
        "reviewed": sheet.reviewed_at,
        "published": sheet.published_at,
        "changed": sheet.changed_at,
    }
    return tuple((what, day_words(at)) for what, at in dates.items() if at)
