import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.sources import Edition
from factcheck.domain.speakers import Role
from factcheck.sheets import words
from factcheck.sheets.languages import language_name
from tests.sheets import rich, samples


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (None, ""),
        (PartialDate("2021"), "2021"),
        (PartialDate("2021-07"), "July 2021"),
        (PartialDate("2021-07-05"), "5 July 2021"),
        (PartialDate("2021-07", "the headline"), "July 2021 (inferred from the headline)"),
    ],
)
def test_dates_say_what_is_known_and_from_what(date: PartialDate | None, said: str) -> None:
    assert words.date_words(date) == said


def test_moments_are_told_in_utc() -> None:
    assert words.moment_words("2023-11-06T09:30:12Z") == "6 November 2023, 09:30 UTC"
    assert words.moment_words("2023-11-07T01:30+07:00") == "6 November 2023, 18:30 UTC"
    assert words.moment_words("2023-11-06T09:30") == "6 November 2023, 09:30 UTC"
    assert words.moment_words("last week") == "last week"


def test_days_are_told_without_the_time() -> None:
    assert words.day_words("2023-11-06T09:30:12Z") == "6 November 2023"
    assert words.day_words("2023-11") == "November 2023"
    assert words.day_words("2023-13-01") == "2023-13-01"
    assert words.day_words("") == ""


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-04-01", "2023-03-31", "1 April 2022 to 31 March 2023"),
        ("2022-04", "", "from April 2022"),
        ("", "2023", "to 2023"),
        ("", "", ""),
    ],
)
def test_periods_name_the_ends_that_are_known(start: str, end: str, said: str) -> None:
    edition = Edition(1, 1, "Report", "2023", period_start=start, period_end=end)
    assert words.period_words(edition) == said


def test_a_role_known_only_from_later_says_so() -> None:
    role = Role("Adviser", at=PartialDate("2023-09"))
    assert words.role_note(role, PartialDate("2023-10-01")) == ""
    assert words.role_note(role, PartialDate("2023-05")) == "recorded for September 2023"
    assert words.role_note(role, None) == "recorded for September 2023"
    assert words.role_note(Role("Adviser"), None) == ""
    assert words.role_note(None, None) == ""


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=2#d", "HTTP://example.org"])
def test_web_addresses_are_links(address: str) -> None:
    assert words.link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "shelf 12",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "java\nscript:alert(1)",
        " https://example.org",
        "https://example.org/\u202egpj.exe",
        "ht\ntps://example.org",
        "https://",
        "https://[broken",
        "//example.org/a",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "smb://example.org/a",
    ],
)
def test_other_addresses_are_not(address: str) -> None:
    assert words.link(address) == ""


def test_the_same_words_are_the_same_whatever_stands_around_them() -> None:
    assert words.same_words("“Roads are\nsafer.”", " Roads  are safer")
    assert not words.same_words("Roads are safer", "Roads are not safer")
    assert not words.same_words("Roads are safer", "")


@pytest.mark.parametrize("joint", [" ", " […] ", "\n"])
def test_quotations_joined_say_the_text(joint: str) -> None:
    quotes = tuple(
        claim.quotes[0] for claim in samples.golden().sheet().claims if claim.quotes
    )[:2]  # fmt: skip
    assert words.quoted_whole(joint.join(q.selector.exact for q in quotes), quotes)
    assert not words.quoted_whole(quotes[0].selector.exact, quotes)


@pytest.mark.parametrize(
    ("told", "name"),
    [("km", "Khmer"), (" EN ", "English"), ("pt-BR", "Portuguese (BR)"),
     ("zh_Hant", "Chinese (Hant)"), ("Khmer", "Khmer"), ("Bunong", "Bunong"), ("", "")],
)  # fmt: skip
def test_languages_have_their_names(told: str, name: str) -> None:
    assert language_name(told) == name


def test_corrections_are_told_the_latest_first() -> None:
    log = words.corrections_of(rich.golden())
    assert [number for number, _ in log] == [2, 2]
    assert [each.id for _, each in log] == [2, 1]
