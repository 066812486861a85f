"""What stands on each page of the Word document: size, margins, page numbers, DRAFT."""

import io
from typing import Any, Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Inches, Mm

from factcheck.sheets.finish import Paper
from factcheck.sheets.picture import Picture

_SIZES: Final = {Paper.A4: (Mm(210), Mm(297)), Paper.LETTER: (Inches(8.5), Inches(11))}
_LOGO_WIDTH: Final = Mm(60)
_LOGO_HEIGHT: Final = Mm(16)


def frame(document: Document, *, draft: bool, paper: Paper) -> None:
    """Size and margins, the page number at the foot, and DRAFT at the head where it is one."""
    section = document.sections[0]
    section.page_width, section.page_height = _SIZES[paper]
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Footer"]
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")
    if draft:
        head = section.header.paragraphs[0]
        head.style = document.styles["Draft"]
        head.add_run("DRAFT")


def add_logo(document: Document, picture: Picture, whose: str) -> None:
    """A picture at the top, no larger than its place."""
    shape = document.add_paragraph(style="Logo").add_run().add_picture(io.BytesIO(picture.data))
    scale = min(_LOGO_WIDTH / shape.width, _LOGO_HEIGHT / shape.height)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
    shape._inline.docPr.set("descr", whose or "Logo")


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    field.append(run)
    paragraph._p.append(field)
