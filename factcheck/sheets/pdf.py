"""The sheet as PDF: real text, bookmarks, tags, embedded fonts, DRAFT on each page of a draft."""

from typing import Final

from factcheck.domain.text import shortened
from factcheck.sheets.content import Sheet
from factcheck.sheets.each_text import texts_of
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.moments import moment_made
from factcheck.sheets.outline import draft_words, outlined
from factcheck.sheets.picture import picture, picture_remarks
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch

_OURS: Final = "✓✕•−÷…"  # what our own words hold beside plain letters
_NAMED: Final = 20  # lost characters that a remark names


def render(sheet: Sheet, watch: Watch = QUIET, finish: Finish = USUAL) -> bytes:
    """The sheet as PDF. Raises Cancelled, and UserError for a logo that cannot be read."""
    # Imported here because only an export needs it, and the window should open sooner.
    from factcheck.sheets.printed.fonts import hush
    from factcheck.sheets.printed.page import Page
    from factcheck.sheets.printed.writer import Writer

    title = printable(shortened(sheet.heading, 200))
    logo = picture(finish.folder)
    with hush():
        page = Page(
            title=title,
            author=printable(sheet.organisation.name),
            made=moment_made(sheet),
            draft=f"DRAFT – {draft_words(sheet)} Not for publication." if sheet.draft else "",
            paper=finish.paper,
            characters=_characters(sheet),
        )
        try:
            writer = Writer(page)
            if logo:
                writer.logo(logo, sheet.organisation.name)
            for block in outlined(sheet, watch):
                writer.write(block)
            return bytes(page.output())
        finally:
            page.close()


def remarks(sheet: Sheet, finish: Finish = USUAL) -> tuple[str, ...]:
    """What somebody should know of the PDF: the characters that no font at hand has."""
    from factcheck.sheets.printed.fonts import lost

    missing = sorted(lost(_characters(sheet)))
    told = picture_remarks(finish.folder, "a PDF")
    if not missing:
        return told
    named = ", ".join(f"{each} (U+{ord(each):04X})" for each in missing[:_NAMED])
    more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    return (
        *told,
        f"No font at hand has these characters, which the PDF shows as \ufffd: {named}{more}.",
    )


def _characters(sheet: Sheet) -> frozenset[str]:
    from factcheck.sheets.printed.fonts import used

    return used([*(printable(text) for text in texts_of(sheet)), _OURS])
