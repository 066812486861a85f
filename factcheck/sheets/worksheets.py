"""The worksheets of the Excel workbook: their columns and their rows."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from factcheck.domain.pairings import Stance
from factcheck.domain.verdicts import REASON_WORDS
from factcheck.sheets import words
from factcheck.sheets.content import Sheet
from factcheck.sheets.rows import COLUMNS, Row, correction_line, date_cell, day_cell, rows
from factcheck.sheets.watching import QUIET, Watch


class Worksheet(NamedTuple):
    """A name, the columns' headings, and the rows under them."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]


def worksheets(sheet: Sheet, watch: Watch = QUIET) -> Iterator[Worksheet]:
    """Every worksheet in its order. Raises Cancelled within the pairings."""
    yield Worksheet("Pairings", COLUMNS, rows(sheet, watch))
    yield Worksheet("Claims", _CLAIM_COLUMNS, _claims(sheet))
    yield Worksheet("Figures", _FIGURE_COLUMNS, _figures(sheet))
    yield Worksheet("Sources", _SOURCE_COLUMNS, _sources(sheet))
    yield Worksheet("About", ("what", "words"), _about(sheet))


_CLAIM_COLUMNS: Final = (
    "no.", "claim", "speaker", "said", "verdict", "reason", "rationale", "for", "against",
    "checked by", "reviewed by", "missing",
)  # fmt: skip
_FIGURE_COLUMNS: Final = ("no.", "figure", "value", "unit", "period", "arithmetic")
_SOURCE_COLUMNS: Final = (
    "source", "source_id", "kind", "title", "publisher", "author", "published",
    "published_inferred_from", "language", "consulted", "address", "archive_address", "sha256",
    "text_sha256",
)  # fmt: skip


def _claims(sheet: Sheet) -> Iterator[Row]:
    for claim in sheet.claims:
        yield (
            claim.number,
            claim.text,
            claim.speaker,
            date_cell(claim.said),
            f"{words.SIGNS[claim.verdict]} {claim.verdict}",
            REASON_WORDS[claim.reason] if claim.reason else "",
            claim.rationale,
            len(claim.paired(Stance.SUPPORTS)),
            len(claim.paired(Stance.CONTRADICTS)),
            claim.checked_by,
            claim.reviewed_by or "single editor",
            "; ".join(claim.missing),
        )


def _figures(sheet: Sheet) -> Iterator[Row]:
    for claim in sheet.claims:
        for each in claim.figures:
            yield claim.number, each.label, each.value, each.unit, each.period, each.comparison


def _sources(sheet: Sheet) -> Iterator[Row]:
    for source in sheet.sources:
        yield (
            source.number,
            source.uid,
            source.kind,
            source.title,
            source.publisher,
            source.author,
            date_cell(source.published),
            source.published.inferred_from if source.published else "",
            source.language,
            day_cell(source.retrieved_at),
            source.address,
            source.archive_address,
            source.sha256,
            source.text_sha256,
        )


def _about(sheet: Sheet) -> Iterator[Row]:
    organisation = sheet.organisation
    yield "title", sheet.heading
    yield "status", "DRAFT" if sheet.draft else sheet.state
    yield "published by", organisation.name or "organisation not recorded"
    for what, told in (
        ("contact", organisation.contact),
        ("address", organisation.address),
        ("number", sheet.number),
        ("language", organisation.language),
        ("method of the organisation", organisation.method),
        ("corrections policy", organisation.corrections_policy),
        ("funding", organisation.funding),
        ("SHA-256", sheet.content_sha256),
    ):
        if told:
            yield what, told
    if sheet.version:
        yield "version", sheet.version
    for what, at in (
        ("made", sheet.made_at),
        ("reviewed", sheet.reviewed_at),
        ("published", sheet.published_at),
        ("changed", sheet.changed_at),
    ):
        if at:
            yield what, day_cell(at)
    for each in sheet.counts:
        yield each.verdict, each.count
        yield f"{each.verdict} means", each.definition
    for claim in sheet.claims:
        for correction in claim.corrections:
            yield f"correction, claim {claim.number}", correction_line(correction)
    yield "who stands behind it", words.review_words(sheet)
    yield "method", words.METHOD
    yield "made with", sheet.made_by
