"""Lines that pages put among an article's paragraphs without marking them as anything else.

Precision comes first: a line is taken only where hardly a sentence could read so. Lines that begin
as sentences do count only where no full stop or quotation mark ends them.
"""

import re

from factcheck.reading.bylines import byline, states_date
from factcheck.reading.leftover_words import OPENING, WHOLE

_LONGEST = 160  # code points; a longer line is prose, but for the few kinds below
_LONGEST_NOTICE = 400

_END = r"[\s:…»›→]*"
_NOTICES = frozenset(("newsletter", "notice", "copyright", "credit", "comment form"))


def _any_of(forms: dict[str, str], end: str = "") -> re.Pattern[str]:
    """One pattern of all forms, for words in lower case; the group that matched names the zone."""
    named = (f"(?P<{zone.replace(' ', '_')}>{form}){end}" for zone, form in forms.items())
    return re.compile("|".join(named), re.VERBOSE)


_FORM = _any_of(WHOLE, _END)
_NOTICE = _any_of({zone: WHOLE[zone] for zone in WHOLE if zone in _NOTICES}, _END)
_OPENING = _any_of(OPENING)
_RESERVED = "all rights reserved"
_CLOSING = '.!?”"'
_ENDS_SENTENCE = re.compile(r"[.?!]['\"’”»)]*$|[’”»\"]$")
_SIGNED = re.compile(
    r"[(\[–—-]*\s*(?i:(?:additional |with |further )*(?:reporting|editing|writing|translation)"
    r"(?: and (?:reporting|editing|writing))?)(?: in [A-Z][\w ]{1,30})? by:? [A-Z].*"
)
# A caption: a sentence, and behind it, without a full stop, who took or lent the picture.
_AGENCY = (
    r"(?:AFP|AP(?: Photo)?|EPA(?:-EFE)?|Reuters|REUTERS|Xinhua|Getty(?: Images)?|AKP|Shutterstock"
    r"|Bloomberg|Kyodo|Supplied|SUPPLIED|Handout|HANDOUT|Facebook|FACEBOOK|Wikimedia Commons"
    r"|[A-Z][A-Z’']+(?: [A-Z’']+)? STAFF)"
)
_PERSON = r"[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]*){1,3}"
_CREDITED = re.compile(
    rf".{{10,300}}[\w”\")’][.!?”\"]\s+(?:[|/–—-]\s*)?(?:{_AGENCY}(?:/[\w .’'-]{{2,40}})?"
    rf"|{_PERSON}/{_AGENCY}|{_PERSON}/[A-Z]{{2,5}}"
    rf"|\((?:{_AGENCY}(?:/[^()]{{2,40}})?|[A-Z][\w ]{{1,25}}/{_PERSON}"
    r"|(?:photo|image|picture)\b[^()]{0,60})\)"
    r"|(?:Photo|Image|Picture|File photo|Photograph)s?(?: by|:| courtesy)? [^.!?]{2,60})",
)


def taken_for(text: str) -> str:
    """What a whole line or block is beside an article ("share"); empty for what may be of it."""
    if "\n" in text or len(text) > _LONGEST_NOTICE or not text:
        return ""
    form = _FORM if len(text) <= _LONGEST else _NOTICE
    lower = text.lower()
    found = form.fullmatch(lower)
    if found:
        return _zone(found)
    if lower.rstrip(". ").endswith(_RESERVED):
        return "copyright"
    if _SIGNED.fullmatch(text):
        return "credit"
    if text[-1] not in _CLOSING and _CREDITED.fullmatch(text):
        return "caption"
    if len(text) > _LONGEST:
        return ""
    if byline(text):
        return "byline"
    if states_date(text):
        return "dateline"
    opening = None if _ENDS_SENTENCE.search(text) else _OPENING.match(lower)
    return _zone(opening) if opening else ""


def _zone(found: re.Match[str]) -> str:
    return (found.lastgroup or "").replace("_", " ")
