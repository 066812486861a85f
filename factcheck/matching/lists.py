"""Lists of claims or findings from outside: CSV with a head, or JSON Lines."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import count
from typing import Any

from factcheck.domain.written_dates import FULL_DATE, iso
from factcheck.errors import UserError
from factcheck.matching.items import Item

_REQUIRED = ("id", "text")
_KNOWN = (
    "date", "speaker", "body", "source", "title", "edition", "period_start", "period_end",
)  # fmt: skip
_TODO = "Give each an “id” and a “text”, in CSV under a head or in JSON Lines."
_LARGEST_CELL = 100_000_000  # code points


def read(data: bytes, name: str) -> list[Item]:
    """The items of a file in their order, without figures; blank lines are passed over.

    It is CSV when its name says so, or when it does not begin as JSON does. What is not known may
    be left out. Raises UserError naming the line that is malformed or has an id a second time.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(f"{name}, line {line} is not UTF-8.", todo="Save it as UTF-8.") from None
    comma = name.lower().endswith((".csv", ".tsv")) or not text.lstrip().startswith(("{", "["))
    rows = _csv(text, name) if comma else _json(text, name)
    first: dict[int | str, int] = {}
    items = []
    for line, row in rows:
        item = _item(row, f"{name}, line {line}")
        if first.setdefault(item.id, line) != line:
            raise UserError(
                f"{name}, line {line} has the id “{item.id}” of line {first[item.id]}.",
                todo="Give each its own id.",
            )
        items.append(item)
    return items


def _json(text: str, name: str) -> Iterator[tuple[int, Any]]:
    for line, written in zip(count(1), text.split("\n"), strict=False):
        if written.strip():
            try:
                yield line, json.loads(written)
            except (ValueError, RecursionError):
                raise UserError(f"{name}, line {line} is not JSON.", todo=_TODO) from None


def _csv(text: str, name: str) -> Iterator[tuple[int, Any]]:
    csv.field_size_limit(_LARGEST_CELL)
    delimiter = "\t" if name.lower().endswith(".tsv") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    head: list[str] = []
    begun = 1
    try:
        for cells in reader:
            if not head:
                head = _head(cells, f"{name}, line {begun}")
            elif any(cells):
                if len(cells) != len(head):
                    told = f"has {len(cells)} cells under a head of {len(head)}"
                    raise UserError(f"{name}, line {begun} {told}.", todo=_TODO)
                yield begun, dict(zip(head, cells, strict=True))
            begun = reader.line_num + 1
    except csv.Error as error:
        raise UserError(f"{name}, line {begun} is not CSV: {error}.", todo=_TODO) from None


def _head(cells: list[str], where: str) -> list[str]:
    head = [cell.strip().casefold() for cell in cells]
    for column in _REQUIRED:
        if any(head) and column not in head:
            raise UserError(f"{where} has no column “{column}”.", todo=_TODO)
    return head if any(head) else []


def _item(row: Any, where: str) -> Item:
    if not isinstance(row, dict):
        raise UserError(f"{where} is no object.", todo=_TODO)
    for part in _REQUIRED:
        if part not in row:
            raise UserError(f"{where} has no “{part}”.", todo=_TODO)
    key, text = row["id"], row["text"]
    if isinstance(key, bool) or not isinstance(key, int | str) or key == "":
        raise UserError(f"{where}: its id is neither words nor a whole number.", todo=_TODO)
    if not isinstance(text, str):
        raise UserError(f"{where}: its text is no text.", todo=_TODO)
    known: dict[str, Any] = {part: _told(row.get(part)) for part in _KNOWN}
    known["date"] = _day(known["date"])
    return Item(key, text, **known)


def _told(value: Any) -> str:
    """What is known, as words; null and what is no plain value count as not known."""
    plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value).strip() if plain else ""


def _day(written: str) -> str:
    """A full date written out, as YYYY-MM-DD; any other as it stands."""
    found = FULL_DATE.fullmatch(written)
    return (iso(found) if found else "") or written
