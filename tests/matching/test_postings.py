"""The inverted index: one score, whether NumPy counts it or not."""

import random

import pytest

from factcheck.matching import postings
from factcheck.matching.postings import Postings

WORDS = [f"word{n}" for n in range(40)]


def filled() -> Postings:
    chance = random.Random(4)
    index = Postings()
    held = []
    for _ in range(300):
        counts = {word: chance.choice((1.0, 2.0, 0.5)) for word in chance.choices(WORDS, k=8)}
        held.append((index.add(counts, sum(counts.values())), counts))
    for number, counts in held[::7]:
        index.drop(number, counts)
    return index


@pytest.mark.parametrize("most", [postings.MOST_POSTINGS, 60])
def test_a_row_has_the_same_scores(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    pytest.importorskip("numpy")
    monkeypatch.setattr(postings, "MOST_POSTINGS", most)
    index = filled()
    for asked in ({"word1": 1.0}, dict.fromkeys(WORDS, 0.5), {"word2": 1.0, "none": 3.0}):
        scores, row = index.scores(asked), index.row(asked).tolist()
        assert {n for n, value in enumerate(row) if value} == scores.keys()
        assert all(row[n] == pytest.approx(value, rel=1e-5) for n, value in scores.items())


def test_nothing_is_found_where_nothing_is() -> None:
    pytest.importorskip("numpy")
    assert Postings().scores({"word1": 1.0}) == {}
    assert Postings().row({"word1": 1.0}).tolist() == []
    assert not filled().row({"none": 1.0}).any()


def test_a_row_leaves_the_index_free_to_change() -> None:
    pytest.importorskip("numpy")
    index = filled()
    index.row({"word1": 1.0})
    assert index.add({"word1": 1.0}, 1.0) in index.scores({"word1": 1.0})
