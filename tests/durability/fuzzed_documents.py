"""Documents of every kind that is read, with bytes or parts that are not as they should be.

Each is refused in one line, or captured as text that can be kept. PDFs, whose library can hang or
break the process, are read in the child that the program reads them in.
"""

import io
import signal
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from factcheck import reading
from factcheck.domain.text import captured as kept
from factcheck.errors import FactcheckError
from factcheck.reading.isolated import Apart
from tests.durability.fuzzed_bundles import CUTS, changed
from tests.durability.outcome import refused
from tests.reading import pages
from tests.reading.office import made
from tests.reading.pdf.layouts import Layout, laid_out

BODY = ("Officials said 41 of 60 villages have a well.", "“Nine were dry,” the report said.")
MAIL = (
    b"From: a@example.org\r\nTo: b@example.org\r\nSubject: =?utf-8?q?W=C3=A9lls?=\r\n"
    b"Date: Mon, 5 Jul 2021 10:00:00 +0700\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n'
    b"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe words.\r\n"
    b"--x\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>The w\xf6rds.</p>\r\n--x--\r\n"
)
RTF = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 The {\b words} \u8220?so\'94\par Two}"
PIECES = st.sampled_from(
    (b"<", b">", b"&#0;", b"<!--", b"]]>", b"<![CDATA[", b"&a;", b'"', b"\x00", b"\xff\xfe",
     b"</p>", b"<table>", b"{", b"}", b"\\", b"\\bin9 ", b"\\u-1?", b"charset=utf-7", b"--x",
     b"<script>", b"\xf0\x9f", b"%PDF-", b"endobj", b"9999999999")
)  # fmt: skip
EDITS = CUTS | st.lists(st.tuples(st.floats(0, 1), PIECES, st.booleans()), min_size=1, max_size=6)
LONGEST = 20  # seconds that a reader may take


class Documents:
    """What the readers written here make of it, in this process."""

    name = "documents"

    def __init__(self, _folder: Path) -> None:
        html = pages.semantic("Wells", BODY).encode()
        self._whole = {
            "a.html": html, "b.html": pages.blog("Wells", BODY).encode(), "a.eml": MAIL,
            "a.rtf": RTF, "a.txt": "\n\n".join(BODY).encode("utf-16"),
            "a.docx": made.docx("".join(made.p(each) for each in BODY)),
            "a.odt": made.odt("".join(f"<text:p>{each}</text:p>" for each in BODY)),
        }  # fmt: skip
        self.strategy = st.tuples(st.sampled_from(sorted(self._whole)), EDITS, st.integers(0, 30))
        signal.signal(signal.SIGALRM, _too_long)

    def close(self) -> None:
        """Let no alarm ring any more."""
        signal.alarm(0)

    def attempt(self, drawn: tuple[str, list[tuple[float, bytes, bool]], int]) -> str:
        name, cuts, part = drawn
        data = self._whole[name]
        inner = name.endswith(("docx", "odt")) and part < 25
        bad = _in_part(data, part, cuts) if inner else changed(data, cuts)
        signal.alarm(LONGEST)
        try:
            found = reading.read(bad, name=name)
        except FactcheckError as error:
            return refused(error)
        finally:
            signal.alarm(0)
        assert kept(found.text) == found.text
        return "captured"


def _too_long(_signal: int, _frame: object) -> None:
    raise AssertionError(f"took longer than {LONGEST} s")


def _in_part(data: bytes, number: int, cuts: list[tuple[float, bytes, bool]]) -> bytes:
    """A package with one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, bytes | str] = {n: archive.read(n) for n in archive.namelist()}
    name = sorted(parts)[number % len(parts)]
    content = parts[name]
    assert isinstance(content, bytes)
    return made.zipped({**parts, name: changed(content, cuts)})


class Pdfs:
    """What a child makes of a PDF."""

    name = "PDFs"
    strategy = EDITS

    def __init__(self, _folder: Path) -> None:
        self._whole = laid_out("Wells", BODY, Layout())
        self._apart = Apart(children=1)

    def close(self) -> None:
        """End the child."""
        self._apart.close()

    def attempt(self, cuts: list[tuple[float, bytes, bool]]) -> str:
        try:
            found = self._apart.read(changed(self._whole, cuts), name="a.pdf")
        except FactcheckError as error:
            return refused(error)
        assert kept(found.text) == found.text
        return "captured"


TARGETS = (Documents, Pdfs)
