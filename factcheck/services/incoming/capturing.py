"""Documents on their way in: taken from a file, an address or the clipboard, and read.

All reading of what comes from outside goes through `_read`, in a process of its own.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import files, reading, settings
from factcheck.domain import text as texts
from factcheck.reading import fetching, isolated, limits
from factcheck.reading.captured import Captured
from factcheck.reading.naming import spoken
from factcheck.reading.telling import Listener
from factcheck.store.journal import now

Cancelled = Callable[[], bool]
_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a clipboard held: words, and their marked-up form where there is one."""

    text: str
    html: str = ""


Given = Path | str | Pasted  # a file, an address, or what was pasted


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: its bytes, what was captured of them, where it is from.

    `retrieved_at` is ISO, UTC; `address` is empty for what was not fetched.
    """

    data: bytes
    captured: Captured
    name: str = ""
    address: str = ""
    retrieved_at: str = field(default_factory=now)


def never() -> bool:
    """Nobody cancels."""
    return False


def is_address(words: str) -> bool:
    """Whether these words are an address that can be fetched from, rather than a file."""
    return words.strip().lower().startswith(_SCHEMES)


def capture(
    given: Given, *, listener: Listener | None = None, cancelled: Cancelled = never
) -> Document:
    """Take a document in and read it apart from this process.

    Raises UserError when it cannot be had or read, EnvironmentProblem when the machine is in the
    way, reading's Cancelled when `cancelled()` came true.
    """
    hears = listener or Listener()
    match given:
        case Pasted():
            return _pasted(given, cancelled)
        case Path():
            data = file_bytes(given)
            return Document(data, _read(data, given.name, "", hears, cancelled), given.name)
        case _:
            return _fetched(given.strip(), hears, cancelled)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file, the same before and after they were read.

    Raises UserError for one that is missing, too large, or written to meanwhile.
    """
    allowed = settings.load().reading
    largest = allowed.file_mb * 1_000_000
    with suppress(OSError, ValueError):  # the words for these are where it is read
        size = path.stat().st_size if path.is_file() else 0
        if size > largest:
            what = f"{spoken(path.name)} has {size / 1_000_000:,.1f} MB"
            raise limits.refusal(what, "file_mb", allowed)
    return files.read_bytes(path, largest=largest)


def _pasted(given: Pasted, cancelled: Cancelled) -> Document:
    if not given.html:
        return Document(texts.captured(given.text).encode(), reading.read_text(given.text))
    allowed = settings.load().reading
    captured = isolated.SHARED.read_html(given.html, limits=allowed, cancelled=cancelled)
    return Document(texts.captured(given.html).encode(), captured)


def _fetched(address: str, listener: Listener, cancelled: Cancelled) -> Document:
    allowed = settings.load().reading
    got = fetching.fetch(address, limits=allowed, cancelled=cancelled, progress=listener.progress)
    name = got.file_name or got.address
    captured = _read(got.data, name, got.charset, listener, cancelled)
    return Document(got.data, captured, got.file_name, got.address, got.retrieved_at)


def _read(
    data: bytes, name: str, charset: str, listener: Listener, cancelled: Cancelled
) -> Captured:
    """The one place where a document's bytes are read."""
    return isolated.SHARED.read(
        data,
        name=name,
        charset=charset,
        limits=settings.load().reading,
        listener=listener,
        cancelled=cancelled,
    )
