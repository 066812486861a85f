"""What a web page leaves around an article: captions, credits, teasers, forms, share lines.

Each paragraph is kept whole, cut (a dateline before it, a credit behind it), or dropped.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.spotting.lexicon import web
from factcheck.spotting.paragraphs import Paragraph

_FLAGS = re.IGNORECASE


def _any(alternatives: Iterable[str]) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_END_OF_ARTICLE = re.compile(rf"{_any(web.ENDINGS)}\s*:?", _FLAGS)
_LINE = re.compile(
    rf"{_any(web.LABELS)}\s*(?::|-|–|—|\bby\b|\bof\b).*|{_any(web.COLON_LABELS)}\s*:.*|"
    rf"{_any(web.BUTTONS)}(?:[\s,|·•/]+\w+){{0,6}}\s*:?|{_any(web.SENTENCES)}.*",
    _FLAGS,
)
_APPEAL = re.compile(_any(web.APPEALS), _FLAGS)
_BYLINE = re.compile(
    r"(?i:by|from|words(?: by)?|text(?: by)?|story by|written by|reported by|compiled by)\s*:?\s+"
    r"(?:[A-Z][\w.’'-]*(?:\s|,|&|$|\band\b)*){1,10}(?:[|/–-].*)?",
)
_STAFF = re.compile(
    r"[\w .’'-]{0,60}\b(?:staff|newsroom|correspondent|reporters?|desk|agencies)\b", _FLAGS
)
_CREDITED = re.compile(
    rf"(?:[.”\"’)\]]|[a-z])\s*(?:[\[(|/–—-]\s*)?{_any(web.PICTURE_CREDITS)}\s*[\])|]?$", _FLAGS
)
_CAPS_BEHIND_DASH = re.compile(r"\s*[–—][ \u00a0]?(?:[A-Z]+[A-Z’'.-]*(?:[ /,]+|$)){2,9}$")
_CAPS_CREDIT = re.compile(r"[.”\"’)]\s+(?:[A-Z]{2,}[A-Z’'.-]*(?:[ /,]+|$)){1,5}$")
_VERBS = _any(web.CREDIT_VERBS)
_MORE = r"(?:(?:additional|with|more|further)\s+)?"
_CREDIT_BEHIND = re.compile(
    rf"\s*[(\[—–-]*\s*(?i:{_MORE}{_VERBS}(?: and {_VERBS})?)(?: in [A-Z][\w ]{{1,30}})? by:? [A-Z]"
)
_CREDIT_START = re.compile(rf"\s*[(\[—–-]*\s*(?i:{_MORE}{_VERBS})\b.{{0,40}}\bby:? [A-Z]")
_DAY = r"(?:,? ?\d{1,2}(?: [A-Z]\w+)?(?:,? \d{4})?)?"
_DATELINE = re.compile(
    rf"[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][\w.’'-]*){{0,6}}{_DAY}\s*(?:\([^()\n]{{2,60}}\))?\s*"
    rf"(?:[–—]|--?)\s+|"
    rf"\((?:[A-Z][\w.’'-]*,? ?){{1,4}}\d{{0,2}},? ?\d{{4}}\)\s*(?:[–—:]|--?)\s*|"
    rf"(?:[A-Z][\w.’'-]*[ ,]+){{1,6}}(?:\d{{1,2}}(?:,? \d{{4}})?\s*)?\({_any(web.AGENCIES)}\)"
    rf"\s*(?:[–—]|--?)?\s+"
)
_SHORTCODE = re.compile(
    r"\[(/?)(\w+)\b[^\[\]\n]{0,400}\]|\{\{[^{}\n]{0,200}\}\}|</?\w[^<>\n]{0,300}>"
)
_PAIRED = re.compile(
    r"\[(caption|gallery|embed|video|audio|playlist)\b[^\[\]\n]{0,400}\].{0,1500}?\[/\1\]"
)
_URL = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_FORM = re.compile(r"(?:\w+ ?){1,4}\*|(?:[$€£]\s?\d+\s*)+")
_TERMINAL = re.compile(r"[.!?…:;,][”\"’'»)\]\s]*$|[”\"’'»)\]]$|[–—]$")
_MONEY = frozenset("$€£")
_SPOKEN = frozenset('“"‘«')
_LONGEST_CREDIT = 500  # code points
_LONGEST_ENDING = 8  # code points: a full stop, closing marks and a bracket
_LONGEST_PLAIN = 300  # code points of a button, notice or form line without a label
_LONGEST_LABEL = 30
_LONG_LINE = 200  # code points after which a line without a full stop is no headline


class Body(NamedTuple):
    """text[start:end] of the article itself. `number` counts all paragraphs, `first` opens it."""

    start: int
    end: int
    number: int


def body(text: str, parts: list[Paragraph]) -> list[Body]:
    """The paragraphs that belong to the article, cut where a part of one does not."""
    kept: list[Body] = []
    length = sum(p.end - p.start for p in parts)
    passed = 0
    teaser = False
    for number, part in enumerate(parts):
        passed += part.end - part.start
        line = text[part.start : part.end]
        credit = _behind_dash(line, 0, len(line))
        line = line[: credit.start()] if credit else line
        if len(line) < 120 and _END_OF_ARTICLE.fullmatch(line) and passed * 2 > length:
            break
        whole = _ends_whole(line)
        teaser = _is_teaser(part, line, whole=whole, after_teaser=teaser)
        if teaser or not line or _is_leftover(line, whole=whole):
            continue
        kept += _pieces(text, part, number)
    return kept


def _is_teaser(part: Paragraph, line: str, *, whole: bool, after_teaser: bool) -> bool:
    """A bulleted headline, or the indented, usually cut-off text under one."""
    if part.bullet and not whole and len(line) <= _LONG_LINE:
        return True
    return after_teaser and part.indent > 0


def _is_leftover(line: str, *, whole: bool) -> bool:
    labelled = len(line) < _LONGEST_PLAIN or ":" in line[:_LONGEST_LABEL]
    if line[0] in _SPOKEN and whole:
        return False
    if labelled and len(line) < 1000 and _is_labelled(line):
        return True
    if "all rights reserved" in line[-200:].lower():
        return True
    if len(line) < 160 and (_BYLINE.fullmatch(line) or (not whole and _STAFF.fullmatch(line))):
        return True
    caps = _CAPS_CREDIT.search(line, max(0, len(line) - 80))
    if len(line) < 600 and (
        (caps and not _behind_dash(line, max(0, len(line) - 80), len(line)))
        or (
            (not whole or line.endswith((")", "]")))
            and _CREDITED.search(line, max(0, len(line) - 90))
        )
    ):
        return True
    if _CREDIT_START.match(line) and len(line) < 600:
        return True
    if len(line) < _LONGEST_CREDIT and _is_address(line):
        return True
    return not whole and len(line) <= _LONG_LINE


def _is_labelled(line: str) -> bool:
    """A line that says what it is: a label, a button, a plea for money, a field of a form."""
    if _LINE.fullmatch(line) or ((line[-1] == "*" or line[0] in _MONEY) and _FORM.fullmatch(line)):
        return True
    return any(word in line.lower() for word in web.APPEALING) and bool(_APPEAL.match(line))


def _behind_dash(text: str, start: int, end: int) -> re.Match[str] | None:
    """A credit in capitals behind a dash; without a dash the search would be long."""
    dashed = text.find("–", start, end) >= 0 or text.find("—", start, end) >= 0
    return _CAPS_BEHIND_DASH.search(text, start, end) if dashed else None


def _is_address(line: str) -> bool:
    if not any(sign in line for sign in ("@", "://", "www.")):
        return False
    return bool(_URL.search(line)) and len(_URL.sub("", line).split()) < 4


def _ends_whole(line: str) -> bool:
    """Whether a line ends as a sentence or quotation does, not as a headline."""
    return bool(_TERMINAL.search(line[-_LONGEST_ENDING:]))


def _pieces(text: str, part: Paragraph, number: int) -> list[Body]:
    """The paragraph without dateline, closing credit and shortcodes."""
    start, end = part.start, part.end
    dateline = _DATELINE.match(text, start, min(end, start + 200))
    if dateline:
        start = dateline.end()
    credit = _credit(text, start, end) or _behind_dash(text, max(start, end - 80), end)
    if credit and _ends_whole(text[start : credit.start()]):
        end = credit.start()
    if not any(sign in text[start:end] for sign in "[{<"):
        return [Body(*_stripped(text, start, end), number)]
    holes = [m.span() for m in _PAIRED.finditer(text, start, end)]
    holes += [
        m.span()
        for m in _SHORTCODE.finditer(text, start, end)
        if _is_markup(m) and not any(a <= m.start() < b for a, b in holes)
    ]
    pieces = []
    for hole_start, hole_end in sorted(holes):
        pieces.append((start, hole_start))
        start = hole_end
    pieces.append((start, end))
    return [Body(a, b, number) for a, b in (_stripped(text, *piece) for piece in pieces) if b > a]


def _credit(text: str, start: int, end: int) -> re.Match[str] | None:
    """A credit in the last words of a paragraph."""
    start = max(start, end - _LONGEST_CREDIT)
    if text.find(" by", start, end) < 0:
        return None
    return _CREDIT_BEHIND.search(text, start, end)


def _is_markup(match: re.Match[str]) -> bool:
    """Square brackets hold an editor's words as often as a shortcode."""
    if not match.group().startswith("["):
        return True
    return match.group(1) == "/" or match.group(2) in web.SHORTCODES or "=" in match.group()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
