"""What a web page leaves around an article: captions, credits, teasers, forms, share lines.

Each paragraph is kept whole, cut (a dateline before it, a credit behind it), or dropped.
"""

import re
from dataclasses import dataclass

from factcheck.spotting.paragraphs import Paragraph

_FLAGS = re.IGNORECASE
_END_OF_ARTICLE = re.compile(
    r"(?:leave a (?:reply|comment)|post a comment|(?:\d+ )?comments?(?: \(\d+\))?|join the (?:"
    r"conversation|discussion)|related (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links?"
    r"|coverage)|you (?:may|might) (?:also )?(?:like|be interested).*|more (?:from|in|on|stories|news)"
    r"\b.*|most (?:read|viewed|popular|shared|recent).*|recommended(?: for you| stories| reading)?"
    r"|read (?:next|more stories)|trending(?: now)?|latest (?:news|stories)|editor[’']?s[’']? picks?"
    r"|(?:previous|next) (?:article|post|story)|what others are reading|also in this section"
    r"|notes? (?:to|for) editors?|media contacts?|press contacts?|about the authors?|ends|[-–— ]*end"
    r"s?[-–— ]*|#{2,}|sponsored(?: content)?|promoted stories|popular posts|tags|topics)\s*:?",
    _FLAGS,
)
_LINE = re.compile(
    r"(?:content image|logo of|image|photo|picture|file photo|file picture|caption|video|watch|listen"
    r"|graphic|infographic|illustration)\s*(?::|-|–|—|\bby\b|\bof\b).*|(?:(?:also )?read(?: more| also)?|"
    r"see also|see more|related|more|also see|don[’']t miss|in pictures|in case you missed it|explainer|"
    r"opinion|live|breaking|just in)\s*:.*|"
    r"\d+\s*(?:-|\s)?min(?:ute)?s?\s+(?:read|ago).*|(?:published|updated|posted|last (?:updated|modified)"
    r"|publication date|date published|first published|issued on)\b.*|[|].*|"
    r"(?:share|tweet|print|e-?mail|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|pinterest"
    r"|reddit|messenger|instagram|youtube|follow us|like us|share this|subscribe|sign up|sign in|log in"
    r"|register|donate|support us|advertisement|advertising|sponsored|loading|menu|search|home|next"
    r"|previous|back to top|skip to (?:main )?content|listen to (?:this )?article|play|pause|close)"
    r"(?:[\s,|·•/]+\w+){0,6}\s*:?|"
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|contact(?: (?:the )?authors?)?|tel|phone|"
    r"e-?mail|website|source|sources|credit|copyright|editor[’']?s notes?|correction|clarification|"
    r"disclaimer|note)\s*:.*|"
    r"(?:©|\(c\)|copyright|all rights reserved).*|.*\ball rights reserved\b.*|"
    r"(?:this (?:site|website|page) uses|by (?:signing|subscribing|clicking|continuing)|you can unsubscribe"
    r"|learn how your|your email address|we use cookies|please (?:consider|support|enter|credit)|"
    r"sign up (?:for|to)|subscribe (?:to|now)|support (?:our|independent)|get (?:the|our) (?:latest|daily"
    r"|weekly)|download (?:the|our)|click here|follow (?:us|our)|join (?:us|our)|help us|you are donating"
    r"|would you like|how (?:much|many) would you|we welcome|do you have (?:a )?(?:tip|story)|"
    r"to (?:contact|reach) the (?:author|reporter|editor)|for (?:more|further) information|"
    r"this (?:article|story|piece|report) (?:was|is|has been|first|originally) (?:first |originally )?"
    r"(?:published|produced|appeared|supported|funded|part|made|updated|written|corrected)|"
    r"(?:the )?views expressed).*",
    _FLAGS,
)
_BYLINE = re.compile(
    r"(?:by|from|words(?: by)?|text(?: by)?|story by|written by|reported by|compiled by)\s*:?\s+"
    r"(?:[A-Z][\w.’'-]*(?:\s|,|&|$|\band\b)*){1,10}(?:[|/–-].*)?"
)
_STAFF = re.compile(r"[\w .’'-]{0,60}\b(?:staff|newsroom|correspondent|reporters?|desk|agencies)\b", _FLAGS)
_CREDITED = re.compile(
    r".*(?:[.”\"’)\]]|[a-z])\s*(?:[\[(|/–—-]\s*)?(?:(?:photo|image|picture|file|credit)s?\s*(?:by|:|/|supplied|"
    r"courtesy)?\s*[\w /.’'@-]{0,50}|[A-Z][\w .’'-]{0,30}/\s?[A-Z][\w .’'-]{0,30}|post staff|afp|epa|getty images?"
    r"|reuters|ap photo|xinhua|supplied|shutterstock|via facebook|facebook|pool|handout|akp|voa|rfa)"
    r"\s*[\])|]?",
    _FLAGS,
)
_CAPS_CREDIT = re.compile(r".*[.”\"’)]\s+(?:[A-Z]{2,}[A-Z’'.-]*(?:[ /,]+|$)){1,5}")
_CREDIT_BEHIND = re.compile(
    r"\s*[(\[—–-]*\s*(?i:(?:(?:additional|with|more|further)\s+)?(?:report(?:ing|ed)|edit(?:ing|ed)|writing|"
    r"translat(?:ion|ed)|research(?:ed)?|photograph(?:s|y))(?: and (?:writing|editing|reporting))?)"
    r"(?: in [A-Z][\w ]{1,30})? by:? [A-Z]",
)
_CREDIT_START = re.compile(
    r"\s*[(\[—–-]*\s*(?:(?:Additional|With|More|Further)\s+)?(?i:report(?:ing|ed)|edit(?:ing|ed)|writing|"
    r"translat(?:ion|ed))\b.{0,40}\bby:? [A-Z]"
)
_AGENCY = r"(?:Reuters|AP|AFP|Thomson Reuters Foundation|Xinhua|UPI|dpa|Bloomberg|CNN|VOD|RFA|VOA|[A-Z]{2,5})"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][\w.’'-]*){{0,6}}(?:,? ?\d{{1,2}}(?: [A-Z]\w+)?(?:,? \d{{4}})?)?\s*"
    rf"(?:\([^()\n]{{2,60}}\))?\s*(?:[–—]|--?)\s+|"
    rf"(?:[A-Z][\w.’'-]*[ ,]+){{1,6}}(?:\d{{1,2}}(?:,? \d{{4}})?\s*)?\({_AGENCY}\)\s*(?:[–—]|--?)?\s+)"
)
_SHORTCODE = re.compile(r"\[(/?)(\w+)\b[^\[\]\n]{0,400}\]|\{\{[^{}\n]{0,200}\}\}|</?\w[^<>\n]{0,300}>")
_PAIRED = re.compile(r"\[(caption|gallery|embed|video|audio|playlist)\b[^\[\]\n]{0,400}\].{0,1500}?\[/\1\]")
_URL = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_FORM = re.compile(r"(?:\w+ ?){1,4}\*|(?:[$€£]\s?\d+\s*)+")
_TERMINAL = re.compile(r"[.!?…:;,][”\"’'»)\]\s]*$|[”\"’'»)\]]$|[–—]$")
_LONG_LINE = 200  # code points after which a line without a full stop is no headline


@dataclass(frozen=True, slots=True)
class Body:
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
        if len(line) < 120 and _END_OF_ARTICLE.fullmatch(line) and passed * 2 > length:
            break
        whole = bool(_TERMINAL.search(line))
        teaser = _is_teaser(part, line, whole=whole, after_teaser=teaser)
        if teaser or _is_leftover(line, whole=whole):
            continue
        kept += _pieces(text, part, number)
    return kept


def _is_teaser(part: Paragraph, line: str, *, whole: bool, after_teaser: bool) -> bool:
    """A bulleted headline, or the indented, usually cut-off text under one."""
    if part.bullet and not whole and len(line) <= _LONG_LINE:
        return True
    return after_teaser and part.indent > 0


def _is_leftover(line: str, *, whole: bool) -> bool:
    if len(line) < 1500 and (_LINE.fullmatch(line) or _FORM.fullmatch(line)):
        return True
    if len(line) < 160 and (_BYLINE.fullmatch(line) or (not whole and _STAFF.fullmatch(line))):
        return True
    if len(line) < 600 and (
        _CAPS_CREDIT.fullmatch(line)
        or ((not whole or line.endswith((")", "]"))) and _CREDITED.fullmatch(line))
    ):
        return True
    if _CREDIT_START.match(line) and len(line) < 600:
        return True
    if len(_URL.sub("", line).split()) < 4 and _URL.search(line):
        return True
    return not whole and len(line) <= _LONG_LINE


def _pieces(text: str, part: Paragraph, number: int) -> list[Body]:
    """The paragraph without dateline, closing credit and shortcodes."""
    start, end = part.start, part.end
    dateline = _DATELINE.match(text, start, min(end, start + 200))
    if dateline:
        start = dateline.end()
    credit = _CREDIT_BEHIND.search(text, start, end)
    if credit and _TERMINAL.search(text[start : credit.start()]):
        end = credit.start()
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


_CODES = frozenset(
    """caption gallery embed video audio playlist vc_row vc_column vc_column_text et_pb_section
    et_pb_row et_pb_text divider button ad ads adsense newsletter social share related contact""".split()
)


def _is_markup(match: re.Match[str]) -> bool:
    """Square brackets hold an editor's words as often as a shortcode."""
    if not match.group().startswith("["):
        return True
    return match.group(1) == "/" or match.group(2) in _CODES or "=" in match.group()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
