"""Who is meant: pronouns, tails of names, roles, documents, look-alike names."""

import pytest

from factcheck.spotting import spot
from factcheck.spotting.organisations import organisation_of


def names(text: str) -> list[str]:
    return [found.speaker.name for found in spot(text, country="Cambodia").statements]


def test_tail_of_a_khmer_name_and_pronoun() -> None:
    text = (
        "Chan Sok Dara, the ministry’s spokeswoman, said it was so.\n\n"
        "Sok Dara said it was late.\n\nShe said it was over."
    )
    assert names(text) == ["Chan Sok Dara"] * 3


def test_look_alike_names_stay_two() -> None:
    text = (
        "Governor Sar Sokha said it was so. Police chief Yok Sokha said it was not.\n\n"
        "Sar Sokha said it was late."
    )
    assert names(text) == ["Sar Sokha", "Yok Sokha", "Sar Sokha"]


def test_titles_tell_namesakes_apart() -> None:
    text = (
        "Nurse Grace Okello said it burned. Minister James Okello said it did not.\n\n"
        "Mr Okello said he slept. Ms Okello said she ran."
    )
    assert names(text) == ["Grace Okello", "James Okello", "James Okello", "Grace Okello"]


def test_role_in_the_lead_takes_the_name_that_follows() -> None:
    text = "A senior official said the lake was clean.\n\nDeputy minister Sok Dara said it was so."
    assert names(text) == ["Sok Dara", "Sok Dara"]


def test_role_after_the_name() -> None:
    text = "Governor Sok Dara opened the road.\n\nThe governor said it was late."
    assert names(text) == ["Sok Dara"]


@pytest.mark.parametrize("again", ["The report", "It", "The document", "Its authors"])
def test_documents_speak_again(again: str) -> None:
    text = f"The 2021 Clean Rivers Report said fish had died.\n\n{again} said boats had sunk."
    assert names(text) == ["2021 Clean Rivers Report"] * 2


@pytest.mark.parametrize(
    "who",
    [
        "Maggie Orr, co-director of the charity Small Steps",
        "Maggie Orr, co-director of K’Nong Phum, a child protection charity",
        "Maggie Orr, who runs K’Nong Phum, a child protection charity",
        "Maggie Orr, from K'Nong Phum, which shelters children",
    ],
)
def test_person_introduced_as_an_object_speaks_next(who: str) -> None:
    text = (
        f"The noise is a worry to {who}.\n\n“Nobody sleeps here at night,” she said.\n\n"
        "“We have asked the town for help, and nobody came.”"
    )
    assert names(text) == ["Maggie Orr"] * 2


def test_quotation_over_paragraphs_belongs_to_the_speaker_at_its_end() -> None:
    text = (
        "Governor Sok Dara met fishermen.\n\n"
        "“The lake is ours to keep.\n\n“We will clean it in May.\n\n"
        "“That is a promise,” said fisherman Keo Neary."
    )
    assert names(text) == ["Keo Neary"] * 3


def test_quoted_paragraph_belongs_to_the_speaker_before() -> None:
    text = (
        "“The lake is clean,” said Governor Sok Dara.\n\n"
        "“Nobody has died of it, ever, and nobody will.”"
    )
    assert names(text) == ["Sok Dara"] * 2


def test_quotation_without_any_speaker_is_left_alone() -> None:
    assert names("“The lake is ours to keep for ever.”") == []


def test_role_and_body_are_kept_with_the_name() -> None:
    text = "Keo Neary, deputy head of women’s affairs at Adhoc, said it was late."
    (found,) = spot(text).statements
    assert found.speaker.role == "deputy head of women’s affairs at Adhoc"


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("spokesman for the Labour Ministry", "Labour Ministry"),
        ("Ministry of Labour spokesman", "Ministry of Labour"),
        ("deputy head of women’s affairs at Adhoc", "Adhoc"),
        ("Adhoc’s deputy director", "Adhoc"),
        (
            "co-chair of the National Committee for Counter-Trafficking",
            "National Committee for Counter-Trafficking",
        ),
        ("Interior Minister", ""),
        ("garment worker", ""),
        ("ambassador of Thailand", ""),
    ],
)
def test_body_of_a_role(role: str, body: str) -> None:
    assert organisation_of(role) == body
