"""The ZIP file a DOCX or ODT is: looked over before anything in it is inflated.

Nothing is ever unpacked to a disk; the few parts that are read come as a stream with a cap.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from factcheck.errors import UserError
from factcheck.reading import limits, telling

_END = b"PK\x05\x06"
_END_SIZE = 22
_LOCAL_SIZE = 30
_ENCRYPTED = 1
_STORED_OR_DEFLATED = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_CHUNK = 65_536
_MOST_STATED = 10  # times the limit: pictures, which are never inflated, may take that much
_REFER_OUTSIDE = ("/", "\\")
DAMAGED = "Open it in the program it was made with and save it again."


class Archive:
    """The parts of a ZIP file, none of them inflated yet. `who` begins the messages.

    Raises UserError for a damaged file, for one locked with a password, and for one that is built
    to inflate beyond the limits.
    """

    def __init__(self, data: bytes, who: str) -> None:
        self._who = who
        _check_directory(data, who)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
            raise self.damaged() from None
        self._entries = self._zip.infolist()
        self._check_sizes()
        self._check_places(data)
        self._inflated = 0

    @property
    def names(self) -> list[str]:
        """The names of the parts, as the file gives them."""
        return [entry.filename for entry in self._entries]

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the editor should know of the file."""
        outside = any(
            ".." in name.replace("\\", "/").split("/") or name.startswith(_REFER_OUTSIDE)
            for name in self.names
        )
        said = "It names parts outside of itself, as a trap would; nothing was unpacked."
        return (said,) if outside else ()

    def damaged(self) -> UserError:
        """The error for a file that is not what it says it is."""
        return UserError(f"{self._who} is damaged: its parts cannot be read.", todo=DAMAGED)

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return any(entry.filename == name for entry in self._entries)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece.

        Raises UserError where it is missing, double, locked, damaged or inflates beyond the limits.
        """
        held = [entry for entry in self._entries if entry.filename == name]
        if len(held) != 1:
            how = "twice" if held else "not at all"
            raise UserError(
                f"{self._who} is damaged: its part {name} is there {how}.", todo=DAMAGED
            )
        entry = held[0]
        if entry.flag_bits & _ENCRYPTED:
            raise locked(self._who)
        if entry.compress_type not in _STORED_OR_DEFLATED:
            raise self.damaged()
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    self._inflated += len(chunk)
                    telling.progress(min(part.tell(), entry.file_size), entry.file_size)
                    if self._inflated > limits.allowed().inflated_mb * 1_000_000:
                        raise self._too_large()
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            raise self.damaged() from None

    def bytes_of(self, name: str) -> bytes:
        """A small part whole; empty where there is none. Raises UserError as `chunks` does."""
        if not self.has(name):
            return b""
        held = bytearray()
        for chunk in self.chunks(name):
            held += chunk
            if len(held) > limits.LARGEST_SIDE_PART:
                raise self._too_large()
        return bytes(held)

    def _too_large(self) -> UserError:
        return limits.refusal(f"{self._who} grows beyond any document when unpacked", "inflated_mb")

    def _check_sizes(self) -> None:
        if len(self._entries) > limits.MOST_PARTS:
            raise _too_many(self._who)
        if (
            sum(entry.file_size for entry in self._entries)
            > _MOST_STATED * limits.allowed().inflated_mb * 1_000_000
        ):
            raise self._too_large()
        for entry in self._entries:
            ratio = entry.file_size // max(1, entry.compress_size)
            if entry.file_size > limits.SMALL_PART and ratio > limits.HIGHEST_RATIO:
                raise self._too_large()

    def _check_places(self, data: bytes) -> None:
        """Refuse entries that lie over one another: a small file inflates without end that way."""
        end = 0
        for entry in sorted(self._entries, key=lambda entry: entry.header_offset):
            header = data[entry.header_offset : entry.header_offset + _LOCAL_SIZE]
            if len(header) < _LOCAL_SIZE or not header.startswith(b"PK\x03\x04"):
                raise self.damaged()
            if entry.header_offset < end:
                raise UserError(
                    f"{self._who} is damaged: its parts lie over one another.", todo=DAMAGED
                )
            name, extra = struct.unpack("<HH", header[26:30])
            end = entry.header_offset + _LOCAL_SIZE + name + extra + entry.compress_size
            if end > len(data):
                raise self.damaged()


def locked(who: str) -> UserError:
    """The error for a document that wants a password."""
    return UserError(
        f"{who} is locked with a password.", todo="Save it without one and bring that in."
    )


def _too_many(who: str) -> UserError:
    return UserError(f"{who} is made of more than {limits.MOST_PARTS:,} parts; documents are not.")


def _check_directory(data: bytes, who: str) -> None:
    """Refuse a table of contents longer than any document's before it is read."""
    place = data.rfind(_END, max(0, len(data) - _END_SIZE - 0xFFFF))
    if place < 0 or place + _END_SIZE > len(data):
        raise UserError(f"{who} is damaged: it is not whole.", todo=DAMAGED)
    entries, size = struct.unpack("<HI", data[place + 10 : place + 16])
    if entries > limits.MOST_PARTS or size > limits.MOST_PARTS * 400:
        raise _too_many(who)
