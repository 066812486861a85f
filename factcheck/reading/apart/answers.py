"""What was captured, on its way from the child: plain facts and one run of characters.

The child is not trusted: a document may have taken it over. So the facts are taken apart one by
one, each of its type and in its bounds, and whatever is not as a reader makes it refuses the whole.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

from factcheck.domain import text as texts
from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import SourceKind
from factcheck.errors import UserError
from factcheck.reading import formats
from factcheck.reading.apart.wire import Garbled
from factcheck.reading.captured import Captured, Cut, EditionRead

_LONGEST_LINE = 20_000  # code points of a title, a name, a warning
_MOST_LINES = 10_000  # warnings; a label for each page comes on top
_PIECE = 200_000  # code points checked at a time, so that other threads get their turn
_LINES = ("title", "publisher", "author", "address", "published_stated_by", "language")
_ADDRESS = re.compile(r"(?:https?://\S+)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?")


def told(captured: Captured) -> tuple[dict[str, Any], bytes]:
    """The facts and the characters of what was captured: its text, then all that was cut."""
    facts: dict[str, Any] = {name: getattr(captured, name) for name in _LINES}
    facts |= {
        "media_type": captured.media_type,
        "kind": str(captured.kind),
        "published": [captured.published.value, captured.published.inferred_from]
        if captured.published
        else None,
        "edition": asdict(captured.edition) if captured.edition else None,
        "pages": captured.pages,
        "page_labels": captured.page_labels,
        "warnings": captured.warnings,
        "cut": [[cut.at, cut.zone, len(cut.text)] for cut in captured.cut],
        "characters": len(captured.text),
    }
    characters = "".join((captured.text, *(cut.text for cut in captured.cut)))
    return facts, characters.encode("utf-8", "replace")


def checked(facts: Any, payload: bytes, *, characters: int) -> Captured:
    """What was captured, from facts and characters that may be anything.

    `characters` is the most that all of them may be. Raises Garbled for what no reader makes.
    """
    try:
        whole = payload.decode()
        if not isinstance(facts, dict) or len(whole) > characters:
            raise Garbled
        return _checked(facts, whole)
    except (KeyError, ValueError, UserError):
        raise Garbled from None


def _checked(facts: dict[str, Any], whole: str) -> Captured:
    length = _number(facts["characters"], len(whole))
    text = whole[:length]
    if not _is_captured(text):
        raise Garbled
    lines = {name: _line(facts[name]) for name in _LINES}
    if not (_ADDRESS.fullmatch(lines["address"]) and _LANGUAGE.fullmatch(lines["language"])):
        raise Garbled
    media_type, kind = _line(facts["media_type"]), _line(facts["kind"])
    if media_type not in formats.FORMATS:
        raise Garbled
    pages = tuple(_rising(facts["pages"], length))
    labels = _lines(facts["page_labels"], len(pages))
    is_scanned = bool(pages) and not text
    if len(labels) not in {0, len(pages)} or not (text.strip() or is_scanned):
        raise Garbled
    return Captured(
        text=text,
        media_type=media_type,
        **lines,
        kind=str(SourceKind(kind)) if kind else "",
        published=_date(facts["published"]),
        edition=_edition(facts["edition"]),
        pages=pages,
        page_labels=labels,
        cut=tuple(_cuts(facts["cut"], length, whole)),
        warnings=_lines(facts["warnings"], _MOST_LINES),
    )


def _is_captured(text: str) -> bool:
    """Whether the text is as the store freezes it; looked at from line end to line end."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE)
        piece = text[start : end if end > 0 else len(text)]
        if texts.captured(piece) != piece:
            return False
        start += len(piece)
    return True


def _number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise Garbled
    return value


def _line(value: Any) -> str:
    """Words for a field: clean as text is, whatever the child made of them."""
    if not isinstance(value, str) or len(value) > _LONGEST_LINE:
        raise Garbled
    return texts.captured(value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Garbled
    return value


def _lines(value: Any, most: int) -> tuple[str, ...]:
    if len(_list(value)) > most:
        raise Garbled
    return tuple(map(_line, value))


def _rising(value: Any, length: int) -> Iterator[int]:
    last = 0
    for place in _list(value):
        if _number(place, length) < last:
            raise Garbled
        last = place
        yield place


def _date(value: Any) -> PartialDate | None:
    if value is None:
        return None
    day, inferred_from = map(_line, _list(value))
    return PartialDate(day, inferred_from)


def _edition(value: Any) -> EditionRead | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise Garbled
    return EditionRead(**{field.name: _line(value[field.name]) for field in fields(EditionRead)})


def _cuts(value: Any, length: int, whole: str) -> Iterator[Cut]:
    """What was cut; its words stand one after the other behind the text."""
    start = length
    for item in _list(value):
        at, zone, size = _list(item)
        end = start + _number(size, len(whole) - start)
        yield Cut(_number(at, length), texts.captured(whole[start:end]), _line(zone))
        start = end
