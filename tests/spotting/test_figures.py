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
    ("none of the 12 suspects was held", [(0, "", "", ""), (12, "", "suspects", "")]),
    ("there were no convictions in 2018", [(0, "", "convictions", "2018")]),
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
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=lambda v: str(v)[:30])
def test_figures_are_read(text: str, expected: list[tuple[float, str, str, str]]) -> None:
    found = [(f.value, f.unit, f.of, f.period) for f in figures(text)]
    assert found == [(pytest.approx(value), *rest) for value, *rest in expected]


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
