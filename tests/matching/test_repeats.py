"""Claims that are said again, another year or by another official."""

import json

from factcheck.matching import Item, repeats
from tests.benchmarks.eval_matching import DATA


def test_labelled_repeats_are_found_and_others_are_not() -> None:
    rows = [json.loads(line) for line in (DATA / "repeats.jsonl").read_text("utf-8").splitlines()]
    earlier = [Item(row["id"], row["earlier"]) for row in rows]
    found = {
        row["id"]: {r.earlier for r in repeats(Item("new", row["claim"]), earlier)} for row in rows
    }
    right = [row["id"] for row in rows if (row["id"] in found[row["id"]]) == row["repeats"]]
    for row in rows:
        if row["id"] not in right:
            print(f"{row['id']}: {row['claim']} | {row['earlier']}")
    told = [row for row in rows if row["id"] in found[row["id"]]]
    precise = sum(row["repeats"] for row in told) / len(told)
    print(f"{len(rows)} pairs: {len(right)} rightly, precision {precise:.2f}")
    assert len(right) / len(rows) >= 0.85
    assert precise >= 0.85


def test_a_repeat_says_who_said_it_when_and_what_differs() -> None:
    earlier = Item(
        7, "Police handled 27 trafficking cases in 2020.", date="2021-03", speaker="Ara Mon"
    )
    (repeat,) = repeats(
        Item(9, "Police handled 58 trafficking cases in 2021.", speaker="Bo Lin"), [earlier]
    )
    assert repeat.earlier == 7
    assert repeat.reasons[0] == "said before in 2021 by Ara Mon"
    assert repeat.reasons[1] == "“27” became “58”, “2020” became “2021”"
    assert [(one.before, one.after) for one in repeat.differences] == [
        ("27", "58"),
        ("2020", "2021"),
    ]


def test_a_claim_repeats_neither_itself_nor_nothing() -> None:
    claim = Item(1, "The kilns near the border were closed.")
    assert repeats(claim, [claim]) == []
    assert repeats(claim, []) == []
    assert repeats(Item(2, ""), [claim]) == []
    assert repeats(Item(2, "x" * 100_000), [claim]) == []


def test_the_opposite_is_no_repeat() -> None:
    said = Item(1, "The number of bonded workers fell last year.")
    assert repeats(Item(2, "The number of bonded workers rose last year."), [said]) == []
