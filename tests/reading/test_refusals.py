"""What is refused, each with the one line its reader sees."""

import io
import tarfile
import zipfile

import pytest

from factcheck.errors import UserError
from factcheck.reading import limits, read, read_html, read_text
from factcheck.settings import ReadingLimits


def _zip(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return held.getvalue()


def _tar() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a"))
    return held.getvalue()


ONLY = (
    "; this version reads text, HTML, PDF, Word document (DOCX), OpenDocument text (ODT),"
    " RTF document and e-mail or a saved web archive (EML, MHTML)."
)
DEEP = " is nested more than 2,000 levels deep, deeper than any page."
PASTE = " Copy its words from a browser and paste them."

REFUSED = {
    "empty": (b"", " is empty. Bring in a file that holds text."),
    "white space": (b" \r\n\t \n", " holds no text, only white space."),
    "a mark alone": (b"\xef\xbb\xbf", " holds no text, only white space."),
    "zeros": (bytes(4096), " is a file of a kind this version does not know" + ONLY),
    "binary": (bytes(range(32)) * 64, " is a file of a kind this version does not know" + ONLY),
    "binary after text": (
        b"words and words\n" * 5_000 + bytes(20_000),
        " is not text: too many of its characters are control codes.",
    ),
    "no character set": (
        bytes(range(128, 256)) * 20,
        " is in no character set this version knows. Save it again as UTF-8.",
    ),
    "PNG": (b"\x89PNG\r\n\x1a\n" + bytes(30), " is a PNG image" + ONLY),
    "JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF", " is a JPEG image" + ONLY),
    "GIF": (b"GIF89a" + bytes(20), " is a GIF image" + ONLY),
    "WebP": (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(20), " is a WebP image" + ONLY),
    "BMP": (b"BM\x36\x00\x00\x00" + bytes(30), " is a BMP image" + ONLY),
    "XLSX": (_zip("[Content_Types].xml", "xl/workbook.xml"), " is an Excel workbook (XLSX)" + ONLY),
    "ZIP": (_zip("a.txt"), " is a ZIP archive" + ONLY),
    "TAR": (_tar(), " is a TAR archive" + ONLY),
    "GZIP": (b"\x1f\x8b\x08\x00" + bytes(20), " is a GZIP archive" + ONLY),
    "old Word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40),
        " is an old Office document (DOC, XLS, PPT)" + ONLY,
    ),
    "a locked Office document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40) + "EncryptedPackage".encode("utf-16-le"),
        " is an Office document locked with a password" + ONLY,
    ),
    "XML": (b'<?xml version="1.0"?><rss><p>a</p><p>b</p><p>c</p></rss>', " is an XML file" + ONLY),
    "SVG": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><text>a</text></svg>",
        " is an XML file" + ONLY,
    ),
    "SQLite": (b"SQLite format 3\x00" + bytes(90), " is an SQLite database" + ONLY),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(40), " is a program" + ONLY),
    "page of nothing": (
        b"<html><head><title>T</title></head><body><script>a()</script></body></html>",
        " holds no text, only white space.",
    ),
    "comments alone": (b"<!-- a --><html><!-- b --></html>", " holds no text, only white space."),
    "100,000 levels": (b"<html><body>" + b"<div>" * 100_000 + b"deep", DEEP + PASTE),
    "2,001 levels closed": (
        b"<html><body>" + b"<div>" * 2_001 + b"deep" + b"</div>" * 2_001,
        DEEP + PASTE,
    ),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_its_line(data: bytes, line: str) -> None:
    with pytest.raises(UserError) as refusal:
        read(data, name="brought in.txt")
    assert str(refusal.value) == f"“brought in.txt”{line}"


def test_the_largest_file_is_named_with_the_limit() -> None:
    with limits.within(ReadingLimits(file_mb=2)):
        assert read(b"a word " * 285_714).text
        with pytest.raises(UserError) as refusal:
            read(b"a" * 2_000_001, name="long.txt")
    assert str(refusal.value) == (
        "“long.txt” has 2.1 MB; the limit is 2 MB."
        " If you trust it, raise the limit file_mb in the settings."
    )


def test_a_text_longer_than_the_store_keeps() -> None:
    with pytest.raises(UserError, match=r"has 20,000,001 characters; 20,000,000 are allowed\."):
        read_text("a" * 20_000_001)


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("", "The document"),
        ("two\nlines.txt", "“two lines.txt”"),
        ("report\u202efdp.txt", "“reportfdp.txt”"),
        ("odd\udcff.txt", "“odd\ufffd.txt”"),
        ("../" * 100, "“" + ("../" * 100)[:79] + "…”"),
    ],
)
def test_a_name_is_safe_to_print(name: str, spoken: str) -> None:
    with pytest.raises(UserError) as refusal:
        read(b"", name=name)
    assert str(refusal.value).startswith(f"{spoken} is empty.")


def test_pasted_nothing() -> None:
    with pytest.raises(UserError, match=r"^The pasted text holds no text"):
        read_text(" \n\u00a0\u200b")
    with pytest.raises(UserError, match=r"^The pasted page holds no text"):
        read_html("<p>&nbsp;</p>")
    with pytest.raises(UserError, match=r"^The pasted page holds no text"):
        read_html("")
