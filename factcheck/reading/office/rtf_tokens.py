"""RTF cut into its tokens (Rich Text Format 1.9.1), in one pass and without recursion."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
)
_LINE_ENDS = b"\r\n"


class Kind(Enum):
    """What a token is."""

    WORD = "word"  # a control word with its number, or a control symbol
    BYTES = "bytes"  # characters in the character set that holds
    OPEN = "open"
    CLOSE = "close"


class Token(NamedTuple):
    """One token. `number` is None where a control word has none."""

    kind: Kind
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[tuple[int, Token]]:
    """The tokens of a file, each with the byte it begins at. Raw bytes (bin) are left out."""
    place = 0
    while found := _TOKEN.match(data, place):
        start, place = place, found.end()
        token = _token(found)
        if token is not None:
            yield start, token
            if token.name == "bin":
                place += max(0, token.number or 0)


def _token(found: re.Match[bytes]) -> Token | None:
    """What was found; None for line ends, which mean nothing."""
    word, number, code, symbol, brace, characters = found.groups()
    if characters is not None:
        return Token(Kind.BYTES, data=characters)
    if word is not None:
        return Token(Kind.WORD, word.decode("ascii"), int(number) if number else None)
    if code is not None:
        return Token(Kind.BYTES, data=bytes.fromhex(code.decode("ascii")))
    if brace is not None:
        return _OPEN if brace == b"{" else _CLOSE
    if symbol is not None:
        return Token(Kind.WORD, "par" if symbol in _LINE_ENDS else symbol.decode("latin-1"))
    return None
