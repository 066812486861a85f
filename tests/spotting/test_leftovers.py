"""What is left of a web page around an article gives no statement."""

import pytest

from factcheck.spotting import spot

BODY = "Governor Sok Dara said the lake was clean.\n\nHe said the fish were back.\n\n"

AFTER = [
    "(Reporting by Anna Lee; editing by Bo Chan, who said it was late)",
    "Leave a Reply\n\nThe minister said the road was closed.",
    "Related Articles\n\nThe minister said the road was closed.",
    "  • Road closed\n\n    The minister said the road was closed and that the",
    "READ MORE: Minister says the road is closed.",
    "Notes to editors\nThe minister said the road was closed.",
    "© 2020 The Daily said all rights reserved.",
    "— ANNA LEE CHAN",
    "Readers said it helps them. Please donate today.",
    "Name *",
]
BEFORE = [
    "Content image - The Daily",
    "6 min read",
    "By Anna Lee",
    "Minister says road is closed",
    "Governor Sok Dara, who said the lake was clean, in 2019. POST STAFF",
    '[caption id="1" width="20"]The minister said the road was closed.[/caption]',
    "Publication date 5 May 2020 | 20:34 ICT",
]


@pytest.mark.parametrize("after", AFTER)
def test_nothing_comes_from_behind_the_article(after: str) -> None:
    found = [s.text for s in spot(BODY + after).statements]
    assert found == ["the lake was clean", "the fish were back"]


@pytest.mark.parametrize("before", BEFORE)
def test_nothing_comes_from_before_the_article(before: str) -> None:
    found = [s.text for s in spot(f"{before}\n\n{BODY}").statements]
    assert found == ["the lake was clean", "the fish were back"]


@pytest.mark.parametrize(
    "dateline",
    [
        "PHNOM PENH, June 20 (Reuters) - ",
        "PHNOM PENH — ",
        "NAIROBI, Kenya, 9 May 2023 – ",
        "Hanoi (AP) — ",
    ],
)
def test_datelines_are_no_part_of_what_is_said(dateline: str) -> None:
    (found,) = spot(f"{dateline}The lake is clean again, the ministry said.").statements
    assert found.text == "The lake is clean again"


def test_single_line_ends_part_paragraphs_too() -> None:
    single = BODY.replace("\n\n", "\n")
    assert [s.text for s in spot(single).statements] == ["the lake was clean", "the fish were back"]


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "The governor of the lake province, Sok Dara, said on Monday\n"
        "that the water of the lake was clean again and that anybody\n"
        "could see the fish from the shore."
    )
    (found,) = spot(text).statements
    assert found.text.startswith("the water of the lake was clean")
    assert found.text.endswith("from the shore")


def test_title_is_the_given_one_or_the_first_line() -> None:
    assert spot(BODY, title="Lake").title == "Lake"
    assert spot("Lake is clean\n\n" + BODY).title == "Lake is clean"
