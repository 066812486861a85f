import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.ui.widgets.softbreaks import BREAK, soften

KHMER = "រដ្ឋាភិបាលកម្ពុជាបានបដិសេធរបាយការណ៍"
TEXTS = st.text(
    st.sampled_from([*"ab x\n😀é\u0301\u200b\u00a0", *"កខរដ្ឋាំ"]), max_size=300
) | st.text(max_size=100)


@given(TEXTS, st.data())
@example("x" * 500, None)
@example(KHMER * 3 + "😀" * 90, None)
def test_whatever_is_shown_leads_back_to_the_text(text: str, data: st.DataObject | None) -> None:
    soft = soften(text)
    units = len(soft.shown.encode("utf-16-le", "surrogatepass")) // 2
    assert soft.original(0, units) == text
    assert all(soft.shown[at] == BREAK for at in soft.breaks)
    if data is not None:
        start = data.draw(st.integers(0, len(soft.shown)))
        end = data.draw(st.integers(start, len(soft.shown)))
        before, words = soft.shown[:start], soft.shown[start:end]
        first, last = (len(part.encode("utf-16-le")) // 2 for part in (before, before + words))
        added = {at - start for at in soft.breaks}
        bare = "".join(c for i, c in enumerate(words) if i not in added)
        assert soft.original(first, last) == bare


@given(TEXTS)
@example(KHMER * 3 + "😀" * 90)
def test_every_letter_has_its_place_in_what_is_shown(text: str) -> None:
    soft = soften(text)
    places = [soft.shown_at(at) for at in range(len(text))]
    assert [soft.shown[place] for place in places] == list(text)
    assert [soft.in_text(place) for place in places] == list(range(len(text)))
    assert soft.shown_at(len(text)) == len(soft.shown)


def test_plain_words_are_left_alone() -> None:
    text = "The report counts prosecutions, not busts."
    assert soften(text).shown == text


@pytest.mark.parametrize("word", ["x" * 1000, "é\u0301" * 300, "👍🏽" * 200, "ส้" * 100])
def test_long_words_get_breaks_but_not_between_a_letter_and_its_marks(word: str) -> None:
    pieces = soften(word).shown.split(BREAK)
    assert len(pieces) > 3
    assert max(map(len, pieces)) <= 44
    assert not any(piece[0] in "\u0301\u0e49🏽" for piece in pieces)


def test_khmer_is_broken_between_syllables_only() -> None:
    pieces = soften(KHMER).shown.split(BREAK)
    assert len(pieces) > 10
    assert "".join(pieces) == KHMER
    assert all("\u1780" <= piece[0] <= "\u17b3" for piece in pieces)
    assert not any(piece.endswith("\u17d2") for piece in pieces)


def test_a_million_letters_without_a_space_take_no_time() -> None:
    began = time.perf_counter()
    soften("x" * 1_000_000)
    assert time.perf_counter() - began < 2
