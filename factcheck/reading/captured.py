"""What a reader makes of a document's bytes."""

from dataclasses import dataclass

from factcheck.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a document that were left out of its text, and what they were taken for.

    `zone` is a word such as "navigation", "caption", "byline", "teaser", "page header". `at` is the
    code point of the captured text before which they stood: the start of a paragraph, or its end.
    """

    at: int
    text: str
    zone: str


@dataclass(frozen=True, slots=True)
class EditionRead:
    """What a report says of its own edition; parts that it does not say are empty.

    `stated_by` says what this was taken from. Periods are partial ISO dates.
    """

    report: str = ""
    year: str = ""
    issuing_body: str = ""
    period_start: str = ""
    period_end: str = ""
    stated_by: str = ""


@dataclass(frozen=True, slots=True)
class Captured:
    """A document's text, as it will be frozen, and what the document says of itself.

    `published_stated_by` says what the date was taken from. `kind` is a SourceKind where the
    document shows it, else empty. `pages` holds the code point at which each page begins, in order:
    page n is text[pages[n - 1]:pages[n]]; it is empty for what has no pages. `page_labels` are the
    numbers printed or declared ("iv", "27"), one a page, empty where they are 1, 2, 3.
    `warnings` are whole sentences for the editor.
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
    kind: str = ""
    edition: EditionRead | None = None
    pages: tuple[int, ...] = ()
    page_labels: tuple[str, ...] = ()
    cut: tuple[Cut, ...] = ()
    warnings: tuple[str, ...] = ()
