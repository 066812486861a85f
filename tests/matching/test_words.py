"""Words by which texts are matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.stemming import stem
from factcheck.matching.words import LONGEST, words


def stems(text: str) -> list[str]:
    return [word.stem for word in words(text) if not word.common]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prosecutes", "prosecution"),
        ("organisation", "organizations"),
        ("labour", "labor"),
        ("hopping", "hopped"),
        ("authorities", "authority"),
        ("studies", "studied"),
        ("investigating", "investigations"),
        ("conditional", "conditions"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("policy", "police"), ("general", "gender"), ("minister", "ministry")]
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [  # as in Porter's paper of 1980
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("feed", "feed"),
        ("plastered", "plaster"),
        ("conflated", "conflat"),
        ("falling", "fall"),
        ("hissing", "hiss"),
        ("filing", "file"),
        ("relational", "relat"),
        ("hesitanci", "hesit"),
        ("formaliti", "formal"),
        ("electriciti", "electr"),
        ("goodness", "good"),
        ("replacement", "replac"),
        ("adoption", "adopt"),
        ("probate", "probat"),
        ("controll", "control"),
    ],
)
def test_stems_are_those_of_the_algorithm(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_numbers_are_one_word_however_they_are_written() -> None:
    assert stems("200,000 and 200000") == ["200000", "200000"]
    assert stems("3.5 tonnes.") == ["3.5", stem("tonnes")]


def test_a_country_is_no_pronoun() -> None:
    assert stems("The US and the U.S. told us") == ["usa", "usa"]


def test_accents_and_case_do_not_matter() -> None:
    assert stems("Café ÉCOLE") == stems("cafe école")


def test_arabic_words_match_without_their_article() -> None:
    assert set(stems("الحكومة")) & set(stems("وحكومة"))


def test_khmer_runs_share_what_they_share() -> None:
    report, claim = stems("ការជួញដូរមនុស្សនៅកម្ពុជា"), stems("គ្មានការជួញដូរមនុស្ស")
    assert len(set(report) & set(claim)) >= 4
    assert not set(stems("ទឹកស្អាត")) & set(claim)


def test_operators_of_a_search_are_words_or_nothing() -> None:
    assert stems('"prison" NEAR(beds, 3) AND -hospital* : ^') == [
        "prison",
        "near",
        stem("beds"),
        "3",
        stem("hospital"),
    ]


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end]
        assert word.stem
        assert word.end <= LONGEST
