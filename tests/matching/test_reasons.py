"""Reasons an editor can check, and the stance they hint at."""

import pytest

from factcheck.domain.pairings import Stance
from factcheck.matching import Item, Match, Matcher
from factcheck.services.suggesting.matching import with_figures

OTHERS = (
    Item("rain", "Rain fell on the coast in spring."),
    Item("ferry", "The ferry to the islands runs twice a day."),
    Item("museum", "A museum of clocks was opened."),
)


def matched(claim: Item | str, finding: Item | str) -> Match:
    asked = Item("claim", claim) if isinstance(claim, str) else claim
    given = Item("finding", finding) if isinstance(finding, str) else finding
    found = Matcher([*OTHERS, given]).rank(asked)
    assert found[0].finding == given.id
    return found[0]


def test_shared_terms_are_told_as_the_claim_has_them_and_rare_ones_first() -> None:
    match = matched("The museum and the kilns were closed.", "A museum guard saw the kilns burn.")
    assert match.reasons[0] == "shared: kilns, museum"


def test_one_subject_in_other_words() -> None:
    match = matched("Graft is punished.", "Bribery is common at the port.")
    assert "both on corruption: “Graft”, “Bribery”" in match.reasons


def test_an_overall_judgement_answers_a_claim_of_effort() -> None:
    match = matched(
        "We have worked hard against it.",
        "The country does not meet the minimum standards.",
    )
    assert match.reasons[0].endswith("answers “worked hard”")


@pytest.mark.parametrize(
    "claim",
    [
        "The ministry took note of the report.",
        "Those authors write what they are paid to.",
        "The government welcomed the assessment.",
    ],
)
@pytest.mark.parametrize(
    "finding", ["The country slid to number 120.", "It took the 92nd place out of 180."]
)
def test_an_answer_to_a_report_as_a_whole_is_answered_by_its_rank(claim: str, finding: str) -> None:
    assert "its overall judgement" in matched(claim, finding).reasons[0]


def test_a_negated_term_hints_at_a_contradiction() -> None:
    match = matched(
        "Police investigated the reports on kilns.", "The police did not investigate the kilns."
    )
    assert "opposite terms: “investigate” with and without a negation" in match.reasons
    assert match.likely is Stance.CONTRADICTS


def test_opposite_terms_hint_at_a_contradiction() -> None:
    match = matched("The number of bonded workers fell.", "The number of bonded workers rose.")
    assert "opposite terms: fell / rose" in match.reasons
    assert match.likely is Stance.CONTRADICTS


def test_a_repeat_is_told_with_its_word_difference() -> None:
    match = matched(
        "Inspectors visited nineteen brick kilns near the northern border.",
        "Inspectors visited eighteen brick kilns near the northern border.",
    )
    assert "nearly the same words, but for nineteen, eighteen" in match.reasons


def test_no_stance_is_hinted_at_without_a_ground() -> None:
    assert matched("Kilns were visited.", "Kilns stand in the south.").likely is None


def test_the_speakers_body_and_document_are_reasons() -> None:
    claim = Item(1, "All kilns are closed.", speaker="Rin Vale", body="Labour Board", source="a")
    finding = Item(2, "The Labour Board never saw the kilns.", source="a")
    reasons = matched(claim, finding).reasons
    assert "names Labour Board" in reasons
    assert reasons[-1] == "from the same document"
    said = Item(2, "Kilns were closed.", speaker="rin vale")
    assert "same speaker: Rin Vale" in matched(claim, said).reasons


def test_khmer_reasons_show_the_words_that_are_shared() -> None:
    match = matched("គ្មានការជួញដូរមនុស្ស", "ការជួញដូរមនុស្សនៅកម្ពុជា")
    assert match.reasons[0].startswith("shared: ")
    assert "ជួញដូរ" in match.reasons[0]


def test_an_earlier_edition_that_says_nearly_the_same_is_told() -> None:
    findings = [
        Item(1, "The kilns of the south were never inspected by officers.", edition="2020"),
        Item(2, "The kilns of the south were hardly inspected by officers.", edition="2021"),
        Item(3, "The kilns of the south were hardly inspected by officers.", edition="2022"),
    ]
    found = {match.finding: match for match in Matcher(findings).rank(Item(0, "Kilns are safe."))}
    assert not any(reason.startswith("edition ") for reason in found[1].reasons)
    words = "edition 2020 had it in nearly the same words: “never” became “hardly”"
    assert words in found[2].reasons
    assert "edition 2021 had it word for word" in found[3].reasons


def test_a_word_that_says_little_is_no_reason_beside_others() -> None:
    claim = Item(1, "The kilns work well, the ministry said.", date="2021", source="a")
    match = matched(claim, Item(2, "The ministry puts out the kilns as well.", source="a"))
    assert match.reasons == ("shared: kilns", "from the same document")


def test_a_word_that_says_little_is_told_where_there_is_no_other() -> None:
    claim = Item(1, "All goes well.", source="a")
    match = matched(claim, Item(2, "Kilns are lit as well.", source="a"))
    assert match.reasons == ("from the same document", "shared: well")


def test_circumstances_alone_suggest_nothing() -> None:
    claim = Item(1, "We keep our promises.", date="2021", body="Kiln Board", source="a")
    finding = Item(2, "Kilns were lit.", edition="2021", source="a")
    assert Matcher([finding, *OTHERS]).rank(claim) == []
    assert Matcher([finding]).why_none(claim) == "No finding shares anything with the claim."


def test_what_shares_words_stands_above_what_shares_circumstances() -> None:
    claim = Item(1, "The report on well water is done.", date="2021", source="a")
    near = Item("near", "Water in wells was tested.", edition="2015", source="b")
    others = [Item(n, f"Report {n} is on kilns.", edition="2021", source="a") for n in range(5)]
    assert Matcher([*others, near]).rank(claim)[0].finding == "near"


def test_a_body_is_named_by_its_whole_name_only() -> None:
    claim = Item(1, "All kilns are closed.", body="National Committee for Kiln Safety")
    reasons = matched(claim, "The kiln was seen by the National Committee for Kiln Safety.").reasons
    assert "names National Committee for Kiln Safety" in reasons
    assert not any(reason.startswith("names") for reason in matched(claim, "Kilns burn.").reasons)


def test_use_is_not_the_united_states() -> None:
    claim = Item(1, "We do not care how the US ranks us.")
    found = Matcher([*OTHERS, Item(2, "Officers may use covert methods.")]).rank(claim)
    assert found == []


def test_a_repeat_with_another_figure_hints_at_no_support() -> None:
    items = (
        with_figures(
            Item(n, f"Inspectors of the Board visited {count} brick kilns near the border.")
        )
        for n, count in ((1, 19), (2, 18))
    )
    match = matched(*items)
    assert any(reason.startswith("nearly the same words") for reason in match.reasons)
    assert match.likely is None


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("Officials of kilns are not above the law.", "No official of kilns was above the law."),
        ("Convictions for smuggling increased.", "Smuggling rose, and convictions for it fell."),
    ],
)
def test_negations_on_both_sides_and_mixed_words_hint_at_nothing(claim: str, finding: str) -> None:
    assert matched(claim, finding).likely is None


def test_a_word_that_a_quarter_of_the_findings_have_is_no_reason_to_begin_with() -> None:
    others = [Item(f"trafficking {n}", f"Trafficking in province {n} rose.") for n in range(10)]
    finding = Item(2, "Trafficking is met with minimum standards.")
    rest = [Item(f"rain {n}", f"Rain fell in valley {n}.") for n in range(20)]
    claim = Item(0, "We work hard against trafficking.")
    found = {match.finding: match for match in Matcher([finding, *others, *rest]).rank(claim)}
    assert found[2].reasons[-1] == "shared: trafficking"
    assert len(found[2].reasons) > 1
    assert found["trafficking 0"].reasons == ("shared: trafficking",)
