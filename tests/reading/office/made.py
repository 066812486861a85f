"""DOCX, ODT and RTF files made part by part, so that each can be right or wrong on purpose."""

import io
import zipfile
from collections.abc import Iterable
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCX_NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ODT = "urn:oasis:names:tc:opendocument:xmlns"
_ODT_NAMES = " ".join(
    f'xmlns:{prefix}="{_ODT}:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing",
        "style": "style", "meta": "meta", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
        "manifest": "manifest",
    }.items()
)  # fmt: skip
_ODT_NAMES += (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(parts: dict[str, bytes | str], *, deflated: bool = True) -> bytes:
    """A ZIP file of these parts, in this order."""
    held = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(held, "w", how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def relations(*given: tuple[str, str], outside: Iterable[tuple[str, str]] = ()) -> str:
    """A part of relations of (kind, target); those `outside` are addresses."""
    lines = [
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(given)
    ]
    lines += [
        f'<Relationship Id="x{n}" Type="{_OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for n, (kind, target) in enumerate(outside)
    ]
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(lines)}</Relationships>'


def part(root: str, inside: str) -> str:
    """A WordprocessingML part with a root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_DOCX_NAMES}>{inside}</w:{root}>'


def p(*pieces: str, style: str = "") -> str:
    """A paragraph of runs; a piece that begins with "<" is taken as it is."""
    runs = [
        piece if piece.startswith("<") else f"<w:r><w:t>{escape(piece)}</w:t></w:r>"
        for piece in pieces
    ]
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def docx(body: str, *, sides: dict[str, str] | None = None, outside: Iterable[tuple[str, str]] = (),
         extra: dict[str, bytes | str] | None = None) -> bytes:  # fmt: skip
    """A DOCX; `sides` are parts of word/ by their kind ("footnotes", "header1")."""
    given = sides or {}
    known = [(kind.rstrip("0123456789"), f"{kind}.xml") for kind in given]
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(*known, outside=outside),
        **{f"word/{kind}.xml": content for kind, content in given.items()},
        **(extra or {}),
    })  # fmt: skip


def core(**properties: str) -> str:
    """docProps/core.xml with properties such as title and created."""
    inside = "".join(
        f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in properties.items()
    )
    return f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d">{inside}</cp:coreProperties>'


def odt(body: str, *, automatic: str = "", meta: str = "", styles: str = "",
        extra: dict[str, bytes | str] | None = None) -> bytes:  # fmt: skip
    """An ODT with the inside of office:text, its automatic styles, its meta and its styles."""

    def whole(root: str, inside: str) -> str:
        return f'<?xml version="1.0"?><office:{root} {_ODT_NAMES}>{inside}</office:{root}>'

    return zipped({
        "mimetype": ODT_TYPE,
        "content.xml": whole(
            "document-content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "meta.xml": whole("document-meta", f"<office:meta>{meta}</office:meta>"),
        "styles.xml": whole("document-styles", styles),
        "META-INF/manifest.xml": f"<manifest:manifest {_ODT_NAMES}/>",
        **(extra or {}),
    }, deflated=False)  # fmt: skip
