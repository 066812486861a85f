"""Rankings: what comes first, and that nothing asked is ever an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.figures import Figure
from factcheck.matching import Item, Matcher, widened

FINDINGS = [
    Item(1, "Kilns in the south were not inspected.", edition="2021"),
    Item(2, "Kilns in the south were not inspected.", edition="2018"),
    Item(3, "Shelters were closed to men."),
    Item(4, "الفساد منتشر في الشرطة"),
    Item(5, "ការជួញដូរមនុស្សនៅកម្ពុជា"),
]


def ranked(text: str, **known: str) -> list[int | str]:
    return [match.finding for match in Matcher(FINDINGS).rank(Item(0, text, **known))]


def test_the_edition_of_the_claims_time_comes_first() -> None:
    assert ranked("The kilns were inspected.", date="2021-07") == [1, 2]
    assert ranked("The kilns were inspected.", date="2018-07") == [2, 1]


def test_other_scripts_match_by_their_own_words() -> None:
    assert ranked("الشرطة بلا فساد") == [4]
    assert ranked("គ្មានការជួញដូរមនុស្ស") == [5]


def test_a_figure_tells_twins_apart() -> None:
    def cases(value: float) -> tuple[Figure, ...]:
        return (Figure(value, "", "cases", "2020", 0, 1),)

    twins = [Item(n, "Police handled cases.", figures=cases(n)) for n in (27, 58)]
    claim = Item(0, "Police handled 58 cases in 2020.", figures=cases(58))
    assert [match.finding for match in Matcher(twins).rank(claim)] == [58, 27]


def test_scores_are_above_0_and_fall() -> None:
    scores = [
        match.score for match in Matcher(FINDINGS).rank(Item(0, "southern kilns", date="1999"))
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_no_more_are_given_than_asked_for() -> None:
    assert len(Matcher(FINDINGS).rank(Item(0, "kilns"), 1)) == 1


def test_findings_added_later_are_found() -> None:
    matcher = Matcher(FINDINGS)
    matcher.add(Item(6, "The lighthouse was painted."))
    assert [match.finding for match in matcher.rank(Item(0, "No lighthouse stands."))] == [6]


@pytest.mark.parametrize(
    "text",
    ["", "   \n", "the of and", "…!?", '"', "*", "NEAR(", "-", "AND OR NOT", ":", "x" * 100_000],
)
def test_a_claim_that_asks_nothing_gets_nothing(text: str) -> None:
    assert ranked(text) == []


def test_no_findings_at_all() -> None:
    assert Matcher().rank(Item(0, "kilns")) == []
    assert Matcher([Item(1, ""), Item(2, " ")]).rank(Item(0, "kilns")) == []


@pytest.mark.parametrize("text", ["kiln " * 1000, "kilns " + "and more words " * 8000])
def test_long_claims_are_answered(text: str) -> None:
    assert ranked(text)[:2] == [1, 2]


@settings(max_examples=60)
@given(st.lists(st.text(), max_size=5), st.text(), st.text(max_size=9))
def test_any_text_is_ranked(findings: list[str], claim: str, known: str) -> None:
    items = [Item(n, text, edition=known, title=known) for n, text in enumerate(findings)]
    asked = Item(0, claim, date=known, speaker=known, body=known)
    for match in Matcher(items).rank(asked):
        assert match.score > 0
        assert match.reasons
        assert all(match.reasons)


def test_a_widened_search_asks_for_what_may_answer() -> None:
    words = widened("Our efforts are great.", 20).split()
    assert words[0] == "efforts"
    assert "standards" in words
    assert len(widened("kilns, mills, ports", 2).split()) == 2
    assert widened("", 10) == ""
