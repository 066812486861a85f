"""What a reader makes of a document's bytes."""

from dataclasses import dataclass

from factcheck.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Captured:
    """A document's text, as it will be frozen, and what the document says of itself.

    `published_stated_by` says what the date was taken from. `warnings` are whole sentences
    for the editor.
    """

    text: str
    media_type: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    address: str = ""
    published: PartialDate | None = None
    published_stated_by: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
