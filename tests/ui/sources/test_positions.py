"""Places go into the document and come back, whatever stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text import captured
from factcheck.ui.views.sources.display import prepare
from factcheck.ui.views.sources.positions import Positions

LETTERS = st.text(
    st.sampled_from("ab é\u0301\u0328\u200d😀👩🇰🇭\u1780\u17d2\u17a0\u0627\n\ufffc\ufdd0"),
    max_size=40,
)
LONG = st.builds("".join, st.lists(LETTERS | st.just("x" * 90), max_size=4))


def shown(text: str) -> list[str]:
    """The UTF-16 units that the document holds, as letters to compare."""
    units = "\n".join(prepare(text).lines).encode("utf-16-le")
    return [units[i : i + 2].decode("utf-16-le", "surrogatepass") for i in range(0, len(units), 2)]


@pytest.mark.slow
@given(LONG)
def test_every_place_comes_back(raw: str) -> None:
    text = captured(raw)
    places = prepare(text).positions
    for at in range(len(text) + 1):
        assert places.floor(places.start(at)) == at
        assert places.floor(places.end(at)) == at
        assert places.ceiling(places.start(at)) == at
        assert places.ceiling(places.end(at)) == at


@given(LONG)
def test_every_letter_stands_in_the_document_where_it_is_said_to(raw: str) -> None:
    text = captured(raw)
    places, units = prepare(text).positions, shown(text)
    for at, letter in enumerate(text):
        told = "".join(units[places.start(at) : places.end(at + 1)])
        told = told.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        assert told == letter or (letter in "\ufffc\ufdd0" and told == "\ufffd")


@given(LONG, st.data())
def test_any_selection_is_whole_letters(raw: str, data: st.DataObject) -> None:
    text = captured(raw)
    places, units = prepare(text).positions, shown(text)
    first = data.draw(st.integers(0, len(units)))
    last = data.draw(st.integers(first, len(units)))
    start, end = places.span(first, last)
    assert 0 <= start <= end <= len(text)
    if start < end:
        assert places.end(start) <= first
        assert places.start(end) >= last


def test_half_an_emoji_is_rounded_to_the_whole() -> None:
    places = Positions("a😀b")
    assert places.floor(2) == 1
    assert places.ceiling(2) == 2
    assert places.span(2, 3) == (1, 2)


def test_lines_of_any_length_are_cut_for_display_only() -> None:
    text = "word " * 3_000 + "x" * 9_000
    display = prepare(text)
    assert max(map(len, display.lines)) < 5_000
    assert display.positions.span(0, sum(map(len, display.lines)) + len(display.lines) - 1) == (
        0,
        len(text),
    )
    assert "".join(display.lines).replace("\u200b", "") == text
