"""Posts of social media as plain words: no addresses, tags and names taken apart, who signed."""

import re
from dataclasses import dataclass

from factcheck.domain.written_dates import FULL_DATE, iso

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*", re.IGNORECASE)
_MARKS = ("#", "@", "http", "HTTP", "www.", "pic.twitter.com")
_TAIL = 200  # code points of a text in which a signature stands
_TAG = re.compile(r"(?<!\w)[#@](\w{1,200})")
_JOINT = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|_"
)
_SIGNED = re.compile(r"(?:\s[—–-]{1,2}|—)\s[^—–]{0,80}\(\s*@?\w+\s*\)(?P<date>[^—–]{0,40})$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post in plain words. `said` is without the name, handle and date a quoted one ends with.

    `date` is that of this signature, as YYYY-MM-DD, or empty.
    """

    words: str
    said: str
    date: str


def read(text: str) -> Post:
    """A text taken apart as a post; one that is none stays as it is."""
    words = plain(text)
    signed = _SIGNED.search(text, max(len(text) - _TAIL, 0))
    if signed is None:
        return Post(words, words, "")
    day = FULL_DATE.search(signed["date"])
    return Post(words, plain(text[: signed.start()]), iso(day) if day else "")


def plain(text: str) -> str:
    """The text without addresses; `#OpenData` and `@OpenData` become `Open Data`."""
    if not any(mark in text for mark in _MARKS):
        return text
    return _TAG.sub(lambda tag: " ".join(_JOINT.split(tag[1])), _ADDRESS.sub(" ", text))
