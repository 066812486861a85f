"""Two versions word by word."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ui.widgets.diffing import Run, Runs, compare, folded, length, plain


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _changed(runs: Runs) -> list[str]:
    return [run.text.strip() for run in runs if run.changed]


def test_only_the_words_that_differ_are_marked() -> None:
    before, after = compare("up from 155 cases in 2019", "up from 134 cases in all of 2019")
    assert _changed(before) == ["155"]
    assert _changed(after) == ["134", "all of"]


def test_white_space_is_no_change() -> None:
    before, after = compare("one  two\nthree", "one two three")
    assert _changed(before) == _changed(after) == []


@pytest.mark.parametrize(("before", "after"), [("", "new words"), ("old words", ""), ("", "")])
def test_a_side_may_be_empty(before: str, after: str) -> None:
    left, right = compare(before, after)
    assert (_text(left), _text(right)) == (before, after)
    assert all(run.changed for run in (*left, *right))


def test_a_syllable_of_khmer_is_found() -> None:
    word = "\u1791\u17b8\u1797\u17d2\u1793\u17b6\u1780\u17cb\u1784\u17b6\u179a"
    _before, after = compare(word * 3, word * 2 + "\u1780\u17d2\u179a\u17bb\u1798" + word)
    assert "".join(_changed(after)) == "\u1780\u17d2\u179a\u17bb\u1798"


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_letter_is_lost(before: str, after: str) -> None:
    left, right = compare(before, after)
    assert _text(left) == before
    assert _text(right) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a b " * 30_000, "b a " * 30_000),
        ("word " * 20_000, "word " * 19_999 + "other"),
        (" ".join(map(str, range(2_900))), " ".join(map(str, range(2_900, 0, -1)))),
        ("x" * 200_000, "y" * 200_000),
    ],
)
def test_hard_cases_end_soon(before: str, after: str) -> None:
    began = time.thread_time()
    left, right = compare(before, after)
    assert time.thread_time() - began < 5  # the hardest takes 0.2 s on a quiet machine
    assert any(run.changed for run in (*left, *right))


def test_a_long_text_is_folded_round_its_changes() -> None:
    text = " ".join(f"w{n}" for n in range(3_000))
    before, after = compare(text, text.replace("w1500 ", "other "))
    short = folded(after)
    assert length(short) < 400
    assert _changed(short) == ["other"]
    assert "w1499" in _text(short)
    assert "w1501" in _text(short)
    assert "w0 " not in _text(short)
    assert _changed(folded(before)) == ["w1500"]


def test_a_long_text_without_a_counterpart_is_cut_at_its_end() -> None:
    short = folded(plain("word " * 2_000))
    assert length(short) < 1_600
    assert _text(short).endswith("…")


def test_a_short_text_is_left_alone() -> None:
    runs = (Run("kept "), Run("changed", changed=True))
    assert folded(runs) == runs
