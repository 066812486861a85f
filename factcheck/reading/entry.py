"""The doors of the reading room: a file's bytes, a pasted text, a pasted page."""

import math

from factcheck.errors import UserError
from factcheck.reading import charsets, formats, limits
from factcheck.reading.captured import Captured
from factcheck.reading.naming import spoken
from factcheck.reading.sniff import sniff


def read(data: bytes, *, name: str = "", charset: str = "") -> Captured:
    """The captured text of a document, typed by its content.

    `name` is used in messages, and as the last hint where the content leaves a doubt; `charset` is
    what a server said of a document that does not declare its own.
    Raises UserError for what is empty, too large, of a kind without a reader, or unreadable.
    """
    if not data:
        raise UserError(f"{spoken(name)} is empty.", todo="Bring in a file that holds text.")
    if len(data) > limits.allowed().file_mb * 1_000_000:
        megabytes = math.ceil(len(data) / 100_000) / 10
        raise limits.refusal(f"{spoken(name)} has {megabytes:,} MB", "file_mb")
    with charsets.stated(charset):
        return formats.reader(sniff(data, name), name)(data, name)


def read_text(text: str) -> Captured:
    """The captured form of pasted plain text. Raises UserError when nothing legible is in it."""
    from factcheck.reading.text import from_text

    return from_text(text, "The pasted text")


def read_html(html: str) -> Captured:
    """The captured form of HTML from a clipboard: a fragment or a whole page.

    Raises UserError when no legible text is in it.
    """
    from factcheck.reading.html import from_markup

    return from_markup(html, "The pasted page")
