"""Reasons an editor can check, and the stance they hint at."""

from factcheck.domain.pairings import Stance
from factcheck.matching import Item, Match, Matcher

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
