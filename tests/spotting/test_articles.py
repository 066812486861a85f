"""Statements in labelled articles of many styles, against floors.

When an article is added, write its text and labels before looking at what is found in it. The
scores of each batch before the rules were touched stand in articles/README.md.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.text import captured
from factcheck.spotting import spot
from tests.spotting.scoring import Tally, add

FOLDER = Path(__file__).parent / "articles"
LABELS: dict[str, Any] = json.loads((FOLDER / "labels.json").read_text("utf-8"))
ARTICLES = sorted(path.name for path in FOLDER.glob("*.txt"))
NEWEST = [name for name in ARTICLES if name >= "60"]
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def labels_of(name: str, kind: str) -> list[dict[str, Any]]:
    return [label for label in LABELS[kind] if label["file"] == name]


def score(names: list[str], *, straight: bool = False) -> Tally:
    tally = Tally()
    for name in names:
        text = captured((FOLDER / name).read_text("utf-8"))
        text = text.translate(STRAIGHT) if straight else text
        found = spot(text, country=LABELS["countries"].get(name, "")).statements
        add(tally, text, found, labels_of(name, "statements"), labels_of(name, "boilerplate"))
    return tally


def test_labels_lie_where_they_say() -> None:
    for kind in ("statements", "boilerplate", "traps"):
        for label in LABELS[kind]:
            text = captured((FOLDER / label["file"]).read_text("utf-8"))
            assert text[label["start"] : label["end"]] == label["text"]


@pytest.mark.parametrize("names", [ARTICLES, NEWEST], ids=["all", "newest"])
def test_articles_of_every_style_together(names: list[str]) -> None:
    tally = score(names)
    assert tally.wanted >= 60
    assert tally.f1(tally.found) >= 0.98, tally.misses
    assert tally.f1(tally.exact) >= 0.95
    assert tally.share(tally.speaker) >= 0.98
    assert tally.share(tally.side) >= 0.96
    assert tally.f1(tally.both) >= 0.95
    assert tally.boilerplate == 0


@pytest.mark.parametrize("name", ARTICLES)
def test_no_style_falls_far_behind(name: str) -> None:
    tally = score([name])
    assert tally.f1(tally.found) >= 0.88, tally.misses
    assert tally.boilerplate == 0


@pytest.mark.slow
def test_straight_marks_cost_next_to_nothing() -> None:
    curly, straight = score(ARTICLES), score(ARTICLES, straight=True)
    assert straight.f1(straight.found) > curly.f1(curly.found) - 0.01, straight.misses


@pytest.mark.parametrize("trap", LABELS["traps"], ids=lambda trap: trap["why"] + trap["text"][:20])
def test_traps_are_no_statements(trap: dict[str, Any]) -> None:
    text = captured((FOLDER / trap["file"]).read_text("utf-8"))
    for found in spot(text).statements:
        inside = trap["start"] <= found.start and found.end <= trap["end"]
        assert not inside, found
