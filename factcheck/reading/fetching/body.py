"""What a server sends, whole or not at all: counted, and unpacked no further than is allowed."""

import zlib
from collections.abc import Callable, Iterator
from http.client import HTTPResponse

from factcheck.errors import UserError
from factcheck.reading.fetching.deadline import Deadline
from factcheck.reading.limits import refusal

_PIECE = 65_536  # bytes
_PACKED = {"gzip", "x-gzip", "deflate"}
_EITHER = 32 + zlib.MAX_WBITS  # zlib tells gzip and its own form apart by their first bytes

Progress = Callable[[int, int], None]


def received(response: HTTPResponse, deadline: Deadline, progress: Progress) -> bytes:
    """The body of a response, unpacked. `progress(done, total)` counts bytes, total 0 if unknown.

    Raises UserError for what goes beyond a limit, breaks off or cannot be unpacked.
    """
    encoding = (response.getheader("Content-Encoding") or "").strip().lower()
    pieces = _pieces(response, deadline, progress)
    if encoding in _PACKED:
        pieces = _unpacked(pieces, deadline)
    elif encoding not in {"", "identity"}:
        raise UserError(
            f"{deadline.who} was not fetched: its server packs it in a way nobody asked for.",
            todo="Save the page in a browser and bring in the file.",
        )
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > deadline.limits.file_mb * 1_000_000:
            raise refusal(f"{deadline.who} is too large", "file_mb", deadline.limits)
    return bytes(whole)


def _pieces(response: HTTPResponse, deadline: Deadline, progress: Progress) -> Iterator[bytes]:
    most = deadline.limits.fetch_mb * 1_000_000
    total = response.length or 0
    if total > most:
        raise refusal(
            f"{deadline.who} has {total / 1_000_000:,.1f} MB", "fetch_mb", deadline.limits
        )
    done = 0
    while piece := response.read(_PIECE):
        done += len(piece)
        if done > most:
            raise refusal(f"{deadline.who} is too large", "fetch_mb", deadline.limits)
        progress(done, max(done, total) if total else 0)
        yield piece
    if response.length:
        raise _broken_off(deadline)


def _unpacked(pieces: Iterator[bytes], deadline: Deadline) -> Iterator[bytes]:
    """What is packed, in pieces: a small one may become a thousand times as much."""
    unpacker = None
    for packed in pieces:
        if unpacker is None:
            # "deflate" is sent with and without its header (RFC 9110, 8.4.1.2).
            bare = packed[:1] != b"\x1f" and packed[0] & 0x0F != zlib.DEFLATED
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS if bare else _EITHER)
        left = packed
        while left and not unpacker.eof:
            deadline.left()
            try:
                yield unpacker.decompress(left, _PIECE)
            except zlib.error:
                raise UserError(
                    f"{deadline.who} was not fetched: its server packs it wrongly."
                ) from None
            left = unpacker.unconsumed_tail
    if unpacker is not None and not unpacker.eof:
        raise _broken_off(deadline)


def _broken_off(deadline: Deadline) -> UserError:
    return UserError(
        f"{deadline.who} was not fetched: the connection broke off before its end.",
        todo="Try it again.",
    )
