"""Posts of social media as plain words: no addresses, tags and names taken apart, who signed."""

import re

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*", re.IGNORECASE)
_MARKS = ("#", "@", "http", "HTTP", "www.", "pic.twitter.com")
_TAIL = 200  # code points of a text in which a signature stands
_TAG = re.compile(r"(?<!\w)[#@](\w{1,200})")
_JOINT = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|_"
)
_SIGNED = re.compile(r"\s[—–-]{1,2}\s[^—–]{0,80}\(\s*@?\w+\s*\)[^—–]{0,40}$")


def plain(text: str) -> str:
    """The text without addresses; `#OpenData` and `@OpenData` become `Open Data`."""
    if not any(mark in text for mark in _MARKS):
        return text
    return _TAG.sub(lambda tag: " ".join(_JOINT.split(tag[1])), _ADDRESS.sub(" ", text))


def unsigned(text: str) -> str:
    """The text without the name, handle and date that a quoted post ends with."""
    return text[:-_TAIL] + _SIGNED.sub("", text[-_TAIL:])
