"""PDF: the text in reading order, page by page, and what the document says of itself."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pypdfium2 import PdfDocument

from factcheck.domain.text import LONGEST_TEXT
from factcheck.errors import UserError
from factcheck.reading import formats, telling
from factcheck.reading.captured import Captured
from factcheck.reading.describing import created, described
from factcheck.reading.frozen import legible
from factcheck.reading.naming import spoken
from factcheck.reading.pdf import document as documents
from factcheck.reading.pdf import facts, scans
from factcheck.reading.pdf.assembling import Assembled, assembled
from factcheck.reading.pdf.furniture import Sheet
from factcheck.reading.pdf.sheets import Unreadable, empty_sheet, glyphs, sheet

_NO_TEXT = (
    "This PDF has no text: its pages are pictures, perhaps scanned. They can be looked at, but not"
    " searched or quoted."
)
_FIRST = 3  # pages shown before the rest is read
_TOLD_EVERY = 8  # pages
_MOST_NAMED = 20  # pages or runs of pages in a warning


class _Pages:
    """The pages read so far, and which of them could not be read or are pictures of text."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.unreadable: list[int] = []
        self.scanned: list[int] = []
        self.characters = 0

    def read(self, document: PdfDocument, index: int) -> None:
        """Read the next page."""
        try:
            with glyphs(document, index) as (page, found):
                self.characters += len(found.text)
                self.sheets.append(sheet(page, found))
                if scans.is_scan(page, found.text):
                    self.scanned.append(index + 1)
        except Unreadable:
            self.sheets.append(empty_sheet())
            self.unreadable.append(index + 1)


def read(data: bytes, name: str) -> Captured:
    """The captured text of a PDF.

    A document without any text that has pages to look at gives an empty text and a warning.
    Raises UserError when it cannot be opened, read, or kept.
    """
    with _uncollected():
        return _read(data, spoken(name))


def _read(data: bytes, who: str) -> Captured:
    with documents.opened(data, who) as document:
        declared, labels = documents.declared(document), documents.labels(document)
        pages = _all_pages(document, who)
    whole = assembled(pages.sheets)
    warnings = _warnings(data, pages)
    if not whole.text.strip():
        return _without_text(who, pages, declared, labels, warnings)
    legible(whole.text, who, 0)
    captured = Captured(
        text=whole.text,
        media_type=formats.PDF,
        pages=whole.pages,
        page_labels=labels,
        cut=whole.cut,
        warnings=warnings,
    )
    return described(captured, facts.stated(declared, whole, pages.sheets[:_FIRST]))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: many thousand lines live until the end, none of them in cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _all_pages(document: PdfDocument, who: str) -> _Pages:
    """Every page read. Raises UserError when they hold more text than can be kept."""
    pages, total = _Pages(), len(document)
    for index in range(total):
        pages.read(document, index)
        if pages.characters > LONGEST_TEXT:
            raise UserError(
                f"{who} has more than {LONGEST_TEXT:,} characters, the most that are allowed.",
                todo="Bring in the part you need.",
            )
        if index + 1 == min(_FIRST, total):
            telling.first(assembled(pages.sheets).text)
        if (index + 1) % _TOLD_EVERY == 0 or index + 1 == total:
            telling.progress(index + 1, total)
    return pages


def _warnings(data: bytes, pages: _Pages) -> tuple[str, ...]:
    told = []
    if documents.is_cut_off(data):
        told.append("The file is cut off at its end: pages or words may be missing.")
    if pages.unreadable:
        told.append(f"Could not be read: {_named(pages.unreadable)}.")
    if pages.scanned and len(pages.scanned) < len(pages.sheets):
        told.append(f"Pictures without text, perhaps scanned: {_named(pages.scanned)}.")
    return tuple(told)


def _named(numbers: Sequence[int]) -> str:
    """Page numbers as a sentence has them: "page 3", "pages 3, 5-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    listed = ", ".join("–".join(map(str, run)) for run in runs[:_MOST_NAMED])
    more = " and others" if len(runs) > _MOST_NAMED else ""
    return f"page{'s' if len(numbers) > 1 else ''} {listed}{more}"


def _without_text(
    who: str, pages: _Pages, declared: documents.Declared, labels: tuple[str, ...],
    warnings: tuple[str, ...],
) -> Captured:  # fmt: skip
    """A document that is pictures alone. Raises UserError when no page could be read."""
    if not pages.scanned:
        lost = len(pages.unreadable) == len(pages.sheets)
        raise UserError(
            f"{who} is damaged: no page of it can be read." if lost else f"{who} holds no text.",
            todo="Ask for the file again.",
        )
    stated = facts.stated(declared, Assembled("", (), (), 0.0), [])
    published = created(stated.created)
    return Captured(
        text="",
        media_type=formats.PDF,
        title=stated.title,
        author=stated.author,
        published=published,
        published_stated_by=published.inferred_from if published else "",
        language=stated.language,
        pages=(0,) * len(pages.sheets),
        page_labels=labels,
        warnings=(_NO_TEXT, *warnings),
    )
