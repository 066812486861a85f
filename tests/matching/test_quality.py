"""How well findings are ranked, without the optional encoder: floors that hold."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.matching import Item, Matcher
from factcheck.spotting.figures import figures
from tests.benchmarks.eval_matching import first_right_ranks, measures

LABELS = Path(__file__).parents[3] / "shared" / "checks" / "matching_labels.json"


def test_own_pairs_are_ranked_as_well_as_before() -> None:
    ranks, _ = first_right_ranks(None)
    held = measures(list(ranks.values()))
    assert held["r1"] >= 0.33
    assert held["r3"] >= 0.46


@pytest.mark.skipif(not LABELS.exists(), reason="the shared labels are not here")
def test_labelled_claims_find_what_answers_them() -> None:
    labels = json.loads(LABELS.read_text("utf-8"))

    def item(row: dict) -> Item:
        read = Item(row["id"], row["text"], source=row["file"])
        return replace(read, figures=figures(read.text))

    matcher = Matcher(map(item, labels["findings"]))
    ranks = []
    for claim in labels["claims"]:
        right = {finding for finding, grade in claim["findings"].items() if grade >= 2}
        order = [match.finding for match in matcher.rank(item(claim))]
        ranks.append(next((n for n, found in enumerate(order, 1) if found in right), None))
    held = measures(ranks)
    assert held["r1"] >= 0.68
    assert held["r3"] >= 0.8
