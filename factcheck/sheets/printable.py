"""Text that any document format can hold."""

import re
from typing import Final

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text with U+FFFD for control characters, lone surrogates and noncharacters.

    Tabs and line ends stay. HTML, XML and UTF-8 cannot hold the others, so they are shown as lost.
    """
    return _UNPRINTABLE.sub("\ufffd", text)
