"""A report of 600 pages and three million characters: what reading it apart adds."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.reading import Captured, read
from factcheck.reading.isolated import Apart
from factcheck.reading.telling import Listener
from tests.benchmarks.test_pdf import FIRST, PAGES, report
from tests.reading.pdf.raw import of_pages, text_page

ROUNDS = 3
MORE = 1.2  # times what reading it in this process takes
SMALL = of_pages([text_page(["words"])])


def _memory() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) * 1_024


def _timed(reader: Callable[[bytes], Captured], data: bytes) -> float:
    begun = time.monotonic()
    reader(data)
    return time.monotonic() - begun


@pytest.mark.benchmark
def test_reading_apart_adds_little(apart: Apart) -> None:
    data = report()
    read(SMALL)
    apart.read(SMALL)  # imports are not the document's
    before = _memory()
    heard: list[float] = []
    begun = time.monotonic()
    captured = apart.read(data, listener=Listener(first=lambda _: heard.append(time.monotonic())))
    assert heard[0] - begun < FIRST
    assert len(captured.pages) == PAGES
    assert _memory() - before < 4 * len(captured.text)
    here, there = zip(
        *((_timed(read, data), _timed(apart.read, data)) for _ in range(ROUNDS)), strict=True
    )
    print(f"\nhere {min(here):.2f} s, apart {min(there):.2f} s; first {heard[0] - begun:.2f} s")
    assert min(there) < MORE * min(here)
