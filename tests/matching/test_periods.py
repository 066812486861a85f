"""The claim's period against the one a finding covers."""

import pytest

from factcheck.matching import Item, Matcher, periods


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
    claim = Item(1, "All kilns are closed.", date="2021-07-05")
    assert told(claim, Item(2, "Kilns of 2021 burn.")) == "claim of 2021; finding of 2021"
    assert told(claim, Item(2, "Kilns of 2019 burn.")).startswith("other period: ")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-07-05", "said in 2021, the year of edition 2021"),
        ("2021", "said in 2021, the year of edition 2021"),
        ("2020-06", "said in 2020; edition 2021 covers April 2020 to March 2021"),
        ("2020-02", "said in 2020; later edition 2021"),
        ("2022-05-30", "said early in 2022; edition 2021 may have been the latest"),
        ("2022-07-30", "said in 2022; earlier edition 2021"),
        ("2022", "said in 2022; earlier edition 2021"),
        ("2024-06-30", "said in 2024; earlier edition 2021"),
    ],
)
def test_what_names_no_year_is_about_the_edition_that_just_came_out(date: str, words: str) -> None:
    """An edition of June looks back on a period that ended in March."""
    assert told(Item(1, "The report is biased.", date=date), COVERED) == words


def test_a_finding_without_an_edition_is_of_the_year_it_is_dated() -> None:
    claim = Item(1, "The report is biased.", date="2021-07-05")
    assert told(claim, Item(2, "Found.", date="2021-06")) == "both of 2021"
    assert told(claim, Item(2, "Found.", date="2019")) == "said in 2021; earlier finding of 2019"


def test_the_current_edition_is_ranked_before_earlier_ones() -> None:
    text = "It does not meet the minimum standards."
    findings = [Item(year, text, edition=str(year)) for year in (2019, 2020, 2021)]
    claim = Item(0, "The report is biased.", date="2020-07-01")
    assert Matcher(findings).rank(claim)[0].finding == 2020


@pytest.mark.parametrize("date", ["", "soon", "July 2021", "2021-77", "99999"])
def test_a_date_that_is_none_says_nothing(date: str) -> None:
    finding = Item(2, "Found.", edition=date)
    assert told(Item(1, "All kilns are closed.", date=date), finding) == ""


def test_the_years_in_a_finding_stand_for_its_period() -> None:
    finding = Item(2, "Kilns were still lit in 2019 and 2020.")
    assert told(Item(1, "No kiln was lit in 2020."), finding) == (
        "claim of 2020; finding of 2019, 2020"
    )


def test_what_speaks_of_another_year_goes_behind_among_thousands() -> None:
    others = [Item(f"other{n}", f"Rain fell on hill {n}.") for n in range(3000)]
    near = [Item(where, f"Kilns were closed near {where}.") for where in ("2014", "Vell")]
    found = Matcher([*near, *others]).rank(Item(0, "Kilns were closed in 2018."))
    assert [match.finding for match in found[:2]] == ["Vell", "2014"]
    assert found[1].score < found[0].score - 0.05
