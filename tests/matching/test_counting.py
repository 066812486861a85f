"""Figures of a claim against those of a finding."""

import pytest

from factcheck.domain.figures import Figure
from factcheck.domain.pairings import Stance
from factcheck.matching import Item, counting
from factcheck.spotting.figures import figures


def figure(value: float, of: str = "cases", period: str = "", unit: str = "") -> Figure:
    return Figure(value, unit, of, period, 0, 1)


def told(ours: Figure, theirs: Figure) -> list[tuple[str, Stance | None]]:
    found = counting.compared(
        Item(1, "A claim.", figures=(ours,)), Item(2, "A finding.", figures=(theirs,))
    )
    return [(evidence.words, evidence.stance) for evidence in found]


def said(claim: str, finding: str) -> list[tuple[str, Stance | None]]:
    """What is told of the figures of two texts."""
    items = (Item(text, text, figures=figures(text)) for text in (claim, finding))
    return [(one.words, one.stance) for one in counting.compared(*items)]


def test_the_same_figure_supports() -> None:
    found = told(figure(134, period="2018"), figure(134, "trafficking cases", "2018"))
    assert found == [("same figure: 134 trafficking cases in 2018", Stance.SUPPORTS)]


def test_another_figure_of_the_same_count_and_period_conflicts() -> None:
    found = told(figure(359, period="2021"), figure(1200, period="2021"))
    words = "conflicting figure: 359 in 2021 against 1,200 in 2021, same count (cases)"
    assert found == [(words, Stance.CONTRADICTS)]


def test_figures_of_other_periods_are_set_side_by_side_only() -> None:
    assert told(figure(359, period="2021"), figure(27, period="2020")) == [
        ("other figure: 359 in 2021 against 27 in 2020, same count (cases)", None)
    ]
    assert told(figure(27, period="2021"), figure(27, period="2020"))[0][1] is None


def test_what_counts_other_things_is_not_compared() -> None:
    assert told(figure(58), figure(59, "schools")) == []
    assert told(figure(58, unit="%"), figure(59)) == []
    assert told(figure(3, "schools"), figure(3, "")) == []


def test_money_and_shares_are_told_with_their_units() -> None:
    assert told(figure(2.5, "growth", unit="%"), figure(2.5, "growth", unit="%")) == [
        ("same figure: 2.5% growth", Stance.SUPPORTS)
    ]
    assert "45,000,000 USD" in told(
        figure(45e6, "", unit="USD"), figure(45e6, "", unit="USD")
    )[0][0]  # fmt: skip


def test_a_conflict_is_told_before_what_agrees() -> None:
    claim = Item(1, "A claim.", figures=(figure(58), figure(27, period="2020")))
    finding = Item(2, "A finding.", figures=(figure(30, period="2020"), figure(58)))
    assert [evidence.words for evidence in counting.compared(claim, finding)] == [
        "conflicting figure: 27 in 2020 against 30 in 2020, same count (cases)"
    ]


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("We trained more than 500 officers in 2021.", "612 officers were trained in 2021."),
        ("We trained about 500 officers in 2021.", "497 officers were trained in 2021."),
        ("We trained nearly 500 officers in 2021.", "497 officers were trained in 2021."),
        ("We trained up to 500 officers in 2021.", "310 officers were trained in 2021."),
        ("We trained 500 officers in 2021.", "At least 400 officers were trained in 2021."),
        ("We trained no more than 500 officers in 2021.", "310 officers were trained in 2021."),
        ("We trained no fewer than 500 officers in 2021.", "612 officers were trained in 2021."),
        ("We trained 500 officers or more in 2021.", "612 officers were trained in 2021."),
    ],
)
def test_a_bound_that_holds_is_no_conflict(claim: str, finding: str) -> None:
    ((words, stance),) = said(claim, finding)
    assert words.startswith("figures agree: ")
    assert stance is not Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("We trained more than 500 officers in 2021.", "310 officers were trained in 2021."),
        ("We trained about 500 officers in 2021.", "310 officers were trained in 2021."),
        ("We trained 500 officers in 2021.", "At most 400 officers were trained in 2021."),
        ("Cases rose from 155 in 2019 to 359 in 2021.", "155 cases in 2019 and 300 cases in 2021."),
        ("A total of 500 officers were trained in 2021.", "310 officers were trained in 2021."),
        ("We fined 1,200 owners in 2021.", "The board fined 900 owners in 2021."),
        ("Two officials were jailed in 2021.", "No official was jailed in 2021."),
    ],
)
def test_a_bound_that_does_not_hold_is_one(claim: str, finding: str) -> None:
    ((words, stance),) = said(claim, finding)
    assert words.startswith("conflicting figure: ")
    assert stance is Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("Half of the 40 kilns were inspected in 2021.", "All 40 kilns were inspected in 2021."),
        ("We opened 3 shelters.", "The state ran 3 shelters."),
        ("Prices rose by 5 percent in 2021.", "Prices rose by 5,000 riel in 2021."),
        ("The budget was $2 million in 2021.", "The budget was 2 million riel in 2021."),
        ("There were 58 cases in the first quarter of 2021.", "In 2021 there were 240 cases."),
    ],
)
def test_other_units_periods_and_wholes_hint_at_nothing(claim: str, finding: str) -> None:
    assert all(stance is None for _, stance in said(claim, finding))


def test_numbers_are_equal_however_they_are_written() -> None:
    claim = "Twelve officials were jailed, 1.2 million forms checked in 2021."
    finding = "12 officials were jailed in 2021 and 1,200,000 forms checked in 2021."
    assert [stance for _, stance in said(claim, finding)] == 2 * [Stance.SUPPORTS]
    shares = said("Unemployment was 5 percent in 2021.", "In 2021 unemployment was 5%.")
    assert [words for words, _ in shares] == ["same figure: 5% in 2021"]


def test_a_bound_is_told_in_its_own_words() -> None:
    ((words, _),) = said(
        "We trained more than 500 officers in 2021.", "612 officers were trained in 2021."
    )
    assert words.startswith("figures agree: more than 500 in 2021 against 612 in 2021")
