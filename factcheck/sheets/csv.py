"""The sheet as CSV: one row a pairing, and one row for a claim without any.

RFC 4180 with CRLF. A byte-order mark comes first: without it Excel takes the file for the
machine's old code page and garbles every accent and all Khmer; other readers skip it
("utf-8-sig" in Python). Cells that a spreadsheet would run as a formula get a leading apostrophe
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.verdicts import REASON_WORDS
from factcheck.sheets.content import Quote, Sheet, SheetClaim, SheetPairing
from factcheck.sheets.printable import printable

_STARTS_A_FORMULA: Final = frozenset("=+-@|%＝＋－＠")
_STARTS_A_CELL: Final = frozenset("\t\r\n")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")

_CLAIM_COLUMNS: Final = (
    "dossier", "draft", "claim", "claim_id", "claim_text", "claim_exact_words", "speaker", "role",
    "body", "role_recorded_for", "said", "said_inferred_from", "occasion", "claim_source",
    "claim_publisher", "claim_published", "claim_published_inferred_from", "claim_address",
    "claim_sha256", "verdict", "verdict_definition", "reason", "rationale", "status", "missing",
    "checked_by", "reviewed_by",
)  # fmt: skip
_PAIRING_COLUMNS: Final = (
    "stance", "pairing_note", "finding", "finding_id", "finding_text", "finding_exact_words",
    "grade", "report", "edition", "issuing_body", "period_start", "period_end", "rating",
    "finding_source", "finding_publisher", "finding_published", "finding_published_inferred_from",
    "finding_address", "finding_sha256",
)  # fmt: skip
COLUMNS: Final = (*_CLAIM_COLUMNS, *_PAIRING_COLUMNS)


def render(sheet: Sheet) -> bytes:
    """The sheet as CSV, UTF-8 with a byte-order mark; where a cell holds several, one a line."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(sheet):
        writer.writerow([safe(printable(cell)) for cell in row])
    return lines.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """The cell, with an apostrophe first where a spreadsheet would take it for a formula.

    White space and characters without width in front of the formula do not hide it.
    """
    for character in cell:
        if character in _STARTS_A_CELL or character in _STARTS_A_FORMULA:
            return "'" + cell
        if not (unicodedata.category(character) in _INVISIBLE or character in _BLANK_LETTERS):
            break
    return cell


def _rows(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    definitions = {count.verdict: count.definition for count in sheet.counts}
    draft = "DRAFT" if sheet.draft else ""
    for claim in sheet.claims:
        cells = (sheet.dossier, draft, *_claim_cells(claim, definitions[claim.verdict]))
        for pairing in claim.pairings:
            yield (*cells, *_pairing_cells(pairing))
        if not claim.pairings:
            yield (*cells, *("" for _ in _PAIRING_COLUMNS))


def _claim_cells(claim: SheetClaim, definition: str) -> tuple[str, ...]:
    role, said = claim.role, claim.said
    return (
        str(claim.number),
        claim.uid,
        claim.text,
        *_words_of(claim.quotes),
        claim.speaker,
        role.title if role else "",
        role.body if role else "",
        role.at.value if role and role.at else "",
        said.value if said else "",
        said.inferred_from if said else "",
        claim.occasion,
        *_origins(claim.quotes),
        claim.verdict,
        definition,
        REASON_WORDS[claim.reason] if claim.reason else "",
        claim.rationale,
        claim.status,
        "; ".join(claim.missing),
        claim.checked_by,
        claim.reviewed_by or "single editor",
    )


def _pairing_cells(pairing: SheetPairing) -> tuple[str, ...]:
    edition = pairing.edition
    return (
        pairing.stance,
        pairing.note,
        str(pairing.number),
        pairing.uid,
        pairing.text,
        *_words_of(pairing.quotes),
        GRADE_WORDS[pairing.grade],
        edition.report if edition else "",
        edition.year if edition else "",
        edition.issuing_body if edition else "",
        edition.period_start if edition else "",
        edition.period_end if edition else "",
        edition.rating if edition else "",
        *_origins(pairing.quotes),
    )


def _words_of(quotes: Iterable[Quote]) -> tuple[str]:
    return ("\n".join(quote.selector.exact for quote in quotes) or "no passage kept",)


def _origins(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Title, publisher, date, what it is inferred from, address and hash of the sources."""
    sources = list({quote.source.number: quote.source for quote in quotes}.values())
    columns = (
        [source.title for source in sources],
        [source.publisher for source in sources],
        [source.published.value if source.published else "" for source in sources],
        [source.published.inferred_from if source.published else "" for source in sources],
        [source.address for source in sources],
        [source.sha256 for source in sources],
    )
    return tuple("\n".join(column) if any(column) else "" for column in columns)
