"""The sheet as PDF: real text, bookmarks, tags, embedded fonts, DRAFT on each page of a draft."""

from factcheck.domain.text import shortened
from factcheck.sheets.content import Sheet
from factcheck.sheets.moments import moment_made
from factcheck.sheets.outline import draft_words, outlined
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch


def render(sheet: Sheet, watch: Watch = QUIET) -> bytes:
    """The sheet as PDF, A4. Raises Cancelled."""
    # Imported here because only an export needs it, and the window should open sooner.
    from factcheck.sheets.printed.fonts import hush
    from factcheck.sheets.printed.page import Page
    from factcheck.sheets.printed.writer import Writer

    title = printable(shortened(sheet.heading, 200))
    with hush():
        page = Page(
            title=title,
            author=printable(sheet.organisation.name),
            made=moment_made(sheet),
            draft=f"DRAFT – {draft_words(sheet)} Not for publication." if sheet.draft else "",
        )
        writer = Writer(page)
        for block in outlined(sheet, watch):
            writer.write(block)
        return bytes(page.output())
