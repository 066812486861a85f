"""What is typed finds what is meant."""

import time

import pytest

from factcheck.ui.dialogs.fuzzy import score


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("sheet", "Export the sheet", "Worksheets"),
        ("dis", "Mark as disputed", "The redistribution"),
        ("mad", "Nomad", "Mark as disputed"),
        ("exp", "Export the sheet", "Next: export"),
    ],
)
def test_the_better_answer_scores_more(typed: str, better: str, worse: str) -> None:
    first, second = score(typed, better), score(typed, worse)
    assert first is not None
    assert second is not None
    assert first > second


@pytest.mark.parametrize(
    ("typed", "text"), [("xyz", "Export"), ("sheet dossier", "Export the sheet"), ("she", "Search")]
)
def test_other_commands_do_not_answer(typed: str, text: str) -> None:
    assert score(typed, text) is None


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_finds_everything(typed: str) -> None:
    assert score(typed, "Anything") == 0


@pytest.mark.parametrize("typed", ["a" * 5_000, "(((", "a*a*a*a*", "aaaaaaab", "\u202e\u0642"])
def test_any_letters_end_soon(typed: str) -> None:
    began = time.thread_time()
    score(typed, "a a a a a a a a a a a a a a a a a a")
    assert time.thread_time() - began < 0.5
