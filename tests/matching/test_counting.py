"""Figures of a claim against those of a finding."""

from factcheck.domain.figures import Figure
from factcheck.domain.pairings import Stance
from factcheck.matching import Item, counting


def figure(value: float, of: str = "cases", period: str = "", unit: str = "") -> Figure:
    return Figure(value, unit, of, period, 0, 1)


def told(ours: Figure, theirs: Figure) -> list[tuple[str, Stance | None]]:
    found = counting.compared(
        Item(1, "A claim.", figures=(ours,)), Item(2, "A finding.", figures=(theirs,))
    )
    return [(evidence.words, evidence.stance) for evidence in found]


def test_the_same_figure_supports() -> None:
    found = told(figure(134, period="2018"), figure(134, "trafficking cases", "2018"))
    assert found == [("same figure: 134 trafficking cases in 2018", Stance.SUPPORTS)]


def test_another_figure_of_the_same_count_and_period_conflicts() -> None:
    found = told(figure(359, period="2021"), figure(1200, period="2021"))
    words = "conflicting figure: 359 in 2021 against 1,200 in 2021, both cases"
    assert found == [(words, Stance.CONTRADICTS)]


def test_figures_of_other_periods_are_set_side_by_side_only() -> None:
    assert told(figure(359, period="2021"), figure(27, period="2020")) == [
        ("same count: 359 in 2021 against 27 in 2020, both cases", None)
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


def test_only_the_most_telling_comparison_is_told() -> None:
    claim = Item(1, "A claim.", figures=(figure(58), figure(27, period="2020")))
    finding = Item(2, "A finding.", figures=(figure(30, period="2020"), figure(58)))
    assert [evidence.words for evidence in counting.compared(claim, finding)] == [
        "same figure: 58 cases"
    ]
