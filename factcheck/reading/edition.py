"""What a report says of its own edition: its name, its year, who issues it, what it covers.

Only a title that is a report's is believed, never a headline about one: "2021 Harbour Report" and
"Harbour Report 2021" are titles, "Ministry rejects 2021 harbour report" is news.
"""

import re
from collections.abc import Callable

from factcheck.domain.written_dates import FULL_DATE, MONTH_NAMES, iso
from factcheck.reading.captured import EditionRead

_LOOKED_AT = 20_000  # code points; covers, contents and a preface stand before the text
_TITLE_LINES = 40  # lines that may hold the title where no title is given
_LONGEST_TITLE = 160
_LONGEST_BODY = 90

_YEAR = r"(?:19|20)\d\d(?:\s?[-–—/]\s?(?:\d\d){1,2}(?!\d))?"
_NOUN = r"(?:reports?|review|survey|index|yearbook|assessment|bulletin|almanac|outlook|monitor)"
_MONTH = rf"(?:{'|'.join(MONTH_NAMES)})"
_BEHIND = rf"(?:\s*[,:(–—-]\s*|\s+)(?:for\s+|of\s+)?(?:{_MONTH}\s+)?"
_BEFORE = re.compile(
    rf"(?P<year>{_YEAR})\s+(?P<name>[^\W\d_][^:|.!?]{{0,100}}?\b{_NOUN}(?:\s+on\s+[^:|.!?]{{2,60}})?)"
    r"(?P<more>\s*(?:[:|(–—-]\s*.{0,80})?)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?P<name>(?:the\s+)?[^\W\d_][^:|.!?]{{0,100}}?\b{_NOUN}(?:\s+on\s+[^:|.!?,\d]{{2,60}}?)?)"
    rf"{_BEHIND}(?P<year>{_YEAR})\)?(?P<more>\s*(?:[:|–—-]\s*.{{0,80}})?)",
    re.IGNORECASE,
)
# A title-cased headline tells that somebody does something.
_NEWS = re.compile(
    r"\b(?:says?|said|slams?|rejects?|rejected|denies|denied|ranks?|calls?|claims?|criticis\w+"
    r"|criticiz\w+|welcomes?|blasts?|rebuffs?|responds?|reacts?|finds?|shows?|sees?|fails?|urges?"
    r"|accuses?|questions?|disputes?|defends?|dismiss(?:es)?|releases?|launch(?:es)?|drops?|keeps?"
    r"|downgrad\w+|upgrad\w+|after|over|ahead|why|how|what)\b|[‘’“”\"?!]",
    re.IGNORECASE,
)
_SMALL = frozenset("a an and as at by for from in of on or the to under with".split())

_COVERS = re.compile(
    r"\b(?:(?:reporting|reported|review)\s+period|period\s+(?:of|from|under\s+review|covered)|period"
    r"|cover(?:s|ed|ing)|undertaken|fiscal\s+year|financial\s+year)\b",
    re.IGNORECASE,
)
_WINDOW = 160  # code points after those words in which the period is named
_ENDED = re.compile(r"\byear\s+(?:ended|ending)\s+(?:on\s+)?", re.IGNORECASE)
_NAMED_MONTH = re.compile(rf"(?P<name>{_MONTH})\s+(?P<of>(?:19|20)\d\d)", re.IGNORECASE)
_SEAM = re.compile(r"\s*,?\s*(?:\b(?:to|through|until|till|and)\b|[–—-])\s*", re.IGNORECASE)
_ISSUER = re.compile(
    r"\b(?i:issued|published|prepared|released|produced)\s+by\s+(?:the\s+)?"
    r"(?P<body>[A-Z][\w.’'&-]*(?:[ ,]+(?:of|the|for|and|on|to|in|[A-Z][\w.’'&-]*)){0,12})"
)
_BODY_LINE = re.compile(
    r"(?:the\s+)?(?:[\w.’'-]+\s+){0,6}(?:ministry|department|office|bureau|commission|agency|committee"
    r"|institute|foundation|council|secretariat|centre|center|programme|organi[sz]ation|authority)"
    r"(?:\s+(?:of|for|on|to|and|against)\s+[\w\s,.’'-]{2,60})?",
    re.IGNORECASE,
)


def told(title: str, first_text: str) -> EditionRead | None:
    """What a report's title and first pages say of its edition; None for what is no report.

    `first_text` is the document's text from its start: only its first 20,000 code points are read.
    """
    opening = first_text[:_LOOKED_AT]
    lines = [line.strip() for line in opening.split("\n") if line.strip()]
    named, source = _named(title, lines)
    if named is None:
        return None
    start, end = _period(opening)
    return EditionRead(
        report=_tidy(named["name"]),
        year=re.sub(r"\s", "", named["year"]),
        issuing_body=_issuer(opening, lines[:_TITLE_LINES]),
        period_start=start,
        period_end=end,
        stated_by=f"{source} and the period on the first pages" if start or end else source,
    )


def _named(title: str, lines: list[str]) -> tuple[re.Match[str] | None, str]:
    """The match of a title that is a report's, and what it was taken from."""
    found = _titled(title)
    if found:
        return found, "the title"
    candidates = [*lines[:_TITLE_LINES], *_joined(lines[:_TITLE_LINES])]
    return next((m for line in candidates if (m := _titled(line))), None), "the first lines"


def _joined(lines: list[str]) -> list[str]:
    """Lines by threes and pairs from each on: a cover breaks its title over several."""
    return [" ".join(lines[i : i + n]) for i in range(len(lines)) for n in (3, 2)]


def _titled(line: str) -> re.Match[str] | None:
    if not line or len(line) > _LONGEST_TITLE:
        return None
    found = _BEFORE.fullmatch(line.strip()) or _AFTER.fullmatch(line.strip())
    if found is None or not _is_name(found["name"]) or _NEWS.search(found["name"]):
        return None
    return found


def _is_name(words: str) -> bool:
    """Whether every word of weight begins with a capital, as in a name."""
    return all(
        w[0].isupper() or w.lower() in _SMALL for w in re.findall(r"[^\W\d_][\w’'-]*", words)
    )


def _tidy(name: str) -> str:
    words = " ".join(name.split()).strip(" ,;-–—")
    words = re.sub(r"^the\s+", "", words, flags=re.IGNORECASE)
    return _title_case(words) if words.isupper() else words


def _title_case(words: str) -> str:
    return " ".join(w.lower() if w.lower() in _SMALL else w.capitalize() for w in words.split())


def _issuer(opening: str, lines: list[str]) -> str:
    """Who issues it: named so, or a line on the first page that is nothing but a body's name."""
    said = _ISSUER.search(opening)
    if said:
        return re.sub(r"(?:\s+(?:of|the|for|and|on|to|in)|[ ,.])+$", "", said["body"])
    alone = (line for line in lines if len(line) <= _LONGEST_BODY and _BODY_LINE.fullmatch(line))
    found = next((line for line in alone if _is_name(line)), "")
    return _title_case(found) if found.isupper() else found


def _period(opening: str) -> tuple[str, str]:
    """The first and last day, or month, of the period covered; two empty texts without one."""
    for found in _COVERS.finditer(opening):
        after = opening[found.end() : found.end() + _WINDOW]
        period = _pair(FULL_DATE, after, iso) or _pair(_NAMED_MONTH, after, _month)
        if period:
            return period
    ended = _ENDED.search(opening)
    last = FULL_DATE.match(opening, ended.end()) if ended else None
    return ("", iso(last)) if last else ("", "")


def _pair(
    form: re.Pattern[str], words: str, read: Callable[[re.Match[str]], str]
) -> tuple[str, str] | None:
    """The first two dates of a form with "to" or the like between them, in ISO."""
    for first in form.finditer(words):
        seam = _SEAM.match(words, first.end())
        second = form.match(words, seam.end()) if seam else None
        if second and (start := read(first)) and start <= (end := read(second)):
            return start, end
    return None


def _month(match: re.Match[str]) -> str:
    number = MONTH_NAMES.index(match["name"].lower()) + 1
    return f"{match['of']}-{number:02}"
