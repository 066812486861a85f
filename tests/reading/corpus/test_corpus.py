"""Each bad document has its outcome: one clear line or a whole import, in time, no more."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.domain import text as texts
from factcheck.errors import FactcheckError
from factcheck.reading.captured import Captured
from factcheck.reading.isolated import Apart
from tests.reading.corpus import archives, outside, pdf_hogs, pdfs, words
from tests.reading.corpus.cases import SHORT, Case

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
ROOMS = {
    "pdf": [*pdfs.CASES, *pdf_hogs.CASES],
    "office": archives.CASES,
    "words": words.CASES,
}
CASES = [
    pytest.param(case, id=f"{room}: {case.name}") for room, cases in ROOMS.items() for case in cases
]
PAINTED = [param for param in CASES if param.values[0].is_painted]
GRACE = 2.0  # seconds to start a child, to end one, to check what it answered
MOST_GROWTH = 120_000_000  # bytes while a document is read; the longest text here has ten million


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    """Warm children; when they are closed nothing of them is left."""
    before = _children()  # other tests of this process may keep theirs warm
    opened = Apart()
    yield opened
    opened.close()
    assert _children() <= before


def _children() -> set[str]:
    lists = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {number for listed in lists for number in listed.read_text().split()}


def _memory(which: str = "VmRSS") -> int:
    """Our own memory in bytes; asking what it is now lets its peak (VmHWM) begin anew."""
    if which == "VmRSS":
        Path("/proc/self/clear_refs").write_text("5")
    line = next(
        line
        for line in Path("/proc/self/status").read_text().splitlines()
        if line.startswith(which)
    )
    return int(line.split()[1]) * 1_024


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 140
    assert len({param.id for param in CASES}) == len(CASES)


def _read(apart: Apart, case: Case, data: bytes) -> Captured | FactcheckError:
    try:
        return apart.read(data, name=case.file_name, limits=case.limits)
    except FactcheckError as refusal:
        return refusal


@pytest.mark.parametrize("case", CASES)
def test_a_bad_document(apart: Apart, case: Case) -> None:
    data = case.made()
    before = _memory()
    begun = time.monotonic()
    became = _read(apart, case, data)
    took = time.monotonic() - begun
    assert took < case.limits.seconds + GRACE
    assert _memory("VmHWM") - before < MOST_GROWTH
    assert not outside.was_asked()
    if isinstance(became, FactcheckError):
        _is_one_line(became)
        assert case.outcome in {"refused", "told"}, became
        assert case.holds(str(became)), became
    else:
        _is_whole(became)
        expected = {"warned", "told"} if became.warnings else {"imported", "told"}
        assert case.outcome in expected, became.warnings
        found = became.warnings if case.outcome == "warned" else (became.text,)
        assert any(map(case.holds, found)), found


def _is_one_line(refusal: FactcheckError) -> None:
    assert str(refusal).isprintable(), "one line, nothing that moves a cursor"
    assert len(str(refusal)) < 700
    assert refusal.what.endswith((".", "”"))


def _is_whole(captured: Captured) -> None:
    assert captured.text.strip() or captured.pages
    assert texts.captured(captured.text) == captured.text
    assert list(captured.pages) == sorted(captured.pages)
    assert all(0 <= cut.at <= len(captured.text) for cut in captured.cut)
    assert not any("\n" in warning for warning in captured.warnings)


@pytest.mark.parametrize("case", PAINTED)
def test_a_bad_page_as_a_picture(apart: Apart, case: Case) -> None:
    data = case.made()
    begun = time.monotonic()
    try:
        painted = apart.picture(data, page=1, width=600, limits=SHORT)
    except FactcheckError as refusal:
        _is_one_line(refusal)
    else:
        assert len(painted.data) == painted.stride * painted.height <= 80_000_000
    assert time.monotonic() - begun < SHORT.seconds + GRACE
    assert not outside.was_asked()
