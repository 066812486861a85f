"""The rows of a bundle, as they are before any of them is believed."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Column, Integer, Table

from factcheck.domain.claims import Wording
from factcheck.domain.dates import PartialDate
from factcheck.domain.findings import Grade
from factcheck.domain.pairings import Stance
from factcheck.domain.publishing import CorrectionKind
from factcheck.domain.sources import SourceKind
from factcheck.domain.speakers import Side
from factcheck.domain.statements import Decision, Mode
from factcheck.domain.text import LONGEST_NOTE, captured
from factcheck.domain.verdicts import Reason, Status, Verdict
from factcheck.errors import UserError
from factcheck.store.bundles.belonging import NOUNS, OWNED, Row, references
from factcheck.store.columns import LARGEST, added_as

Rows = dict[str, list[Row]]
_MOST_ROWS = 1_000_000
_CHOICES: Final[Mapping[tuple[str, str], type[StrEnum]]] = {
    ("known_names", "side"): Side,
    ("sources", "kind"): SourceKind,
    ("speakers", "side"): Side,
    ("claims", "verdict"): Verdict,
    ("claims", "reason"): Reason,
    ("claims", "status"): Status,
    ("claims", "wording"): Wording,
    ("opinions", "verdict"): Verdict,
    ("opinions", "reason"): Reason,
    ("opinions", "status"): Status,
    ("readings", "verdict"): Verdict,
    ("readings", "reason"): Reason,
    ("findings", "grade"): Grade,
    ("pairings", "stance"): Stance,
    ("statements", "mode"): Mode,
    ("statements", "side"): Side,
    ("statements", "decision"): Decision,
    ("published_claims", "verdict"): Verdict,
    ("corrections", "kind"): CorrectionKind,
    ("corrections", "old_verdict"): Verdict,
}
_MAY_BE_EMPTY = {("claims", "wording"), ("corrections", "old_verdict")}
_DATES = {
    ("sources", "published"), ("speaker_roles", "at"), ("claims", "said"), ("replies", "due"),
    ("replies", "asked_at"), ("replies", "answered_at"), ("editions", "period_start"),
    ("editions", "period_end"),
}  # fmt: skip
# What a row is of: one of the two, never both.
_EITHER: Final = {"passages": ("claim", "finding"), "dismissals": ("finding", "source")}
_HASH = re.compile(r"[0-9a-f]{64}")
_UID = re.compile(r"[0-9a-f]{32}")


def checked(found: Any, refuse: Callable[[str], UserError]) -> Rows:
    """The rows by noun, each with every column its table has.

    Columns that a bundle lacks, having been added since, get what a migration gives them. Raises
    what `refuse` makes of the reason.
    """
    if not isinstance(found, dict) or set(found) - set(NOUNS):
        raise refuse("its rows are of nouns that no dossier has")
    if sum(len(rows) for rows in found.values() if isinstance(rows, list)) > _MOST_ROWS:
        raise refuse(f"it holds more than {_MOST_ROWS:,} rows")
    whole: Rows = {}
    for noun, table in NOUNS.items():
        rows = found.get(noun, [])
        if not isinstance(rows, list):
            raise refuse(f"its {noun} are no list")
        whole[noun] = [_checked(table, row, refuse) for row in rows]
    if len(whole["dossiers"]) != 1:
        raise refuse("it does not hold one dossier")
    _refuse_loose_ends(whole, refuse)
    return whole


def _checked(table: Table, row: Any, refuse: Callable[[str], UserError]) -> Row:
    if not isinstance(row, dict) or set(row) - set(table.columns.keys()):
        raise refuse(f"a row of its {table.name} has columns that there are not")
    told = {}
    for column in table.columns:
        value = row.get(column.name, added_as(column))
        wrong = _wrong(table.name, column, value)
        if wrong:
            raise refuse(f"the {column.name} of one of its {table.name} {wrong}")
        told[column.name] = value
    return told


def _wrong(noun: str, column: Column[Any], value: object) -> str:
    """What is wrong with a value, in words; empty when nothing is."""
    if value is None:
        return "" if column.nullable else "is missing"
    if isinstance(column.type, Integer):
        whole = isinstance(value, int) and not isinstance(value, bool)
        return "" if whole and 0 <= value <= LARGEST else "is no number"  # type: ignore[operator]
    if not isinstance(value, str) or captured(value) != value or len(value) > 2 * LONGEST_NOTE:
        return "is no text as it is kept"
    return _out_of_form(noun, column.name, value)


def _out_of_form(noun: str, name: str, value: str) -> str:
    kind = _CHOICES.get((noun, name))
    if kind is not None and value not in list(kind):
        return "" if not value and (noun, name) in _MAY_BE_EMPTY else f"is no {kind.__name__}"
    if name.endswith("sha256") and not _HASH.fullmatch(value):
        return "is no hash"
    if name == "uid" and not _UID.fullmatch(value):
        return "is no identifier"
    if (noun, name) in _DATES and value:
        try:
            PartialDate(value)
        except UserError:
            return "is no date"
    return ""


def _refuse_loose_ends(whole: Rows, refuse: Callable[[str], UserError]) -> None:
    ids = {noun: {row["id"] for row in rows} for noun, rows in whole.items()}
    for noun, rows in whole.items():
        if len(ids[noun]) != len(rows):
            raise refuse(f"two of its {noun} have one id")
        for column, target in references(NOUNS[noun]).items():
            known = ids[target]
            if any(row[column] is not None and row[column] not in known for row in rows):
                raise refuse(f"one of its {noun} refers to something that is not in it")
    for noun, (one, other) in _EITHER.items():
        if any((row[one] is None) is (row[other] is None) for row in whole[noun]):
            raise refuse(f"one of its {noun} is of nothing, or of two things")
    if any(not 0 <= row["start"] <= row["end"] for row in whole["passages"]):
        raise refuse("a passage in it is out of order")
    assert set(NOUNS) == {"dossiers", *(table.name for table, _ in OWNED)}
