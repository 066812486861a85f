"""Passages hold by words and by place, in code points, whatever the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.passages import CONTEXT, find, holds, select
from factcheck.domain.text import captured
from factcheck.errors import UserError

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"


@pytest.mark.slow
@given(st.data())
def test_a_selection_stands_at_its_place(data):
    text = captured(data.draw(st.text(min_size=1)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        with pytest.raises(UserError, match="No words are selected"):
            select(text, start, end)
        return
    kept = select(text, start, end)
    assert holds(kept, text)
    assert start <= kept.start < kept.end <= end
    assert kept.exact == text[start:end].strip()
    assert text[: kept.start].endswith(kept.prefix)
    assert text[kept.end :].startswith(kept.suffix)
    assert len(kept.prefix) == min(CONTEXT, kept.start)
    assert len(kept.suffix) == min(CONTEXT, len(text) - kept.end)


@pytest.mark.parametrize(
    "words",
    ["two words", FAMILY, "ក្រសួងមហាផ្ទៃ", "人口贩运", "Zoë’s “no”", "e\u0302\u0323", "a\n\nb"],
)
def test_words_of_any_script_are_found_where_they_stand(words):
    text = captured(f"🇰🇭 Before, {words}, after 🇰🇭")
    kept = find(text, captured(words))
    assert text[kept.start : kept.end] == kept.exact == captured(words)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 6), (9, 9)])
def test_a_selection_outside_the_text_is_refused(start, end):
    with pytest.raises(UserError, match="outside the source's text"):
        select("words", start, end)


def test_white_space_at_the_edges_is_no_part_of_a_passage():
    kept = select("said \u00a0 “so” \n then", 4, 14)
    assert (kept.exact, kept.start, kept.end) == ("“so”", 7, 11)


def test_words_that_stand_twice_or_overlap_are_ambiguous():
    for text, words in (("so it is and so it goes", "so it"), ("aaa", "aa")):
        with pytest.raises(UserError, match="more than once"):
            find(text, words)


@pytest.mark.parametrize("words", ["nothing like it", "So it"])
def test_words_that_stand_nowhere_are_refused(words):
    with pytest.raises(UserError, match="not in the source"):
        find("so it is", words)


def test_a_passage_no_longer_holds_when_its_source_differs():
    kept = find("Officials said so.", "said")
    assert holds(kept, "Officials said nothing.")
    assert not holds(kept, "An official said so.")
    assert not holds(kept, "")
