"""Sources: documents brought in, whose bytes and text never change."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.dates import PartialDate


class SourceKind(StrEnum):
    """What sort of document a source is."""

    ARTICLE = "article"
    REPORT = "report"
    STATEMENT = "statement"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Edition:
    """A report's year, who issues it, the period it covers (ISO dates) and the rating it gave."""

    id: int
    dossier: int
    report: str
    year: str
    issuing_body: str = ""
    period_start: str = ""
    period_end: str = ""
    rating: str = ""

    @property
    def name(self) -> str:
        """The edition as it is cited: report and year."""
        return f"{self.report} {self.year}".strip()


@dataclass(frozen=True, slots=True)
class Source:
    """A document brought in. Sizes are in code points, hashes are SHA-256 in hex.

    `published_stated_by` tells what the date was taken from: "the editor", or a part of the
    document. `pages` is how many it has, 0 for a kind without. `archive_address` is where a copy is
    kept for the public; `replaces` is the id of the version before this one.
    """

    id: int
    uid: str
    dossier: int
    kind: SourceKind
    title: str
    publisher: str
    author: str
    address: str
    published: PartialDate | None
    published_stated_by: str
    language: str
    edition: Edition | None
    note: str
    file_name: str
    media_type: str
    original_sha256: str
    text_sha256: str
    characters: int
    retrieved_at: str
    pages: int = 0
    archive_address: str = ""
    replaces: int | None = None

    @property
    def name(self) -> str:
        """What it is called: its title, else the name of its file; it may have neither."""
        return self.title or self.file_name
