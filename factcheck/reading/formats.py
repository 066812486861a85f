"""The kinds of document known by their content, and who reads them.

To add a format, write its module with `read(data, name) -> Captured` and name it here. Readers are
imported when the first document of their kind comes: some take long to load.
"""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.errors import UserError
from factcheck.reading.captured import Captured
from factcheck.reading.naming import spoken

Reader = Callable[[bytes, str], Captured]

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: `article` and `name` make "a PDF"; without a reader it is refused."""

    article: str
    name: str
    reader: Reader | None = None


def _text(data: bytes, name: str) -> Captured:
    from factcheck.reading.text import read

    return read(data, name)


def _html(data: bytes, name: str) -> Captured:
    from factcheck.reading.html import read

    return read(data, name)


def _pdf(data: bytes, name: str) -> Captured:
    from factcheck.reading.pdf.reader import read

    return read(data, name)


def _docx(data: bytes, name: str) -> Captured:
    from factcheck.reading.office.docx import read

    return read(data, name)


def _odt(data: bytes, name: str) -> Captured:
    from factcheck.reading.office.odt import read

    return read(data, name)


def _rtf(data: bytes, name: str) -> Captured:
    from factcheck.reading.office.rtf import read

    return read(data, name)


def _mail(data: bytes, name: str) -> Captured:
    from factcheck.reading.mail import read

    return read(data, name)


_OPEN_XML = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OPEN_XML}.wordprocessingml.document"
XLSX = f"{_OPEN_XML}.spreadsheetml.sheet"
PPTX = f"{_OPEN_XML}.presentationml.presentation"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
ODT = f"{_OPEN_DOCUMENT}.text"
RTF = "application/rtf"
MAIL = "message/rfc822"
LOCKED_OFFICE = "application/x-ole-encrypted"

FORMATS = {
    TEXT: Format("a", "text", _text),
    HTML: Format("an", "HTML", _html),
    PDF: Format("a", "PDF", _pdf),
    DOCX: Format("a", "Word document (DOCX)", _docx),
    XLSX: Format("an", "Excel workbook (XLSX)"),
    PPTX: Format("a", "PowerPoint presentation (PPTX)"),
    ODT: Format("an", "OpenDocument text (ODT)", _odt),
    f"{_OPEN_DOCUMENT}.text-template": Format("an", "OpenDocument text (ODT)", _odt),
    f"{_OPEN_DOCUMENT}.spreadsheet": Format("an", "OpenDocument spreadsheet (ODS)"),
    f"{_OPEN_DOCUMENT}.presentation": Format("an", "OpenDocument presentation (ODP)"),
    "application/epub+zip": Format("an", "EPUB book"),
    RTF: Format("an", "RTF document", _rtf),
    MAIL: Format("an", "e-mail or a saved web archive (EML, MHTML)", _mail),
    "application/xml": Format("an", "XML file"),
    "application/x-ole-storage": Format("an", "old Office document (DOC, XLS, PPT)"),
    LOCKED_OFFICE: Format("an", "Office document locked with a password"),
    "application/zip": Format("a", "ZIP archive"),
    "application/gzip": Format("a", "GZIP archive"),
    "application/x-7z-compressed": Format("a", "7-Zip archive"),
    "application/vnd.rar": Format("a", "RAR archive"),
    "application/x-xz": Format("an", "XZ archive"),
    "application/x-bzip2": Format("a", "BZIP2 archive"),
    "application/zstd": Format("a", "Zstandard archive"),
    "application/x-tar": Format("a", "TAR archive"),
    "application/postscript": Format("a", "PostScript file"),
    "application/vnd.sqlite3": Format("an", "SQLite database"),
    "application/x-executable": Format("a", "program"),
    "image/png": Format("a", "PNG image"),
    "image/jpeg": Format("a", "JPEG image"),
    "image/gif": Format("a", "GIF image"),
    "image/webp": Format("a", "WebP image"),
    "image/tiff": Format("a", "TIFF image"),
    "image/bmp": Format("a", "BMP image"),
    "audio/mpeg": Format("an", "MP3 recording"),
    "audio/wav": Format("a", "WAV recording"),
    "application/ogg": Format("an", "OGG recording"),
    "video/mp4": Format("an", "MP4 film or recording"),
    UNKNOWN: Format("a", "file of a kind this version does not know"),
}


def readable() -> str:
    """The names of the formats that have a reader, as a sentence lists them."""
    *most, last = dict.fromkeys(form.name for form in FORMATS.values() if form.reader)
    return f"{', '.join(most)} and {last}"


def reader(media_type: str, name: str) -> Reader:
    """The reader of a media type. Raises UserError, naming the document, when there is none."""
    format_ = FORMATS[media_type]
    if format_.reader is None:
        raise UserError(
            f"{spoken(name)} is {format_.article} {format_.name}; this version reads {readable()}."
        )
    return format_.reader
