"""The claim's period against the one a finding covers."""

import pytest

from factcheck.matching import Item, periods


def told(claim: Item, finding: Item) -> str:
    return "; ".join(evidence.words for evidence in periods.compared(claim, finding))


COVERED = Item(2, "Found.", edition="2021", period_start="2020-04-01", period_end="2021-03-31")


def test_a_year_inside_the_period_covered() -> None:
    words = "claim of 2020; edition 2021 covers April 2020 to March 2021"
    assert told(Item(1, "They closed 27 kilns in 2020."), COVERED) == words


def test_a_year_outside_the_period_covered() -> None:
    claim = Item(1, "In 2018 all kilns were closed.", date="2021-07")
    assert told(claim, COVERED).startswith("other period: claim of 2018; ")


def test_without_a_year_in_its_words_the_claim_is_of_its_date() -> None:
    assert told(Item(1, "All kilns are closed.", date="2021-07-05"), Item(2, "x", edition="2021"))


@pytest.mark.parametrize("date", ["", "soon", "July 2021", "2021-77", "99999"])
def test_a_date_that_is_none_says_nothing(date: str) -> None:
    finding = Item(2, "Found.", edition=date)
    assert told(Item(1, "All kilns are closed.", date=date), finding) == ""


def test_the_years_in_a_finding_stand_for_its_period() -> None:
    finding = Item(2, "Kilns were still lit in 2019 and 2020.")
    assert told(Item(1, "No kiln was lit in 2020."), finding) == (
        "claim of 2020; finding of 2019, 2020"
    )
