"""Findings through the editions of a report."""

import json

from factcheck.matching import Change, Item, lines
from tests.benchmarks.eval_matching import DATA


def test_labelled_changes_are_told() -> None:
    rows = [json.loads(line) for line in (DATA / "lines.jsonl").read_text("utf-8").splitlines()]
    right = 0
    for row in rows:
        years = [Item(1, row["before"], edition="2019"), Item(2, row["after"], edition="2020")]
        change = lines(years)[0][1].change
        right += change == row["change"]
        if change != row["change"]:
            print(f"{row['id']}: {change} for {row['change']}: {row['before']} | {row['after']}")
    print(f"{len(rows)} changes, {right} told rightly")
    assert right / len(rows) >= 0.9


def test_a_finding_is_one_line_through_the_years() -> None:
    findings = [
        Item(1, "The state does not meet the minimum standards.", edition="2019"),
        Item(2, "The state does not fully meet the minimum standards.", edition="2020"),
        Item(3, "The state does not fully meet the minimum standards.", edition="2021"),
        Item(4, "Kilns held children of ten.", edition="2019"),
        Item(5, "Kilns held children of nine.", edition="2022"),
        Item(6, "A hotline was opened in the port.", edition="2021"),
        Item(7, "Of no edition."),
    ]
    standards, kilns, hotline = lines(findings)
    assert [(one.edition, one.finding, one.change) for one in standards] == [
        ("2019", 1, Change.FIRST),
        ("2020", 2, Change.SOFTENED),
        ("2021", 3, Change.VERBATIM),
        ("2022", None, Change.DROPPED),
    ]
    assert [one.words for one in standards[1].differences] == ["“fully” added"]
    assert [(one.edition, one.change) for one in kilns] == [
        ("2019", Change.FIRST),
        ("2020", Change.DROPPED),
        ("2022", Change.REWORDED),
    ]
    assert hotline[0].change is Change.NEW


def test_of_nothing_there_is_no_line() -> None:
    assert lines([]) == []
    assert len(lines([Item(1, "", edition="2019"), Item(2, "", edition="2020")])) <= 2
