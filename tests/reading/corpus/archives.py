"""DOCX and ODT files that are traps: bombs, overlaps, paths, entities, references, macros."""

import io
import struct
import warnings
import zipfile
import zlib

from tests.reading.corpus.cases import Case, fixed, imported, refused, told, warned
from tests.reading.corpus.outside import OUT
from tests.reading.office.made import ODT_TYPE, docx, odt, p, part, relations, zipped

WORDS = "The ministry rejected the report on Thursday."
GOOD = docx(p(WORDS) * 3)
GOOD_ODT = odt(f"<text:p>{WORDS}</text:p>")
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
REMOTE = f'<!DOCTYPE x SYSTEM "{OUT}/x.dtd">'
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip
LOCKING = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
    "</manifest:file-entry></manifest:manifest>"
)
ELSEWHERE = f"{OUT}/template.dotm"


def with_main(main: str | bytes, **more: str | bytes) -> bytes:
    """A DOCX with this for its text part."""
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": main,
            **more,
        }
    )


def odt_with(content: str) -> bytes:
    return zipped({"mimetype": ODT_TYPE, "content.xml": content}, deflated=False)


def body(inside: str) -> str:
    return part("document", f"<w:body>{inside}</w:body>")


def with_doctype(doctype: str) -> str:
    return body(p(WORDS) + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>").replace("?>", f"?>{doctype}", 1)


def swollen(megabytes: int) -> bytes:
    """A text part of words and then so many megabytes of spaces, packed."""
    return with_main(
        body(p(WORDS) + "<w:p><w:r><w:t>" + " " * (megabytes * 1_000_000) + "</w:t></w:r></w:p>")
    )


def lying(megabytes: int) -> bytes:
    """The same, but its table of contents says that it is small."""
    data = swollen(megabytes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return data.replace(struct.pack("<I", size), struct.pack("<I", 1_000))


def overlapping(parts: int) -> bytes:
    """One packed kernel that every entry of the table of contents points at."""
    kernel = zlib.compress(b" " * 5_000_000, 9)[2:-4]
    checksum = zlib.crc32(b" " * 5_000_000)
    facts = struct.pack("<IIIHH", checksum, len(kernel), 5_000_000, 17, 0)
    local = (
        b"PK\x03\x04"
        + struct.pack("<HHHHH", 20, 0, 8, 0, 33)
        + facts
        + b"word/document.xml"
        + kernel
    )
    central = b"".join(
        b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33)
        + struct.pack("<IIIHHHHHII", checksum, len(kernel), 5_000_000, 17, 0, 0, 0, 0, 0, 0)
        + b"word/%012d" % n
        for n in range(parts)
    )  # fmt: skip
    end = struct.pack("<HHHHIIH", 0, 0, parts, parts, len(central), len(local), 0)
    return local + central + b"PK\x05\x06" + end


def many(parts: int) -> bytes:
    return docx(p(WORDS), extra={f"word/media/{n}": b"" for n in range(parts)})


def locked() -> bytes:
    """With the flag of encryption on every part."""
    data = bytearray(GOOD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def doubled() -> bytes:
    held = io.BytesIO(GOOD)
    with zipfile.ZipFile(held, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name is there twice is the point
        archive.writestr("word/document.xml", body(p("Other words altogether.")))
    return held.getvalue()


def paths() -> bytes:
    return docx(
        p(WORDS), extra={"../../../../etc/cron.d/evil": "x", "C:\\evil.exe": "MZ", "/etc/evil": "x"}
    )


TABLES = "<w:tbl><w:tr><w:tc>"
TABLES_END = "</w:tc></w:tr></w:tbl>"

BOMBS = [
    refused("30 MB of text in 30 kB", lambda: swollen(30), "inflated_mb"),
    refused("30 MB that are said to be 1 kB", lambda: lying(30), "inflated_mb|damaged"),
    refused(
        "entries that lie over one another",
        lambda: overlapping(1_000),
        "lie over|grows|damaged|parts",
    ),
    refused("ten thousand parts", lambda: many(10_000), "more than 5,000 parts"),
    refused(
        "an archive in an archive in an archive",
        lambda: zipped({"a.zip": zipped({"b.zip": swollen(10)})}),
        words="is a ZIP",
    ),
    refused("a DOCX in its own text part", lambda: with_main(GOOD), words="no XML"),
    refused("a packing nobody knows", lambda: GOOD.replace(b"\x08\x00", b"\x63\x00"), "damaged"),
]

TRAPS = [
    warned("paths that lead out", paths, "nothing was unpacked"),
    refused(
        "an entity that is a file", lambda: with_main(with_doctype(ENTITY)), "declares entities"
    ),
    refused(
        "a type that is elsewhere", lambda: with_main(with_doctype(REMOTE)), "declares entities"
    ),
    refused(
        "entities that laugh",
        lambda: with_main(with_doctype(LAUGHS).replace("&e;", "&a11;")),
        "declares entities",
    ),
    refused(
        "an entity in its relations",
        lambda: with_main(body(p(WORDS)), **{"word/_rels/document.xml.rels": ENTITY + relations()}),
        "declares entities",
    ),
    warned(
        "a template elsewhere",
        lambda: docx(p(WORDS), outside=[("attachedTemplate", ELSEWHERE)]),
        "none were fetched",
    ),
    warned(
        "a picture elsewhere",
        lambda: docx(p(WORDS), outside=[("image", "file:////127.0.0.1/share/a.png")]),
        "none were fetched",
    ),
    warned(
        "macros",
        lambda: docx(p(WORDS), extra={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}),
        "[Mm]acros",
    ),
    imported(
        "a field that asks for a program",
        lambda: docx(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                "<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>"
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                WORDS,
            )
        ),
        "^The ministry",
    ),
    imported(
        "an object inside",
        lambda: docx(p(WORDS), extra={"word/embeddings/oleObject1.bin": b"MZ" * 999}),
    ),
    refused(
        "an ODT with an entity that is a file",
        lambda: odt_with(f'<?xml version="1.0"?>{ENTITY}<x>&e;</x>'),
        "declares entities|damaged",
    ),
    warned(
        "an ODT with macros",
        lambda: odt(f"<text:p>{WORDS}</text:p>", extra={"Basic/Standard/Module1.xml": "<x/>"}),
        "[Mm]acros",
    ),
    warned(
        "an ODT with a picture elsewhere",
        lambda: odt(
            f"<text:p>{WORDS}<draw:frame>"
            f'<draw:image xlink:href="{ELSEWHERE}"/></draw:frame></text:p>'
        ),
        words="none were fetched",
    ),
    warned(
        "an ODT with a section elsewhere",
        lambda: odt(
            f"<text:p>{WORDS}</text:p><text:section>"
            f'<text:section-source xlink:href="{ELSEWHERE}"/></text:section>'
        ),
        words="none were fetched",
    ),
    warned(
        "an ODT with paths that lead out",
        lambda: odt(f"<text:p>{WORDS}</text:p>", extra={"../../x": "y"}),
        words="nothing was unpacked",
    ),
    refused(
        "an ODT locked with a password",
        lambda: odt(
            f"<text:p>{WORDS}</text:p>",
            extra={"META-INF/manifest.xml": LOCKING},
        ),
        words="password",
    ),
]

BROKEN = [
    refused("cut off", lambda: GOOD[: len(GOOD) // 2], "is damaged: it is not whole"),
    refused(
        "its table of contents alone",
        lambda: GOOD[GOOD.index(b"PK\x01\x02") :],
        "this version|damaged",
    ),
    refused("locked with a password", locked, "locked with a password"),
    refused("a text part twice", doubled, "is there twice"),
    refused(
        "no text part",
        lambda: zipped({"word/other.xml": "<x/>", "word/document.rels": ""}),
        "damaged",
    ),
    refused("a text part that is no XML", lambda: with_main("words"), "no XML"),
    refused("a text part that breaks off", lambda: with_main(body(p(WORDS))[:-30]), "no XML"),
    refused("no words", lambda: docx(p("")), "no text"),
    refused(
        "relations in a circle",
        lambda: zipped(
            {
                "word/document.xml": "<x/>",
                "_rels/.rels": relations(("officeDocument", "_rels/.rels")),
            }
        ),
        "no text|damaged",
    ),
    refused(
        "tables nested 20,000 deep",
        lambda: docx(TABLES * 20_000 + p(WORDS) + TABLES_END * 20_000),
        "nested more than",
    ),
    refused(
        "an ODT nested 100,000 deep",
        lambda: odt("<text:span>" * 100_000 + "</text:span>" * 100_000),
        "nested more than",
    ),
    told(
        "a table of 200,000 cells",
        lambda: docx(
            "<w:tbl>"
            + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 200 + "</w:tr>") * 1_000
            + "</w:tbl>"
            + p(WORDS)
        ),
    ),
    imported(
        "an ODT of a billion repeated cells",
        lambda: odt(
            f"<text:p>{WORDS}</text:p><table:table>"
            '<table:table-row table:number-rows-repeated="1000000">'
            '<table:table-cell table:number-columns-repeated="1000000">'
            "<text:p>words</text:p></table:table-cell></table:table-row></table:table>"
        ),
    ),
    imported(
        "an ODT of a billion spaces",
        lambda: odt(f'<text:p>{WORDS}<text:s text:c="1000000000"/>x</text:p>'),
    ),
    told("100,000 paragraphs", lambda: docx(p("a word") * 100_000)),
    imported("noise after its end", lambda: GOOD + b"noise" * 100, "^The ministry"),
    refused(
        "an ODT without its content",
        lambda: zipped({"mimetype": ODT_TYPE, "styles.xml": "<x/>"}, deflated=False),
        "damaged",
    ),
    imported("named as a PDF", fixed(GOOD), "^The ministry", file_name="a.pdf"),
    imported(
        "a text in UTF-16",
        lambda: with_main(body(p(WORDS)).replace("UTF-8", "UTF-16").encode("utf-16")),
    ),
    imported(
        "a text in a charset of its own",
        lambda: with_main(body(p(WORDS)).replace("UTF-8", "unicode_escape")),
    ),
    refused(
        "controls and halves of characters",
        lambda: docx(p("a&#xD800;b").replace("&amp;", "&")),
        words="no XML",
    ),
    imported(
        "right-to-left and zero-width marks",
        lambda: docx(p("words \u202etxt.exe\u202c \u200bof\u200d it")),
        "words",
    ),
]

CASES: list[Case] = [*BOMBS, *TRAPS, *BROKEN]
