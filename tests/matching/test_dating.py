"""How near in time a claim and a finding were made."""

import pytest

from factcheck.matching import Item, Matcher, dating

SAID = "2021-07-05"


def told(claim: str, finding: Item) -> list[str]:
    return [one.words for one in dating.compared(Item(1, "Kilns burn.", date=claim), finding)]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-07-05", "dated the same day"),
        ("2021-07-04", "dated a day apart"),
        ("2021-08-01", "dated 27 days apart"),
        ("2021-01-01", "dated less than a year apart"),
        ("2019-12-31", "dated more than a year apart"),
    ],
)
def test_the_time_between_is_told(date: str, words: str) -> None:
    assert told(SAID, Item(2, "Found.", date=date)) == [words]


@pytest.mark.parametrize("date", ["2011-01-01", "2021-07", "2021", "", "soon"])
def test_what_is_far_or_not_known_to_the_day_tells_nothing(date: str) -> None:
    assert told(SAID, Item(2, "Found.", date=date)) == []
    assert told("2021-07", Item(2, "Found.", date=SAID)) == []


def test_a_report_is_told_by_its_edition() -> None:
    assert told(SAID, Item(2, "Found.", date=SAID, edition="2021")) == []


def test_the_nearer_in_time_comes_first_among_thousands() -> None:
    days = [f"20{year}-07-11" for year in range(10, 24)]
    findings = [Item(day, f"Kilns burn near lake {n}.", date=day) for n, day in enumerate(days)]
    others = [Item(n, f"Rain fell on hill {n}.", date=SAID) for n in range(2000)]
    best = Matcher([*findings, *others]).rank(Item("c", "Kilns burn.", date=SAID))[0]
    assert best.finding == "2021-07-11"


def test_a_date_alone_suggests_nothing() -> None:
    assert Matcher([Item(1, "Rain fell.", date=SAID)]).rank(Item(0, "Kilns burn.", date=SAID)) == []
