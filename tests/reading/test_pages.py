"""The article of a page: every paragraph, no leftover."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck.reading import read, read_html
from tests.reading.pages import BODY, LEFTOVERS, PAGES, TITLE, Page

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
# Where in each shared text, counted in paragraphs, the article itself stands.
BODIES = {
    "000_1a6591a43d66bf6a.txt": slice(5, 23),
    "002_c06e4d6027e3aa51.txt": slice(0, None),
    "003_2f87cdc8d9fa657e.txt": slice(3, 25),
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_own_text_comes_out_to_the_character(page: Page) -> None:
    kept = read(page(TITLE, BODY).encode(), name="saved.html")
    assert kept.text.split("\n\n") == [TITLE, *BODY]
    assert kept.title == TITLE
    assert kept.media_type == "text/html"
    assert kept.warnings == ()


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the shared articles are not here")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize("name", BODIES)
def test_real_articles_keep_their_words(name: str, page: Page) -> None:
    whole = (ARTICLES / name).read_text(encoding="utf-8")
    paragraphs = [" ".join(p.split()) for p in whole.split("\n\n") if p.strip()]
    body = tuple(paragraphs[BODIES[name]])
    kept = read(page(TITLE, body).encode(), name="saved.html").text
    words, captured = Counter(" ".join(body).split()), Counter(kept.split())
    assert (words & captured).total() >= 0.99 * words.total()
    assert captured.total() <= words.total() + len(TITLE.split())
    assert [line for line in LEFTOVERS if line in kept] == []


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
