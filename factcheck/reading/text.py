"""Plain text: its lines as they are; title, author and date come from the first of them."""

from factcheck.reading import charsets, describing, formats
from factcheck.reading.captured import Captured
from factcheck.reading.describing import Stated
from factcheck.reading.frozen import frozen
from factcheck.reading.naming import spoken


def read(data: bytes, name: str) -> Captured:
    """The captured text of a plain-text file. Raises UserError when it cannot be read."""
    decoded = charsets.decode(data, name=name)
    return from_text(decoded.text, spoken(name), decoded.warnings)


def from_text(raw: str, who: str, warnings: tuple[str, ...] = ()) -> Captured:
    """The captured form of characters. `who` begins the messages.

    Raises UserError when none of them are legible.
    """
    text, losses = frozen(raw, who)
    captured = Captured(text=text, media_type=formats.TEXT, warnings=(*warnings, *losses))
    return describing.described(captured, Stated())
