"""The article of a page: every paragraph, no leftover."""

import pytest

from factcheck.reading import read, read_html
from tests.reading.pages import BODY, LEFTOVERS, PAGES, TITLE, Page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_own_text_comes_out_to_the_character(page: Page) -> None:
    kept = read(page(TITLE, BODY).encode(), name="saved.html")
    assert kept.text.split("\n\n") == [TITLE, *BODY]
    assert kept.title == TITLE
    assert kept.media_type == "text/html"
    assert kept.warnings == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_all_that_was_cut_is_kept_beside_the_text(page: Page) -> None:
    source = page(TITLE, BODY)
    kept = read(source.encode(), name="saved.html")
    cut = " ".join(one.text for one in kept.cut)
    seen = [line for line in LEFTOVERS if f"<button>{line}" not in source]
    assert [line for line in seen if line not in cut] == []
    starts = [0, *(kept.text.index(paragraph) for paragraph in BODY), len(kept.text)]
    assert {one.at for one in kept.cut} <= set(starts)
    assert all(one.zone for one in kept.cut)


def test_what_was_cut_can_be_put_back() -> None:
    kept = read(PAGES[0](TITLE, BODY).encode())
    caption = next(i for i, cut in enumerate(kept.cut) if cut.zone == "caption")
    back = kept.with_back([caption])
    assert back.text.split("\n\n") == [TITLE, LEFTOVERS[1], *BODY]
    assert len(back.cut) == len(kept.cut) - 1
    assert kept.with_back(range(len(kept.cut))).cut == ()


def test_type_is_told_by_content() -> None:
    page = PAGES[0](TITLE, BODY)
    assert read(page.encode(), name="saved.txt").media_type == "text/html"
    assert read(page.encode("utf-16"), name="saved").text.split("\n\n") == [TITLE, *BODY]
    assert read(b"words <b>then</b> tags", name="a.html").text == "words <b>then</b> tags"
    assert read(b"words<p>then</p> tags", name="a.html").text == "words\n\nthen\n\ntags"
    assert read(b"a < b and c > d", name="a.html").text == "a < b and c > d"
    assert read(b"Begins in words.<p>One</p><p>Two</p><p>Three</p>").media_type == "text/html"


def test_a_pasted_fragment_is_taken_whole() -> None:
    assert read_html("<p>One line</p>").text == "One line"
    assert read_html("words <b>and</b>&nbsp;more &amp; more").text == "words and\u00a0more & more"
    assert read_html("<meta charset=utf-8><span>He said <q>no</q>.</span>").text == "He said “no”."
    assert read_html("a<br>b<br><br>c").text == "a\nb\n\nc"
    assert read_html("<ul><li>one<li>two</ul>").text == "one\n\ntwo"
    assert read_html("<table><tr><th>Year<th>Cases<tr><td>2020<td>27</table>").text == (
        "Year\tCases\n\n2020\t27"
    )


def test_sentences_are_never_cut_by_the_marks_inside_them() -> None:
    said = "He told <span class='author'>Ann Lee</span> that <a class=share href=x>it</a> was so."
    assert read_html(f"<p>{said}</p>").text == "He told Ann Lee that it was so."
    hidden = "<p>Seen<span hidden> unseen</span><b style='display:none'>unseen</b> words.</p>"
    assert read_html(hidden).text == "Seen words."
    assert (
        read_html('<p>So <img class="emoji" alt="😀" src="x"> he said.</p>').text
        == "So 😀 he said."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright law was changed in 2019, he said.",
        "More from the north was expected later.",
        "Published in 2019, the study found 300 cases.",
        "Read more carefully, the report says the opposite.",
        "Donated rice fed two hundred.",
        "[Applause]",
        "Share prices fell.",
    ],
)
def test_sentences_that_begin_like_leftovers_stay(sentence: str) -> None:
    assert sentence in read(PAGES[0](TITLE, (*BODY[:5], sentence, *BODY[5:])).encode()).text


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "5 July 2021",
        "Published 5 July 2021",
        "[gallery ids='1,2']",
        "Read more: Harvest late",
        "Share",
        "Follow us on every platform",
        "Copyright 2021 The Paper. All rights reserved.",
        "Photo: A. Pool",
    ],
)
def test_leftovers_without_a_mark_go(line: str) -> None:
    body = (*BODY[:5], line, *BODY[5:])
    assert read(PAGES[0](TITLE, body).encode()).text.split("\n\n") == [TITLE, *BODY]


def test_figures_that_hold_text_and_headings_stay() -> None:
    page = (
        "<html><body><article><h1>Head</h1>"
        + "".join(f"<p>{p}</p>" for p in BODY[:5])
        + "<h2>What the table says</h2><figure><table><tr><td>2020<td>27</table>"
        "<figcaption>Source: the ministry</figcaption></figure>"
        + "<blockquote><p>A wish.</p><footer>the minister</footer></blockquote>"
        + f"<p>{BODY[5]}</p><h2>More stories</h2><h2>Contact</h2></article></body></html>"
    )
    assert read(page.encode()).text.split("\n\n") == [
        "Head", *BODY[:5], "What the table says", "2020\t27", "A wish.", "the minister", BODY[5],
    ]  # fmt: skip
