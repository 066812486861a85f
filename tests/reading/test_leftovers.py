"""Pasted pages: what stood around the article goes, no sentence with it, and it can come back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import read_text
from factcheck.reading.leftovers import taken_for
from tests.reading.pages import BODY, TITLE

ARTICLE = "\n\n".join((TITLE, *BODY))


def _cut(text: str) -> list[tuple[str, str]]:
    return [(cut.zone, cut.text) for cut in read_text(text).cut]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Facebook Twitter WhatsApp Telegram", "share"),
        ("Share this article on Facebook", "share"),
        ("1.2k shares", "share"),
        ("Print | Email | Copy link", "share"),
        ("Home > News > Politics", "navigation"),
        ("Skip to main content", "navigation"),
        ("« Previous article", "navigation"),
        ("6 min read", "reading time"),
        ("Estimated reading time: 6 minutes", "reading time"),
        ("3 hours ago", "reading time"),
        ("Advertisement - continue reading below"[:13], "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Sponsored by The Bank of Trust", "advertisement"),
        ("Sign up for our morning newsletter", "newsletter"),
        ("Get our best stories delivered to your inbox.", "newsletter"),
        ("Support independent journalism", "donation"),
        ("How much would you like to donate?", "donation"),
        ("$10 $25 $50", "donation"),
        ("Leave a Reply", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("12 Comments", "comment form"),
        ("© 2021 The Paper", "copyright"),
        ("The Paper 2021. All rights reserved.", "copyright"),
        ("[vc_row][vc_column]", "shortcode"),
        ("[gallery ids='1,2']", "shortcode"),
        ("Photo: A. Pool", "caption"),
        ("Content image - The Paper", "caption"),
        ("Logo of The Paper newspaper", "caption"),
        ("The spokesman at his desk on Monday. POST STAFF", "caption"),
        ("The spokesman at his desk on Monday. Ann Lee/AFP", "caption"),
        ("Workers at the gate of the office. (Reuters/Ann Lee)", "caption"),
        ("Tags: ministry, count", "tags"),
        ("We use cookies to make this site work for you.", "notice"),
        ("By Ann Lee and Bo Chan", "byline"),
        ("Published on 5 July 2021", "dateline"),
        ("Monday, July 5, 2021 10:30 AM", "dateline"),
        ("05/07/2021 10:30", "dateline"),
        ("Read more: Harvest late after the rains", "teaser"),
        ("You may also like", "teaser"),
        ("Lire aussi : la récolte tarde", "teaser"),
        ("(Reporting by Ann Lee; editing by Bo Chan)", "credit"),
        ("This article was first published in The Paper.", "credit"),
    ],
)
def test_a_line_is_known_and_stands_beside_the_text(line: str, zone: str) -> None:
    assert taken_for(line) == zone
    middle = "\n\n".join((TITLE, *BODY[:4], line, *BODY[4:]))
    kept = read_text(middle)
    assert kept.text == ARTICLE
    assert [(cut.zone, cut.text) for cut in kept.cut] == [(zone, line)]
    assert kept.with_back([0]).text == middle


SENTENCES = (
    "Share prices fell.", "Copyright law was changed in 2019, he said.", "Next.", "“Home.”",
    "Comments were sought from three ministries.", "No comment.", "He would not comment",
    "Published in 2019, the study found 300 cases.", "By Monday the report had come.",
    "Read more carefully, the report says the opposite.", "Donated rice fed two hundred.",
    "The ministry’s notice says “all rights reserved” on every page.", "[Applause]",
    "More from the north was expected later.", "Photographs were taken at the gate, he said.",
    "On Monday, 5 July 2021, the ministry answered.", "Related cases were closed, he added.",
    "ASEAN – which groups ten states – said nothing.", "Sign-ups to the register doubled.",
    "Support for the plan fell to 27 per cent.", "U.S. officials named the EPA and the U.N.",
    "The report was edited by people who had never been there.", "2020", "Tier 2",
    "Editing by hand, she counted 58.", "Popular anger grew.", "Most read it as a threat.",
)  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_only_begins_like_a_leftover_stays(sentence: str) -> None:
    text = "\n\n".join((TITLE, *BODY[:5], sentence, *BODY[5:]))
    kept = read_text(text)
    assert (kept.text, kept.cut) == (text, ())


def test_a_paragraph_broken_into_lines_is_left_alone() -> None:
    broken = (
        f"{TITLE}\n\nThe ministry said that the office would print its own figures in the\n"
        "autumn and\nshare\nthem with all who ask, for which it would\n"
        "subscribe\nto a wire of its own.\n"
    )
    assert read_text(broken).text == broken


def test_teasers_under_a_heading_at_the_end() -> None:
    teasers = (
        "Related stories\n\nHarvest late after the rains\n\nFarmers in the north expect less.\n\n"
        "A new bridge for the capital\n\n3 August 2022\n\nThe bridge will open in the autumn, …"
    )
    kept = read_text(f"{ARTICLE}\n\n{teasers}")
    assert kept.text == ARTICLE
    assert {cut.zone for cut in kept.cut} <= {"teaser", "dateline"}
    assert kept.published is None


def test_teasers_in_the_middle_stop_before_the_article_goes_on() -> None:
    teasers = "Related stories\nHarvest late after the rains\nA new bridge for the capital"
    kept = read_text("\n\n".join((TITLE, *BODY[:5], teasers, *BODY[5:])))
    assert kept.text == ARTICLE


def test_bulleted_teasers_go_and_a_list_of_the_article_stays() -> None:
    teasers = "".join(
        f"\n\n  • Headline number {n} of another article\n\n    It opens with words that break"
        for n in range(3)
    )
    assert read_text(ARTICLE + teasers).text == ARTICLE
    own = "  • more inspections of kilns\n  • a register of cases\n  • training for the courts"
    text = "\n\n".join((TITLE, *BODY[:5], own, *BODY[5:]))
    assert read_text(text).text == text


def test_forms_and_all_behind_them_at_the_end() -> None:
    form = (
        "Leave a Reply\n\nYour email address will not be published.\n\nComment *\n\nName *\n\n"
        "Post Comment\n\nAdditional Note\n\nAnn says:\n\nI have been saying so for years now."
    )
    assert read_text(f"{ARTICLE}\n\n{form}").text == ARTICLE
    comments = "2 Comments\n\nAnn says:\n\nSo it is.\n\nBo says:\n\nIt is not so at all."
    assert read_text(f"{ARTICLE}\n\n{comments}").text == ARTICLE


def test_a_page_copied_whole() -> None:
    head = f"Home\nNews\nOpinion\nSubscribe\n\nThe Daily Example - {TITLE}\n\n{TITLE}\n\n"
    under = f"By Ann Lee | 5 July 2021\n\n4 min read\n\n{TITLE}\n\n"
    box = "\n\nSign up for our newsletter\nThe week in ten minutes\nEnter your email\n\n"
    tail = "\n\nTags: ministry\n\nAbout the author\n\nAnn Lee is a reporter\n\n© 2021 The Paper"
    text = head + under + "\n\n".join(BODY[:4]) + box + "\n\n".join(BODY[4:]) + tail
    kept = read_text(text)
    assert kept.text == ARTICLE
    assert (kept.title, kept.publisher, kept.author) == (TITLE, "The Daily Example", "Ann Lee")
    assert str(kept.published) == "5 July 2021"
    assert kept.published_stated_by == "first lines of the text"
    words = set(kept.with_back(range(len(kept.cut))).text.split())
    assert words == set(text.split())


def test_datelines_credits_and_shortcodes_inside_paragraphs() -> None:
    first, *middle, last = BODY
    text = "\n\n".join((
        TITLE, f"PLZEN, July 5 (The Agency) – {first}", *middle[:3],
        f"[caption id='a' width='5']At his desk[/caption] {middle[3]}", *middle[4:],
        f"{last} (Reporting by Ann Lee; editing by Bo Chan)",
    ))  # fmt: skip
    kept = read_text(text)
    assert kept.text == ARTICLE
    assert [cut.zone for cut in kept.cut] == ["dateline", "shortcode", "credit"]
    assert [kept.text[cut.at :][:10] for cut in kept.cut] == [first[:10], middle[3][:10], ""]
    assert kept.publisher == "The Agency"


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("PLZEN, June 20 (The Agency) – The office said on Thursday that 2018 was its best year.",
         "2019-06-20", "the dateline June 20, a Thursday, and 2018, the last year it names"),
        ("PLZEN, June 20 – The office said on Thursday that 2016 was its best year.", "", ""),
        ("PLZEN, June 20 – The office said that 2018 was its best year.", "", ""),
        ("PLZEN – The office said on Thursday that 2018 was its best year.", "", ""),
        ("PLZEN, June 20, 2019 – The office said on Friday that it was good.", "2019-06-20", ""),
        ("The office said on Thursday, June 20, that 2018 was its best year.", "", ""),
    ],
)  # fmt: skip
def test_dates_are_stated_inferred_or_not_told(text: str, day: str, said: str) -> None:
    published = read_text(f"{TITLE}\n\n{text}\n\n{BODY[0]}").published
    assert (published.value if published else "") == day
    assert (published.inferred_from if published else "") == said


LINES = st.sampled_from((
    "Advertisement", "Share", "Read more: Harvest late", "6 min read", "Leave a Reply", "Name *",
    "Related stories", "© 2021 The Paper", "Photo: A. Pool",
    "$10 $20 $30", "Sign up for our newsletter", "3 hours ago", "Follow us on every platform",
))  # fmt: skip


@given(st.lists(st.tuples(LINES, st.integers(0, len(BODY) - 1)), max_size=12))
def test_every_paragraph_stays_whatever_stands_between(given_lines: list[tuple[str, int]]) -> None:
    parts = [TITLE]
    for number, paragraph in enumerate(BODY):
        parts += [paragraph, *(line for line, after in given_lines if after == number)]
    text = "\n\n".join(parts)
    kept = read_text(text)
    left = [part for part in kept.text.split("\n\n") if part in {TITLE, *BODY}]
    assert left == [TITLE, *BODY]
    back = kept.with_back(range(len(kept.cut)))
    assert sorted(back.text.split()) == sorted(text.split())
    assert back.cut == ()


@pytest.mark.parametrize(
    "line",
    [
        "[a" + " b=c" * 39, "home" + " > a" * 38 + ".", "a " * 79 + "!", "share " * 26 + "!",
        "PLZEN " * 25, "By " + "Ann, " * 19, "$1 " * 50 + "x", "5 " * 79, "(" * 160, "a-" * 79,
        "x. " * 100 + "AFP/", "sign up " * 19,
    ],
)  # fmt: skip
def test_no_line_takes_long(line: str) -> None:
    begun = time.process_time()
    for _ in range(50):
        taken_for(line)
    assert time.process_time() - begun < 0.5
