"""Figures: values, units, what is counted, periods, and numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.spotting.figures import figures

READ = [
    ("police handled 134 trafficking cases in 2018", [(134, "", "trafficking cases", "2018")]),
    ("nearly 200,000 migrant workers came home", [(200_000, "", "migrant workers", "")]),
    ("58 cases related to fraud", [(58, "", "cases related to fraud", "")]),
    (
        "court cases rose to 77 last year, up from 40 in 2020",
        [(77, "", "court cases", "last year"), (40, "", "court cases", "2020")],
    ),
    (
        "the number of farm fires increased from 155 in 2019 to 359 in 2021",
        [(155, "", "farm fires", "2019"), (359, "", "farm fires", "2021")],
    ),
    (
        "in the first nine months of 2020 officials dealt with 1,874 cases",
        [(1874, "", "cases", "the first nine months of 2020")],
    ),
    (
        "More than 260,000 of Laos’s 7 million people",
        [(260_000, "", "people", ""), (7_000_000, "", "people", "")],
    ),
    (
        "coverage rose from 71 per cent to 88%",
        [(71, "%", "coverage", ""), (88, "%", "coverage", "")],
    ),
    ("$1.2 billion between 2012 and 2019", [(1.2e9, "USD", "", "2012 and 2019")]),
    ("£11million for schools", [(11e6, "GBP", "", "")]),
    ("20,000 riel per boat", [(20_000, "KHR", "", "")]),
    ("90km of nets", [(90, "km", "nets", "")]),
    ("girls of 13 and 13-year-old boys", [(13, "", "", ""), (13, "years old", "boys", "")]),
    ("twenty-three people died", [(23, "", "people", "")]),
    ("one hundred and twenty villages", [(120, "", "villages", "")]),
    ("two thirds of households", [(2 / 3, "share", "households", "")]),
    ("dozens of villages", [(24, "", "villages", "")]),
    ("thousands of men, women and children", [(2000, "", "men, women and children", "")]),
    ("tens of thousands of workers", [(20_000, "", "workers", "")]),
    ("none of the 12 suspects was held", [(0, "", "suspects", ""), (12, "", "suspects", "")]),
    ("there were no convictions in 2018", [(0, "", "convictions", "2018")]),
    ("not one trafficker went to jail", [(0, "", "trafficker", "")]),
    ("no trafficker was convicted in 2019", [(0, "", "trafficker", "2019")]),
    (
        "between 90 and 120 elephants were left",
        [(90, "", "elephants", ""), (120, "", "elephants", "")],
    ),
    ("30–40 per cent of boats", [(30, "%", "boats", ""), (40, "%", "boats", "")]),
    (
        "14 of 62 fishing villages",
        [(14, "", "fishing villages", ""), (62, "", "fishing villages", "")],
    ),
    ("38% of 520 weavers", [(38, "%", "weavers", ""), (520, "", "weavers", "")]),
    ("three dozen officers", [(36, "", "officers", "")]),
    ("half a million dollars", [(500_000, "USD", "", "")]),
    ("two and a half million people", [(2_500_000, "", "people", "")]),
    ("a thousand looms", [(1000, "", "looms", "")]),
    ("one in 160 people is a slave", [(1 / 160, "share", "people", "")]),
    ("one in ten had been hurt", [(0.1, "share", "", "")]),
    ("a quarter of the boats", [(0.25, "share", "boats", "")]),
    ("a 12 per cent rise in arrests", [(12, "%", "arrests", "")]),
    ("N350,000 from each family", [(350_000, "NGN", "", "")]),
    ("RM5,000 a head", [(5000, "MYR", "", "")]),
    ("a P500,000 fine", [(500_000, "PHP", "fine", "")]),
    ("S$120 million", [(120e6, "SGD", "", "")]),
    ("US$2,700 of debt", [(2700, "USD", "debt", "")]),
    ("60,000 pesos", [(60_000, "PHP", "", "")]),
    (
        "sales fell from 112 in 2021 to 67 last year",
        [(112, "", "sales", "2021"), (67, "", "sales", "last year")],
    ),
    (
        "41 boats, down from 50 the year before",
        [(41, "", "boats", ""), (50, "", "boats", "the year before")],
    ),
]

# text, value, then the direction, value and period it is compared with
COMPARED = [
    ("77 cases last year, up from 40 in 2020", 77, ("up", 40, "2020")),
    ("58 raids, compared to the 27 of 2020", 58, ("up", 27, "2020")),
    ("27 fires, against 19 in 2021", 27, ("up", 19, "2021")),
    ("12 boats, down from 293 the year before", 12, ("down", 293, "the year before")),
    ("fires rose from 155 in 2019 to 359 in 2021", 359, ("up", 155, "2019")),
    ("arrests went from 30 to 30", 30, ("same", 30, "")),
    ("7.6% more than a year earlier", 7.6, ("up", None, "a year earlier")),
    ("168 cases, a decrease of 26 compared to 2022", 26, ("down", None, "2022")),
    ("prices rose by 12 per cent since 2019", 12, ("up", None, "2019")),
    ("41 fewer than in 2020", 41, ("down", None, "2020")),
]
NOT_COMPARED = [
    "police closed 41 kilns and 12 boats",
    "between 90 and 120 elephants",
    "from 12 to 15 per cent of girls",
    "41 more kilns",
    "up to 5,000 people",
]

NONE = [
    "Cambodia stayed on the Tier 2 Watch List",
    "during the Covid-19 pandemic of 2020",
    "on July 5 and on 5 July 2021 at 10:30 am",
    "the 55th meeting, on National Road 21",
    "one of the ministers said so",
    "Lee Potts, 41, said so",
    "it happened in 1998",
    "no comment",
    "call 1288 or 023 123 456",
    "hotline 111 is free",
    "a 10-nation bloc and a twenty-something",
    "the men are aged 34 and 51",
    "he is 52",
    "a 50-50 chance, 24/7",
    "Article 12 of the law, Boeing 737, No. 5",
    "the Tier-2 Watch List of 2019-20",
    "a hundred times",
    "at 9am on June 16, 2023",
    "it is not for us to say",
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=lambda v: str(v)[:30])
def test_figures_are_read(text: str, expected: list[tuple[float, str, str, str]]) -> None:
    found = [(f.value, f.unit, f.of, f.period) for f in figures(text)]
    assert found == [(pytest.approx(value), *rest) for value, *rest in expected]


@pytest.mark.parametrize(("text", "value", "expected"), COMPARED, ids=lambda v: str(v)[:30])
def test_comparisons_are_read(
    text: str, value: float, expected: tuple[str, float | None, str]
) -> None:
    found = [f for f in figures(text) if f.value == value and f.comparison]
    assert found
    comparison = found[-1].comparison
    assert comparison
    assert (comparison.direction, comparison.value, comparison.period) == expected


@pytest.mark.parametrize("text", NOT_COMPARED)
def test_figures_side_by_side_are_not_compared(text: str) -> None:
    assert [f.comparison for f in figures(text) if f.comparison] == []


@pytest.mark.parametrize("text", NONE)
def test_names_dates_and_idioms_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_offsets_hold_the_number_with_its_sign() -> None:
    text = "It cost US$5.5 million, or 12 per cent more."
    assert [text[f.start : f.end] for f in figures(text)] == ["US$5.5 million", "12 per cent"]


@given(st.text(alphabet="0123456789,.% $£-/ onethreehalfno cases2019", max_size=200))
def test_any_text_gives_figures_inside_it(text: str) -> None:
    for found in figures(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.value >= 0
