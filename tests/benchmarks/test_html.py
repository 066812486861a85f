"""A page is read in at most 1.3 times the time that trafilatura alone takes for it."""

import time
from collections.abc import Callable

import pytest

from factcheck.reading import html
from tests.reading.pages import BODY, PAGES, TITLE

MEGABYTES = 10
THREE_MEGABYTES = 3


def _many_paragraphs(mark: str) -> str:
    """Three megabytes of small paragraphs: trafilatura takes half a minute for ten."""
    size = sum(len(f"<p>{paragraph} ({mark} 0000)</p>".encode()) for paragraph in BODY)
    rounds = range(THREE_MEGABYTES * 1_000_000 // size)
    return PAGES[0](TITLE, tuple(f"{p} ({mark} {n})" for n in rounds for p in BODY))


def _huge_paragraphs(mark: str) -> str:
    """Ten megabytes in a thousand paragraphs."""
    words = " ".join(BODY)
    times = MEGABYTES * 1_000 // len(words.encode()) + 1
    return PAGES[0](TITLE, tuple(f"{words} ({mark} {n}) " * times for n in range(1_000)))


def _heavy_markup(mark: str) -> str:
    """Ten megabytes, a tenth of them text."""
    attributes = f"class='css-1abc' data-x='{'y' * 950}'"
    page = PAGES[0](TITLE, tuple(f"{BODY[5]} ({mark} {n})" for n in range(9_000)))
    return page.replace("<p>", f"<p {attributes}>")


@pytest.mark.benchmark
@pytest.mark.parametrize("page", [_many_paragraphs, _huge_paragraphs, _heavy_markup])
def test_a_page_takes_at_most_a_third_longer_than_trafilatura(page: Callable[[str], str]) -> None:
    import trafilatura

    for source in (PAGES[0](TITLE, BODY), PAGES[1](TITLE, BODY)):
        trafilatura.bare_extraction(source, fast=True)
        html.from_markup(source, "A page")
    first, second = page("ours"), page("bare")
    ours = _seconds(lambda: html.from_markup(first, "A page").text)
    bare = _seconds(lambda: trafilatura.bare_extraction(second, fast=True).text)
    assert ours <= 1.3 * bare


def _seconds(read: Callable[[], str]) -> float:
    begun = time.process_time()
    assert read()
    return time.process_time() - begun
