"""Text that any document format can hold."""

import re
from typing import Final

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_CLOSERS: Final = "\u202c\u2069"
_CLOSED_BY: Final = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text with U+FFFD for control characters, lone surrogates and noncharacters.

    Tabs and line ends stay. HTML, XML and UTF-8 cannot hold the others, so they are shown as lost.
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def contained(text: str) -> str:
    """The text, each line with its marks of direction closed, so that they turn nothing after it.

    Unicode Bidirectional Algorithm, explicit controls (https://www.unicode.org/reports/tr9/).
    """
    return text if not _TURNING.search(text) else "\n".join(map(_closed, text.split("\n")))


def _closed(line: str) -> str:
    closers: list[str] = []
    kept: list[str] = []
    for character in line:
        if character in _CLOSED_BY:
            closers.append(_CLOSED_BY[character])
        elif character in _CLOSERS:
            if character not in closers:
                continue  # it would close something that stands before this text
            while closers.pop() != character:
                pass
        kept.append(character)
    return "".join(kept) + "".join(reversed(closers))
