"""Dates of three precisions, and nothing that is not a date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.dates import PartialDate, Precision
from factcheck.errors import UserError


@pytest.mark.parametrize(
    ("value", "precision", "words"),
    [
        ("2021", Precision.YEAR, "2021"),
        ("2021-07", Precision.MONTH, "July 2021"),
        ("2021-07-05", Precision.DAY, "5 July 2021"),
        ("2024-02-29", Precision.DAY, "29 February 2024"),
        ("0999-12-31", Precision.DAY, "31 December 0999"),
    ],
)
def test_a_date_knows_its_precision_and_its_words(value, precision, words):
    date = PartialDate(value)
    assert (date.precision, str(date)) == (precision, words)


@pytest.mark.parametrize(
    "value",
    [
        "", "21", "2021-7", "2021-07-5", "2021/07/05", "2021-13", "2021-00", "2021-02-29",
        "2021-06-31", "0000", "2021-07-05T00:00", " 2021", "2021\n", "yesterday",
        "２０２１", "٢٠٢١", "-2021", "12021",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_in_words(value):
    with pytest.raises(UserError) as refusal:
        PartialDate(value)
    assert "is not a date" in refusal.value.what
    assert "2021-07" in refusal.value.todo


@given(st.dates())
def test_every_day_is_a_date(day: dt.date):
    date = PartialDate(day.isoformat())
    assert date.precision is Precision.DAY
    assert str(date).startswith(f"{day.day} ")


def test_an_inferred_date_says_so():
    date = PartialDate.parse(" 2021-07 ", " the address of the page ")
    assert date == PartialDate("2021-07", "the address of the page")
    assert str(date) == "July 2021 (inferred)"


@pytest.mark.parametrize("nothing", [None, "", "  \n"])
def test_an_empty_text_is_no_date(nothing):
    assert PartialDate.parse(nothing) is None
