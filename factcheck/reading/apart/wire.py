"""How the two processes speak: frames of a kind, a length and so many bytes."""

import json
import struct
from enum import IntEnum
from typing import Any, BinaryIO

_HEAD = struct.Struct(">BI")
_PIECE = 1 << 20  # bytes read at a time: a length that lies must not reserve memory


class Kind(IntEnum):
    """What a frame holds. FACTS and REQUEST are JSON, FIRST is UTF-8, PAYLOAD and DATA are bytes.

    A child begins with HELLO. A request is REQUEST and DATA; it is answered with any number of
    PROGRESS and FIRST, then with FACTS and PAYLOAD, or with FAILURE.
    """

    HELLO = 1
    REQUEST = 2
    DATA = 3
    PROGRESS = 4
    FIRST = 5
    FAILURE = 6
    FACTS = 7
    PAYLOAD = 8


class Garbled(Exception):
    """What came over the pipe is no frame, or longer than it may be."""


def send(pipe: BinaryIO, kind: Kind, body: bytes) -> None:
    """Write one frame."""
    pipe.write(_HEAD.pack(kind, len(body)))
    pipe.write(body)
    pipe.flush()


def receive(pipe: BinaryIO, most: dict[Kind, int]) -> tuple[Kind, bytes]:
    """The next frame; `most` holds the kinds that may come now and the bytes of each at most.

    Raises EOFError where the pipe ends, Garbled for anything else than such a frame.
    """
    number, length = _HEAD.unpack(_exactly(pipe, _HEAD.size))
    kind = next((known for known in most if known == number), None)
    if kind is None or length > most[kind]:
        raise Garbled
    return kind, _exactly(pipe, length)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    if length <= _PIECE:
        whole = pipe.read(length)
    else:
        parts = []
        left = length
        while left and (part := pipe.read(min(left, _PIECE))):
            parts.append(part)
            left -= len(part)
        whole = b"".join(parts)
    if len(whole) < length:
        raise EOFError
    return whole


def packed(value: Any) -> bytes:
    """A plain value as the bytes of its JSON."""
    return json.dumps(value, separators=(",", ":")).encode()


def unpacked(body: bytes) -> Any:
    """The plain value in the bytes of JSON. Raises Garbled when they are none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise Garbled from None
