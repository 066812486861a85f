"""The sheet as a Word document: named styles alone, so that a desk can give it its own look."""

import io
import zipfile
from typing import Final

from factcheck.sheets.content import Sheet
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.moments import moment_made
from factcheck.sheets.outline import outlined
from factcheck.sheets.picture import picture, picture_remarks
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the ZIP format's first moment: the same sheet, same bytes
_LONGEST_PROPERTY: Final = 255


def render(sheet: Sheet, watch: Watch = QUIET, finish: Finish = USUAL) -> bytes:
    """The sheet as DOCX. Raises Cancelled, and UserError for a logo that cannot be read."""
    # Imported here because only an export needs it, and the window should open sooner.
    from docx import Document

    from factcheck.sheets.word.frame import add_logo, frame
    from factcheck.sheets.word.styles import define
    from factcheck.sheets.word.writer import Writer

    document = Document()
    define(document)
    frame(document, draft=sheet.draft, paper=finish.paper)
    logo = picture(finish.folder)
    if logo:
        add_logo(document, logo, printable(sheet.organisation.name))
    properties = document.core_properties
    properties.title = printable(sheet.heading)[:_LONGEST_PROPERTY]
    properties.author = printable(sheet.organisation.name)[:_LONGEST_PROPERTY]
    properties.last_modified_by = ""
    properties.comments = "DRAFT" if sheet.draft else ""
    properties.created = properties.modified = moment_made(sheet).replace(tzinfo=None)
    writer = Writer(document)
    for block in outlined(sheet, watch):
        writer.write(block)
    writer.close()
    made = io.BytesIO()
    document.save(made)
    return _undated(made)


def remarks(_sheet: Sheet, finish: Finish = USUAL) -> tuple[str, ...]:
    """What somebody should know of the document: that it has no logo."""
    return picture_remarks(finish.folder, "a Word document")


def _undated(made: io.BytesIO) -> bytes:
    """The same package without the moment it was packed at."""
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
