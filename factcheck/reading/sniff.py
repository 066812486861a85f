"""What a document is, told from its bytes. The name only decides where they leave a doubt."""

import re

from factcheck.reading import charsets, formats

_OPENING = 4_096  # bytes looked at for a signature or a first tag
_SAMPLE = 65_536  # bytes looked at for signs of a binary file

_OLE = "application/x-ole-storage"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO]: how Office keeps a locked DOCX

_SIGNATURES = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBPVP8", "image/webp"),
    (8, b"WAVEfmt ", "audio/wav"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"ID3\x02", "audio/mpeg"),
    (0, b"ID3\x03", "audio/mpeg"),
    (0, b"ID3\x04", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"OggS\x00", "application/ogg"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"BZh91AY&SY", "application/x-bzip2"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (257, b"ustar", "application/x-tar"),
    (0, b"%!PS-Adobe-", "application/postscript"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ\x90\x00", "application/x-executable"),
    (0, b"{\\rtf", "application/rtf"),
)
_PARTS_OF_ZIP = (
    (b"word/document", formats.DOCX),
    (b"xl/workbook", formats.XLSX),
    (b"ppt/presentation", formats.PPTX),
)
_ZIP_MIMETYPE = re.compile(rb"mimetype(application/[a-z.+-]+?)(?:PK|\x00|$)", re.DOTALL)

# What the WHATWG sniffing standard (https://mimesniff.spec.whatwg.org/) takes for HTML, and the
# tags that a fragment from a clipboard begins with.
_FIRST_TAG = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|(?:html|head|body|title|meta|link"
    r"|base|script|style|iframe|article|main|section|header|footer|nav|aside|div|span|p|h[1-6]|ul|ol"
    r"|li|dl|table|tbody|tr|td|blockquote|figure|form|pre|center|font|a|b|i|em|strong|u|br|hr|img)"
    r"(?=[\s/>]))",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<(?:\?xml\s|svg[\s>]|rss[\s>]|feed[\s>])", re.IGNORECASE)
_CLOSING_TAG = re.compile(r"</(?:p|div|span|a|li|h[1-6]|td|article|section)\s*>", re.IGNORECASE)
_HEADER = re.compile(r"(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_MAIL_ONLY = re.compile(
    r"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE
)
_MAIL_LINES = tuple(
    re.compile(rf"^{name}:", re.IGNORECASE | re.MULTILINE) for name in ("From", "Date", "Subject")
)


def sniff(data: bytes, name: str = "") -> str:
    """The media type of a document, one of the keys of `formats.FORMATS`."""
    return _signed(data) or _marked(data, name)


def _signed(data: bytes) -> str:
    """The type by a signature of bytes; empty when there is none."""
    opening = data[:_OPENING]
    for place, signature, media_type in _SIGNATURES:
        if opening.startswith(signature, place):
            return _locked(data) or media_type if media_type == _OLE else media_type
    if opening.startswith(b"BM") and opening[6:10] == bytes(4):
        return "image/bmp"
    if _is_pdf(data):
        return "application/pdf"
    return _zipped(data) if opening.startswith((b"PK\x03\x04", b"PK\x05\x06")) else ""


def _locked(data: bytes) -> str:
    """The type of a document that Office locked with a password; empty for any other."""
    return formats.LOCKED_OFFICE if _LOCKED in data else ""


def _is_pdf(data: bytes) -> bool:
    """Whether it is a PDF: viewers take a header anywhere in the first kilobyte."""
    found = re.search(rb"%PDF-\d", data[:1024])
    if not found:
        return False
    before = data[: found.start()].strip(b"\xef\xbb\xbf \t\r\n")
    return not before or b" obj" in data[:_SAMPLE]


def _zipped(data: bytes) -> str:
    stated = _ZIP_MIMETYPE.search(data[:200])
    if stated and stated[1].decode("ascii") in formats.FORMATS:
        return stated[1].decode("ascii")
    names = data[:_SAMPLE] + data[-_SAMPLE:]
    return next((kind for part, kind in _PARTS_OF_ZIP if part in names), "application/zip")


def _marked(data: bytes, name: str) -> str:
    """The type of what bears no signature: mail, HTML, XML, plain text or an unknown binary."""
    opening = charsets.opening(data[:_SAMPLE])
    if opening is None:
        return formats.UNKNOWN
    opening = opening.replace("\r\n", "\n")
    header = _HEADER.match(opening)
    if header and _is_mail(header[0], name):
        return formats.MAIL
    if _FIRST_TAG.match(opening) or _is_tagged(opening, name):
        return formats.HTML
    return "application/xml" if _XML.match(opening) else formats.TEXT


def _is_mail(header: str, name: str) -> bool:
    """Whether lines of "Name: value" are a message's: by those that nothing else has, or by all."""
    named = name.lower().endswith((".eml", ".mht", ".mhtml"))
    return named or bool(_MAIL_ONLY.search(header)) or all(m.search(header) for m in _MAIL_LINES)


def _is_tagged(opening: str, name: str) -> bool:
    """Whether a text that does not begin with a tag is HTML all the same."""
    wanted = 1 if name.lower().endswith((".html", ".htm", ".xhtml")) else 3
    if _XML.match(opening):
        return "<html" in opening[:_OPENING].lower()
    return len(_CLOSING_TAG.findall(opening)) >= wanted
