"""One construction of news English at a time: what is said, and by whom."""

import pytest

from factcheck.spotting import spot

NAMED = (
    "Sok Dara, a spokesman for the Labour Ministry, and the union leader Keo Neary met on Monday."
    "\n\n"
)

SAID = [
    # plain reported speech
    ("The minister said the law was ready.", "the law was ready", "minister"),
    ("The minister said on Sunday that the law was ready.", "the law was ready", "minister"),
    ("Police say the road is closed.", "the road is closed", "Police"),
    ("In a statement, the ministry said it had paid.", "it had paid", "ministry"),
    ("Villagers claim they were never asked.", "they were never asked", "Villagers"),
    ("Dara told reporters the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara told The Standard that the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara has repeatedly insisted that the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara went on to say that the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara, however, said that the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara said, however, that the law was ready.", "the law was ready", "Sok Dara"),
    ("Dara denied that money was missing.", "money was missing", "Sok Dara"),
    ("Dara expressed grave concern that money was missing.", "money was missing", "Sok Dara"),
    ("Dara was quoted as saying that the law was ready.", "the law was ready", "Sok Dara"),
    ("Local media quoted Dara as saying that the law was ready.", "the law was ready", "Sok Dara"),
    # the clause first, or around
    ("The law was ready, Dara said on Monday.", "The law was ready", "Sok Dara"),
    ("The law was ready, according to Dara.", "The law was ready", "Sok Dara"),
    ("According to Dara, the law was ready.", "the law was ready", "Sok Dara"),
    ("The law, Dara said, had been ready for weeks.", "had been ready for weeks", "Sok Dara"),
    ("But such rules are seldom kept said Keo Neary.", "such rules are seldom kept", "Keo Neary"),
    # quotations
    ("“The law is ready,” said Dara.", "“The law is ready,”", "Sok Dara"),
    ("“Is the law ready?” Neary asked.", "“Is the law ready?”", "Keo Neary"),
    ("Dara said: “The law is ready.”", "“The law is ready.”", "Sok Dara"),
    ("Dara said, “The law is ready.”", "“The law is ready.”", "Sok Dara"),
    ("‘The law is ready,’ said Dara.", "‘The law is ready,’", "Sok Dara"),
    ("“The law is ready”, said Dara.", "“The law is ready”", "Sok Dara"),
    ('"The law is ready," Dara said.', '"The law is ready,"', "Sok Dara"),
    ("« The law is ready », said Dara.", "« The law is ready »", "Sok Dara"),
    ("“The [labour] law is … ready,” Dara said.", "“The [labour] law is … ready,”", "Sok Dara"),
    ("“He said ‘No’ and left,” Neary said.", "“He said ‘No’ and left,”", "Keo Neary"),
    ("Dara called the law “a joke”.", "the law “a joke”", "Sok Dara"),
    ("Dara warned of a “flood of fakes” in May.", "a “flood of fakes” in May", "Sok Dara"),
    ("Dara said the law was “as good as ready”.", "the law was “as good as ready”", "Sok Dara"),
    # documents
    ("The report found that wages had fallen.", "wages had fallen", "report"),
    ("A report which said wages had fallen is out.", "wages had fallen is out", "report"),
]  # fmt: skip

TWO = [
    (
        "“The law is ready,” Neary said, adding that it was late.",
        ["“The law is ready,”", "it was late"],
    ),
    ("“The law,” Neary said, “is ready.”", ["“The law,”", "“is ready.”"]),
    ("“The law is ready,” Neary said. “It is late.”", ["“The law is ready,”", "“It is late.”"]),
    (
        "Neary said the law was ready, and added that it was late.",
        ["the law was ready", "it was late"],
    ),
    (
        "Dara said the law was ready, while Neary said it was late.",
        ["the law was ready", "it was late"],
    ),
]

NOTHING = [
    "Dara did not say whether the law was ready.",
    "Dara declined to say if the law was ready.",
    "Dara refused to comment.",
    "Dara did not respond to a request for comment.",
    "Dara could not be reached for comment.",
    "Asked whether the law was ready, Dara hung up.",
    "Reporters asked Dara whether the law was ready.",
    "Dara never said that the law was ready.",
    "Dara has yet to say when the law will be ready.",
    "Dara will announce on Friday that the law is ready.",
    "The ministry published “The Law and You” last week.",
    "The so-called “ghost schools” were closed.",
    "The country is on the “Tier 2 Watch List”.",
    "The claims that money was missing upset many.",
    "The law was said to be ready.",
    "The ministry reports to the cabinet every week.",
]


@pytest.mark.parametrize(("sentence", "words", "speaker"), SAID, ids=lambda v: str(v)[:40])
def test_one_statement_and_its_speaker(sentence: str, words: str, speaker: str) -> None:
    found = spot(NAMED + sentence).statements
    assert [(s.text, s.speaker.name) for s in found] == [(words, speaker)]


@pytest.mark.parametrize(("sentence", "words"), TWO, ids=lambda v: str(v)[:40])
def test_two_statements_of_one_sentence(sentence: str, words: list[str]) -> None:
    assert [s.text for s in spot(NAMED + sentence).statements] == words


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_statement(sentence: str) -> None:
    assert spot(NAMED + sentence).statements == ()
