"""DOCX and ODT files made to harm: refused with one line, or read with a warning, and soon."""

import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UserError
from factcheck.reading import limits, read
from factcheck.settings import ReadingLimits
from tests.reading.office.made import ODT_TYPE, docx, odt, p, part, relations, zipped

SECONDS = 5  # each takes well under one on a quiet machine
MAIN = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(("officeDocument", "word/document.xml")),
}
BAD_XML = " is damaged: a part of it is no XML."
SAVE = " Open it in the program it was made with and save it again."
GROWS = " " + str(limits.refusal("grows beyond any document when unpacked", "inflated_mb"))
ENTITIES = " declares entities, which documents never do and traps use. Ask where it comes from."


def _main(document: bytes | str) -> bytes:
    return zipped(MAIN | {"word/document.xml": document})


def _doctype(declared: str) -> str:
    body = part("document", f"<w:body>{p('Words')}</w:body>").partition("?>")[2]
    return f"<?xml version='1.0'?><!-- <a --><!DOCTYPE x [{declared}]>{body}"


def _twice() -> bytes:
    held = BytesIO(docx(p("Words")))
    with zipfile.ZipFile(held, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", part("document", p("Others")))
    return held.getvalue()


def _overlapping() -> bytes:
    """Two entries whose places in the file are one and the same."""
    data = bytearray(zipped(MAIN | {"word/document.xml": "x" * 999}, deflated=False))
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 1)
    data[second + 42 : second + 46] = bytes(4)
    return bytes(data)


def _flagged() -> bytes:
    """A DOCX whose entries say that they are encrypted."""
    data = bytearray(docx(p("Words")))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 1)
    return bytes(data)


def _damaged() -> bytes:
    """A DOCX whose main part is not what its checksum says."""
    data = bytearray(docx(p("Words of the text")))
    place = data.find(b"word/document.xml") + len("word/document.xml") + 20
    data[place : place + 8] = b"\xff" * 8
    return bytes(data)


REFUSED = {
    "cut short": (docx(p("Words"))[:-30], " is damaged: it is not whole." + SAVE),
    "one part bomb": (_main(b"<" + b" " * 30_000_000), GROWS),
    "entities": (_main(_doctype("<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>")), ENTITIES),
    "an outside entity": (_main(_doctype("<!ENTITY a SYSTEM 'file:///etc/passwd'>")), ENTITIES),
    "an outside type": (
        _main(_doctype("").replace("[]", "SYSTEM 'http://127.0.0.1:9/'")),
        ENTITIES,
    ),
    "UTF-16 entities": (_main(_doctype("<!ENTITY a 'x'>").encode("utf-16")), ENTITIES),
    "no main part": (
        zipped(MAIN | {"word/documents.xml": "x"}),
        " is damaged: it has no text part." + SAVE,
    ),
    "not XML": (_main("Words"), BAD_XML + SAVE),
    "XML cut short": (_main(part("document", p("Words"))[:-20]), BAD_XML + SAVE),
    "an unknown charset": (_main("<?xml version='1.0' encoding='utf-7'?><a/>"), BAD_XML + SAVE),
    "nested": (
        _main(part("document", "<w:p>" * 100_000)),
        " is nested more than 1,000 levels deep, deeper than any document.",
    ),
    "the main part twice": (
        _twice(),
        " is damaged: its part word/document.xml is there twice." + SAVE,
    ),
    "parts over one another": (
        _overlapping(),
        " is damaged: its parts lie over one another." + SAVE,
    ),
    "6,000 parts": (
        zipped(MAIN | {f"word/document{n}": "" for n in range(6_000)}),
        " is made of more than 5,000 parts; documents are not.",
    ),
    "encrypted entries": (
        _flagged(),
        " is locked with a password. Save it without one and bring that in.",
    ),
    "a broken checksum": (_damaged(), " is damaged: its parts cannot be read." + SAVE),
    "an encrypted ODT": (
        odt("", extra={"META-INF/manifest.xml": "<m:encryption-data/>"}),
        " is locked with a password. Save it without one and bring that in.",
    ),
    "an ODT without text": (
        zipped({"mimetype": ODT_TYPE, "a.xml": "x"}, deflated=False),
        " is damaged: it has no text part." + SAVE,
    ),
    "an ODT of entities": (
        zipped({"mimetype": ODT_TYPE, "content.xml": _doctype("<!ENTITY a 'x'>")}, deflated=False),
        ENTITIES,
    ),
    "no words": (docx("<w:p/>"), " holds no text, only white space."),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_soon_with_its_line(data: bytes, line: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UserError) as refusal:
        read(data, name="trap.docx")
    assert str(refusal.value) == f"“trap.docx”{line}"
    assert time.monotonic() - begun < SECONDS


@pytest.mark.slow
def test_a_part_that_grows_is_stopped_at_the_limit_that_is_set() -> None:
    body = "".join(p(f"Words of line {n}") for n in range(40_000))
    with (
        limits.within(ReadingLimits(inflated_mb=1)),
        pytest.raises(UserError, match="1 MB unpacked"),
    ):
        read(docx(body))
    assert read(docx(body)).text.count("\n\n") == 39_999


def test_names_outside_of_the_file_are_read_over_with_a_warning() -> None:
    for name in ("../../evil.sh", "/etc/cron.d/evil", "..\\evil.exe"):
        kept = read(docx(p("Words"), extra={name: "evil"}))
        assert kept.text == "Words"
        assert kept.warnings == (
            "It names parts outside of itself, as a trap would; nothing was unpacked.",
        )


def test_a_picture_bomb_that_is_never_read_stays_unread() -> None:
    bomb = {"word/media/image1.png": b"\x00" * 9_000_000}
    assert read(docx(p("Words"), extra=bomb)).text == "Words"


SOUND = docx(p("Words"), sides={"footnotes": part("footnotes", p("x"))})


@given(st.binary(max_size=300), st.integers(0, len(SOUND)), st.integers(0, 60))
def test_any_damage_is_read_or_refused(noise: bytes, place: int, length: int) -> None:
    data = SOUND[:place] + noise + SOUND[place + length :]
    try:
        text = read(data, name="a.docx").text
    except UserError:
        return
    assert text
