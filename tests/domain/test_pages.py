"""Pages of a text: which one an offset is on, and what it is called."""

import pytest

from factcheck.domain.pages import Pages
from factcheck.domain.passages import cited_page

THREE = Pages((0, 10, 25), ("iv", "1", ""))


@pytest.mark.parametrize(("at", "page"), [(0, 1), (9, 1), (10, 2), (24, 2), (25, 3), (999, 3)])
def test_an_offset_is_on_the_page_that_began_last(at: int, page: int) -> None:
    assert THREE.number_at(at) == page


def test_a_page_without_words_holds_no_offset() -> None:
    assert [Pages((0, 10, 10)).number_at(at) for at in (9, 10)] == [1, 3]


def test_words_before_the_first_mark_are_on_the_first_page() -> None:
    assert Pages((5, 9)).number_at(2) == 1


def test_pages_are_called_as_printed_else_by_their_number() -> None:
    assert [THREE.label(number) for number in (1, 2, 3)] == ["iv", "1", "3"]
    assert THREE.named(2, 8) == "iv"
    assert THREE.named(2, 10) == "iv"  # its last character stands before the next page
    assert THREE.named(2, 11) == "iv–1"
    assert Pages().named(2, 11) == ""


def test_a_citation_tells_one_page_from_several() -> None:
    assert [cited_page(page) for page in ("27", "27–28", "")] == ["p. 27", "pp. 27–28", ""]


def test_spans_and_beginnings() -> None:
    assert [THREE.span(number, 30) for number in (1, 2, 3)] == [(0, 10), (10, 25), (25, 30)]
    assert list(THREE.between(1, 26)) == [2, 3]
    assert list(THREE.between(0, 10)) == [1]
