"""What stands inside an article's paragraphs and is not of it: datelines, credits, shortcodes."""

import re
from typing import NamedTuple

from factcheck.reading.bylines import dateline
from factcheck.reading.lines import Line

_VERB = r"(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|translat(?:ion|ed)|photographs?)"
_CREDIT = re.compile(
    rf"(?<=[.!?”\"’)])\s*(?P<open>[(\[—–-]?)\s*(?i:(?:(?:additional|with|further)\s+)*{_VERB}"
    rf"(?:\s+and\s+{_VERB})?)(?:\s+in\s+[A-Z][\w ]{{1,30}})?\s+by:?\s+[A-Z].*"
)
_LONGEST_CREDIT = 500  # code points
_LONGEST_UNFENCED = 200  # code points of a credit without brackets
_SHORTCODE = re.compile(
    r"\[(caption|gallery|embed|video|audio|playlist)\b[^\[\]]{0,400}\][^\[\]]{0,1500}\[/\1\]"
    r"|\[/?(?:caption|gallery|embed|video|audio|playlist|[a-z]+_[a-z_]+)\b[^\[\]]{0,400}\]"
    r"|\[[a-z-]+(?:\s+[a-z_-]+=[\"“”'][^\[\]]{0,300})\]"
)


class Piece(NamedTuple):
    """text[start:end] of a whole text, what it is taken for, and where it may be put back."""

    start: int
    end: int
    zone: str
    at: int


def of(line: Line, *, opens: bool) -> list[Piece]:
    """The pieces of a line that are not the article's; `opens` says that it is its first prose."""
    found: list[Piece] = []
    mark = dateline(line.text) if opens else None
    if mark is not None and mark.end < len(line.text):
        found.append(Piece(line.start, line.start + mark.end, "dateline", line.start))
    credit = _credit(line.text)
    if credit:
        found.append(Piece(line.start + credit, line.end, "credit", line.start + credit))
    if "[" in line.text:
        found += [
            Piece(line.start + code.start(), line.start + code.end(), "shortcode", line.start)
            for code in _SHORTCODE.finditer(line.text)
        ]
    return sorted(found)


def _credit(words: str) -> int:
    """Where a closing credit begins, 0 without one."""
    start = max(0, len(words) - _LONGEST_CREDIT)
    found = _CREDIT.search(words, start) if " by" in words[start:] else None
    if found is None or found.start() == 0:
        return 0
    fenced = found["open"] in "([" and words[-1] in ")]" if found["open"] else False
    short = len(words) - found.start() <= _LONGEST_UNFENCED
    return found.start() if fenced or short else 0
