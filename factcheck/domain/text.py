"""Text as it may enter the store: normalised once, at the door.

All offsets in the program are Unicode code points of text that went through here.
"""

import re
import unicodedata

from factcheck.errors import UserError

LONGEST_TEXT = 20_000_000  # code points; a 600-page report has about three million
LONGEST_NOTE = 200_000  # code points; what an editor types or pastes into one field

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all of category Cc but tab, newline
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")


def captured(text: str) -> str:
    """A document's text as it is frozen: NFC, line ends as newlines, nothing a store cannot hold.

    Control characters other than tab and newline are dropped, lone surrogates become U+FFFD.
    """
    for end in _LINE_ENDS:  # five times as fast as one translate
        text = text.replace(end, "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text).lstrip("\ufeff"))


def unturned(text: str) -> str:
    """The text without Unicode's bidi controls: one never ended turns all that stands behind it."""
    return text.translate(_TURNING)


def typed(text: str, *, what: str, longest: int = LONGEST_NOTE) -> str:
    """What a person typed into a field, cleaned and stripped.

    Raises UserError, naming the field by `what`, when it is longer than `longest` code points.
    """
    clean = captured(text).strip()
    if len(clean) > longest:
        raise UserError(
            f"The {what} has {len(clean):,} characters; {longest:,} are allowed.",
            todo="Shorten it, or keep the long text as a source.",
        )
    return clean


def required(text: str, *, what: str, longest: int = LONGEST_NOTE) -> str:
    """Like `typed`, but an empty text is a UserError too."""
    clean = typed(text, what=what, longest=longest)
    if not clean:
        raise UserError(f"The {what} is empty.", todo=f"Give the {what} some words.")
    return clean


def shortened(text: str, width: int) -> str:
    """The text on one line, cut at a word near `width` code points with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > width // 2 else cut) + "…"
