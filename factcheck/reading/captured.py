"""What a reader makes of a document's bytes."""

from collections.abc import Collection
from dataclasses import dataclass, replace

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

    def with_back(self, indexes: Collection[int]) -> "Captured":
        """The same with chosen members of `cut` put back where they stood, as their own paragraphs.

        What stays cut, and the pages, move with the text. Raises IndexError for a cut there is not.
        """
        wanted = {range(len(self.cut))[index] for index in indexes}
        pieces: list[str] = []
        stays: list[Cut] = []
        shifts: list[tuple[int, int]] = []
        done = grown = 0
        for index in sorted(range(len(self.cut)), key=lambda index: self.cut[index].at):
            cut = self.cut[index]
            if index not in wanted:
                stays.append(replace(cut, at=cut.at + grown))
                continue
            words = self._paragraph(cut)
            pieces += [self.text[done : cut.at], words]
            done, grown = cut.at, grown + len(words)
            shifts.append((cut.at, len(words)))
        text = "".join([*pieces, self.text[done:]])
        pages = tuple(page + sum(by for at, by in shifts if at < page) for page in self.pages)
        return replace(self, text=text, cut=tuple(stays), pages=pages)

    def _paragraph(self, cut: Cut) -> str:
        """The words of a cut with the line ends that make them a paragraph at their place."""
        opens = cut.at == 0 or self.text[cut.at - 1] == "\n"
        before = "" if opens else "\n\n"
        closes = cut.at == len(self.text) or (not opens and self.text[cut.at] == "\n")
        return before + cut.text + ("" if closes else "\n\n")
