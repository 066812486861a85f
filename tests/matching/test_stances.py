"""The hint at a stance: seldom given, and right when it is."""

import json

from factcheck.matching import Item, Matcher
from factcheck.services.suggesting.matching import with_figures
from tests.benchmarks.eval_matching import DATA

OTHERS = [
    Item("rain", "Rain fell on the coast in spring."),
    Item("ferry", "The ferry to the islands runs twice a day."),
    Item("museum", "A museum of clocks was opened."),
]


def test_a_stance_that_is_hinted_at_is_the_labelled_one() -> None:
    rows = [json.loads(line) for line in (DATA / "stances.jsonl").read_text("utf-8").splitlines()]
    hinted, right, labelled = 0, 0, sum(bool(row["stance"]) for row in rows)
    for row in rows:
        finding = with_figures(Item("finding", row["finding"]))
        matches = Matcher([*OTHERS, finding]).rank(with_figures(Item("claim", row["claim"])))
        match = next((match for match in matches if match.finding == "finding"), None)
        if match and match.likely:
            assert match.because in match.reasons
            hinted += 1
            right += match.likely.value == row["stance"]
            if match.likely.value != row["stance"]:
                print(f"{row['id']}: {match.likely} for “{row['stance']}”, {match.because}")
        elif row["stance"]:
            print(f"{row['id']}: no hint for {row['stance']}")
    print(f"{len(rows)} pairs, {labelled} with a stance: {hinted} hinted at, {right} rightly")
    assert right / hinted >= 0.9
    assert right / labelled >= 0.7
