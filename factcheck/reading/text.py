"""Plain text: what is there is kept; title, author and date come from its first lines."""

from factcheck.reading import charsets, firstlines, formats
from factcheck.reading.captured import Captured
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
    first = firstlines.told_by(text)
    return Captured(
        text=text,
        media_type=formats.TEXT,
        title=first.title,
        author=first.author,
        published=first.published,
        published_stated_by="first lines of the text" if first.published else "",
        warnings=(*warnings, *losses),
    )
