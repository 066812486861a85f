"""The sheet as a table: one row a pairing, and one row for a claim without any.

Every table format writes these columns. A day is a date, a number a number; a month or a year
stays text, because no spreadsheet has a date for it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from factcheck.domain.dates import PartialDate, Precision
from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.publishing import Correction, Reply
from factcheck.domain.verdicts import REASON_WORDS
from factcheck.sheets import unstated, words
from factcheck.sheets.content import Quote, Sheet, SheetClaim, SheetPairing
from factcheck.sheets.records import Appearance, SheetFigure
from factcheck.sheets.watching import QUIET, Watch

Cell = str | int | float | dt.date
Row = tuple[Cell, ...]

EARLIEST: Final = dt.date(1900, 3, 1)  # before it spreadsheets disagree on what day it is


class _Sheet(NamedTuple):
    name: str
    of: Callable[[Sheet], Cell]


class _Claim(NamedTuple):
    name: str
    of: Callable[[SheetClaim], Cell]


class _Pairing(NamedTuple):
    name: str
    of: Callable[[SheetPairing], Cell]


def rows(sheet: Sheet, watch: Watch = QUIET) -> Iterator[Row]:
    """The rows in the order of COLUMNS, each cell a text, a number or a day. Raises Cancelled."""
    whole = tuple(column.of(sheet) for column in _SHEET)
    definitions = {each.verdict: each.definition for each in sheet.counts}
    for claim in watch.each(sheet.claims):
        told = tuple(column.of(claim) for column in _CLAIM)
        cells = (*whole, *told, definitions[claim.verdict])
        for pairing in claim.pairings:
            yield (*cells, *(column.of(pairing) for column in _PAIRING))
        if not claim.pairings:
            yield (*cells, *("" for _ in _PAIRING))


def date_cell(date: PartialDate | None) -> Cell:
    """A day as a date, another precision as text, empty for None."""
    if date is None:
        return ""
    return day_cell(date.value) if date.precision is Precision.DAY else date.value


def day_cell(moment: str) -> Cell:
    """The day of an ISO moment as a date; text in another form comes back as it is."""
    try:
        day = dt.date.fromisoformat(moment.partition("T")[0])
    except ValueError:
        return moment
    return day if day >= EARLIEST else moment


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _exact(quotes: tuple[Quote, ...]) -> str:
    return _lines(quote.selector.exact for quote in quotes) or "no passage kept"


def _inferred(date: PartialDate | None) -> str:
    return date.inferred_from if date else ""


def _origins(of: Callable[[Quote], Cell]) -> Callable[[SheetClaim | SheetPairing], Cell]:
    """A cell of what the sources of the quotations are; where they are several, one a line."""

    def cell(quoted: SheetClaim | SheetPairing) -> Cell:
        by_source = {quote.source.number: quote for quote in quoted.quotes}
        told = [of(quote) for quote in by_source.values()]
        if len(told) == 1:
            return told[0]
        return _lines(str(each) for each in told) if any(told) else ""

    return cell


def _appearance(each: Appearance) -> str:
    date = words.date_words(each.published)
    parts = (each.headline, each.outlet, date, each.address, each.archive_address)
    return ", ".join(part for part in parts if part)


def figure_line(each: SheetFigure) -> str:
    """A figure in one line: label, value, period, arithmetic."""
    value = f"{each.label}: {words.figure_words(each.value, each.unit)}"
    return "; ".join(part for part in (value, each.period, each.comparison) if part)


def _reply(each: Reply) -> str:
    asked = " ".join(part for part in (words.date_words(each.asked_at), each.how) if part)
    due = f"due {words.date_words(each.due)}" if each.due else ""
    answer = f"answered {words.date_words(each.answered_at)}".rstrip() + f": {each.answer}"
    answered = answer if each.answer else "no answer recorded"
    return "; ".join(part for part in (each.asked, asked, due, answered) if part)


def correction_line(each: Correction) -> str:
    """A correction in one line: date, sort, what changed."""
    return f"{words.corrected_when(each)}: {each.what}"


_SHEET: Final = (
    _Sheet("dossier", lambda s: s.dossier),
    _Sheet("draft", lambda s: "DRAFT" if s.draft else ""),
    _Sheet("organisation", lambda s: s.organisation.name),
    _Sheet("sheet_number", lambda s: s.number),
    _Sheet("sheet_version", lambda s: s.version or ""),
    _Sheet("published", lambda s: day_cell(s.published_at)),
)
_CLAIM: Final = (
    _Claim("claim", lambda c: c.number),
    _Claim("claim_id", lambda c: c.uid),
    _Claim("claim_text", lambda c: c.text),
    _Claim("claim_short", lambda c: c.short),
    _Claim("claim_exact_words", lambda c: _exact(c.quotes)),
    _Claim("wording", lambda c: c.wording or ""),
    _Claim("language", lambda c: c.language),
    _Claim("speaker", lambda c: c.speaker),
    _Claim("role", lambda c: c.role.title if c.role else ""),
    _Claim("body", lambda c: c.role.body if c.role else ""),
    _Claim("role_recorded_for", lambda c: date_cell(c.role.at if c.role else None)),
    _Claim("said", lambda c: date_cell(c.said)),
    _Claim("said_inferred_from", lambda c: _inferred(c.said)),
    _Claim("occasion", lambda c: c.occasion),
    _Claim("also_said_in", lambda c: _lines(map(_appearance, c.appearances))),
    _Claim("reading", lambda c: c.reading),
    _Claim("reading_why", lambda c: c.reading_why),
    _Claim("claim_source", _origins(lambda q: q.source.title)),
    _Claim("claim_publisher", _origins(lambda q: q.source.publisher)),
    _Claim("claim_published", _origins(lambda q: date_cell(q.source.published))),
    _Claim("claim_published_inferred_from", _origins(lambda q: _inferred(q.source.published))),
    _Claim("claim_address", _origins(lambda q: q.source.address)),
    _Claim("claim_archive_address", _origins(lambda q: q.source.archive_address)),
    _Claim("claim_consulted", _origins(lambda q: day_cell(q.source.retrieved_at))),
    _Claim("claim_sha256", _origins(lambda q: q.source.sha256)),
    _Claim("verdict", lambda c: c.verdict),
    _Claim("reason", lambda c: REASON_WORDS[c.reason] if c.reason else ""),
    _Claim("rationale", lambda c: c.rationale),
    _Claim("figures", lambda c: _lines(map(figure_line, c.figures))),
    _Claim("pairings_of_other_readings", lambda c: c.left_out or ""),
    _Claim("looked_none_found", lambda c: c.searched),
    _Claim("remains_unknown", lambda c: c.unknowns),
    _Claim("would_settle", lambda c: c.would_settle),
    _Claim("right_of_reply", lambda c: _lines(map(_reply, c.replies))),
    _Claim("corrections", lambda c: _lines(map(correction_line, c.corrections))),
    _Claim("page_address", lambda c: c.page_address),
    _Claim("status", lambda c: c.status),
    _Claim("missing", lambda c: "; ".join(c.missing)),
    _Claim("not_recorded", lambda c: "; ".join(unstated.of_claim(c))),
    _Claim("checked_by", lambda c: c.checked_by),
    _Claim("checked", lambda c: day_cell(c.checked_at)),
    _Claim("reviewed_by", lambda c: c.reviewed_by or "single editor"),
    _Claim("reviewed", lambda c: day_cell(c.reviewed_at)),
)
_PAIRING: Final = (
    _Pairing("stance", lambda p: p.stance),
    _Pairing("pairing_note", lambda p: p.note),
    _Pairing("finding", lambda p: p.number),
    _Pairing("finding_id", lambda p: p.uid),
    _Pairing("finding_text", lambda p: p.text),
    _Pairing("finding_exact_words", lambda p: _exact(p.quotes)),
    _Pairing("page", lambda p: _lines(filter(None, (quote.page for quote in p.quotes)))),
    _Pairing("grade", lambda p: GRADE_WORDS[p.grade]),
    _Pairing("report", lambda p: p.edition.report if p.edition else ""),
    _Pairing("edition", lambda p: p.edition.year if p.edition else ""),
    _Pairing("issuing_body", lambda p: p.edition.issuing_body if p.edition else ""),
    _Pairing("period_start", lambda p: day_cell(p.edition.period_start) if p.edition else ""),
    _Pairing("period_end", lambda p: day_cell(p.edition.period_end) if p.edition else ""),
    _Pairing("rating", lambda p: p.edition.rating if p.edition else ""),
    _Pairing("finding_source", _origins(lambda q: q.source.title)),
    _Pairing("finding_publisher", _origins(lambda q: q.source.publisher)),
    _Pairing("finding_published", _origins(lambda q: date_cell(q.source.published))),
    _Pairing("finding_published_inferred_from", _origins(lambda q: _inferred(q.source.published))),
    _Pairing("finding_address", _origins(lambda q: q.source.address)),
    _Pairing("finding_archive_address", _origins(lambda q: q.source.archive_address)),
    _Pairing("finding_consulted", _origins(lambda q: day_cell(q.source.retrieved_at))),
    _Pairing("finding_sha256", _origins(lambda q: q.source.sha256)),
)
COLUMNS: Final = (
    *(column.name for column in (*_SHEET, *_CLAIM)),
    "verdict_definition",
    *(column.name for column in _PAIRING),
)
