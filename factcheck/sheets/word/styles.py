"""The named styles of the Word document. What a desk wants to look different, it changes here."""

from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

SANS: Final = "Calibri"
SERIF: Final = "Cambria"
KHMER: Final = "Khmer UI"  # on Windows since Vista; other systems put theirs in its place
INK: Final = "1D1F23"
SOFT: Final = "595C63"
LINK: Final = "235080"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph style looks: sizes and spaces in points, colours as RRGGBB."""

    name: str
    base: str = "Normal"
    font: str = ""
    size: float = 0
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    before: float = 0
    after: float = 6
    indent: float = 0
    fill: str = ""
    bar: str = ""
    keep: bool = False
    right: bool = False
    centred: bool = False


PARAGRAPHS: Final = (
    Look("Title", font=SERIF, size=26, bold=True, colour=INK, before=12, after=4, keep=True),
    Look("Heading 1", font=SERIF, size=18, bold=True, colour=INK, before=24, after=8, keep=True),
    Look("Heading 2", font=SANS, size=13, bold=True, colour=INK, before=18, after=6, keep=True),
    Look("Heading 3", font=SANS, size=11, bold=True, colour=INK, before=12, after=3, keep=True),
    Look("Logo", after=4),
    Look("Source", before=6, after=4, keep=True),
    Look("Finding", before=2, after=4, keep=True),
    Look("Standfirst", size=13, colour=SOFT, after=12),
    Look("Claim", font=SERIF, size=13, bold=True, before=4, keep=True),
    Look("Quotation", font=SERIF, size=12, before=4, after=2, indent=14, fill="EEF2F8", bar=LINK,
         keep=True),
    Look("Quotation Source", size=9, colour=SOFT, after=8, indent=14),
    Look("Supported Verdict", size=12, bold=True, colour="1C6640", fill="E3F2E9", before=8,
         after=0, keep=True),
    Look("Disputed Verdict", size=12, bold=True, colour="A12D1B", fill="FAE8E4", before=8,
         after=0, keep=True),
    Look("Unverified Verdict", size=12, bold=True, colour="715200", fill="F8EFD5", before=8,
         after=0, keep=True),
    Look("Supported Claim", base="Heading 2", bar="1C6640"),
    Look("Disputed Claim", base="Heading 2", bar="A12D1B"),
    Look("Unverified Claim", base="Heading 2", bar="715200"),
    Look("Definition", size=9.5, italic=True, colour=SOFT, after=4),
    Look("Rationale", after=8),
    Look("Note", size=9, colour=SOFT, after=4),
    Look("Fact", after=2),
    Look("Draft", size=12, bold=True, colour=INK, after=6, centred=True),
    Look("Table Words", size=9.5, after=0),
    Look("Table Number", base="Table Words", right=True),
    Look("Table Heading", base="Table Words", bold=True, keep=True),
    Look("Caption", size=10.5, bold=True, colour=INK, before=10, after=4, keep=True),
)  # fmt: skip


def define(document: Document) -> None:
    """Give the document the styles that the writer names."""
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = SANS, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    _scripts(normal.element, SANS)
    for look in PARAGRAPHS:
        _paragraph(styles, look)
    _table(styles)
    for name, changes in (
        ("Missing Part", {"italic": True, "color": SOFT}),
        ("Label", {"bold": True}),
        ("Hyperlink", {"underline": True, "color": LINK}),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        for what, value in changes.items():
            if what == "color":
                style.font.color.rgb = RGBColor.from_string(str(value))
            else:
                setattr(style.font, what, value)


def _table(styles: Any) -> None:
    """A table with a thin line under each row, and no more."""
    style = styles.add_style("Sheet Table", WD_STYLE_TYPE.TABLE)
    properties, borders = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in {"val": "single", "sz": "4", "space": "0", "color": "CDCAC2"}.items():
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.append(borders)
    style.element.append(properties)


def _paragraph(styles: Any, look: Look) -> None:
    known = look.name in styles
    style = styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles[look.base]
    style.quick_style, style.hidden = True, False
    font, form = style.font, style.paragraph_format
    if look.font:
        font.name = look.font
        _scripts(style.element, look.font)
    font.size = Pt(look.size) if look.size else None
    font.bold, font.italic = look.bold, look.italic
    if look.colour:
        font.color.rgb = RGBColor.from_string(look.colour)
    if look.base == "Normal":
        form.space_before, form.space_after = Pt(look.before), Pt(look.after)
        form.keep_with_next = look.keep
    form.left_indent = Pt(look.indent) if look.indent else None
    if look.right or look.centred:
        form.alignment = WD_ALIGN_PARAGRAPH.RIGHT if look.right else WD_ALIGN_PARAGRAPH.CENTER
    _ground(style.element.get_or_add_pPr(), look)


def _scripts(style: Any, font: str) -> None:
    """The font for every script: Word asks for each kind by itself, themes would win over it."""
    fonts = style.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)
    fonts.set(qn("w:cs"), KHMER)


def _ground(properties: Any, look: Look) -> None:
    """A bar at the left and a colour behind, at their places in the schema's order."""
    for old in ("w:pBdr", "w:shd"):
        for element in properties.findall(qn(old)):
            properties.remove(element)
    made = []
    if look.bar:
        borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
        wanted = {"val": "single", "sz": "24", "space": "8", "color": look.bar}
        for name, value in wanted.items():
            left.set(qn(f"w:{name}"), value)
        borders.append(left)
        made.append(borders)
    if look.fill:
        shade = OxmlElement("w:shd")
        for name, value in {"val": "clear", "color": "auto", "fill": look.fill}.items():
            shade.set(qn(f"w:{name}"), value)
        made.append(shade)
    for element in made:
        properties.insert_element_before(
            element, "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind",
            "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr",
        )  # fmt: skip
