"""What a page states of itself, and what it is not believed."""

import json

import pytest

from factcheck.reading import Captured, read

TEXT = "<p>The ministry rejected the report on Thursday and said its own count was right.</p>" * 5


def _page(head: str = "", body: str = "", root: str = "") -> Captured:
    return read(f"<html {root}><head>{head}</head><body>{body}{TEXT}</body></html>".encode())


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_everything_a_page_says() -> None:
    kept = _page(
        "<title>Long for search engines | The Paper</title>"
        + _meta("og:title", "Ministry rejects finding - The Paper")
        + _meta("og:site_name", "The Paper")
        + _meta("author", "By Ann Lee")
        + _meta("author", "Bo Chan")
        + _meta("article:published_time", "2021-07-05T23:30:00+07:00")
        + '<link rel="canonical" href="https://paper.example/a?b=1">',
        root='lang="en-GB"',
    )
    assert kept.title == "Ministry rejects finding"
    assert kept.publisher == "The Paper"
    assert kept.author == "Ann Lee, Bo Chan"
    assert kept.address == "https://paper.example/a?b=1"
    assert kept.published is not None
    assert kept.published.value == "2021-07-05"
    assert kept.published_stated_by == "meta article:published_time"
    assert kept.language == "en-GB"


def test_json_ld() -> None:
    described = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "ItemList",
                "itemListElement": [{"@type": "Article", "datePublished": "2022-08-03"}],
            },
            {"@type": "WebSite", "name": "x"},
            {
                "@type": ["NewsArticle"],
                "headline": "Ministry rejects finding",
                "datePublished": "2021-07-05T01:00:00Z",
                "author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Chan"],
                "publisher": {"@type": "Organization", "name": "The Paper"},
                "url": "https://paper.example/a",
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(described)}</script>'
    kept = _page('<script type="application/ld+json">{broken</script>' + script)
    assert (kept.title, kept.author) == ("Ministry rejects finding", "Ann Lee, Bo Chan")
    assert (kept.publisher, kept.address) == ("The Paper", "https://paper.example/a")
    assert kept.published is not None
    assert (kept.published.value, kept.published_stated_by) == (
        "2021-07-05",
        "JSON-LD datePublished",
    )


@pytest.mark.parametrize(
    ("head", "body", "day", "by"),
    [
        ("", '<time datetime="2021-07-05T08:00">Monday</time>', "2021-07-05", "time element"),
        ("", "<time>July 5, 2021</time>", "2021-07-05", "time element"),
        (_meta("date", "2021-07"), "", "2021-07", "meta date"),
        (_meta("citation_publication_date", "2021"), "", "2021", "meta citation_publication_date"),
        (_meta("pubdate", "20210705"), "", "2021-07-05", "meta pubdate"),
        (
            "",
            "<h1>Head</h1><p class=byline>By Ann Lee | 5 July 2021</p>",
            "2021-07-05",
            "first lines of the text",
        ),
    ],
)
def test_dates_and_what_states_them(head: str, body: str, day: str, by: str) -> None:
    kept = _page(head, body)
    assert kept.published is not None
    assert (kept.published.value, kept.published_stated_by) == (day, by)


@pytest.mark.parametrize(
    "body",
    [
        '<aside><time datetime="2022-08-03">3 August 2022</time></aside>',
        '<div class="related-posts"><time datetime="2022-08-03">later</time></div>',
        '<p>Updated <time datetime="2022-08-03">later</time></p>',
        '<time class="updated" datetime="2022-08-03">later</time>',
        "<time>Monday</time>",
        "<time datetime='2021-13-45'>never</time>",
        "<p>Wednesday, 3 August 2022</p><h1>Head</h1>",
    ],
)
def test_dates_that_are_not_the_articles(body: str) -> None:
    kept = _page("", body)
    assert kept.published is None
    assert kept.published_stated_by == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "/relative",
        "https://a:b@paper.example/",
        "http://",
        "https://[x",
    ],
)
def test_addresses_that_are_not_of_the_web(address: str) -> None:
    assert _page(f'<link rel="canonical" href="{address}">').address == ""


def test_a_browsers_note_gives_the_address() -> None:
    saved = (
        f"<!-- saved from url=(0024)https://paper.example/a -->\n<html><body>{TEXT}</body></html>"
    )
    assert read(saved.encode()).address == "https://paper.example/a"


def test_byline_and_headline_of_the_page_itself() -> None:
    kept = _page(body="<h1>Ministry rejects finding</h1><p class='meta'>By Ann Lee</p>")
    assert (kept.title, kept.author) == ("Ministry rejects finding", "Ann Lee")
    assert "Ann Lee" not in kept.text


LIE = "The page says its character set is “{}”; it was read as UTF-8."
GUESS = "Its character set was guessed to be Windows-1252: look for wrong letters."


@pytest.mark.parametrize(
    ("label", "codec", "warned"),
    [
        ("windows-1252", "cp1252", ""),
        ("ISO-8859-1", "cp1252", ""),
        ("utf-8", "utf-8", ""),
        ("utf-7", "utf-8", LIE.format("utf-7")),
        ("unicode_escape", "utf-8", LIE.format("unicode_escape")),
        ("latin1", "utf-8", LIE.format("latin1")),
        ("utf-8", "cp1252", GUESS),
    ],
)
def test_declared_character_sets(label: str, codec: str, warned: str) -> None:
    words = "“The ministry’s own count,” he said – café, naïve \\u0041 +AEE-."
    page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
    kept = read(page.encode(codec))
    assert kept.text == words
    assert kept.warnings == ((warned,) if warned else ())


def test_shift_jis_as_declared_by_the_old_form() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'
    page = f"<html><head>{head}</head><body><p>政府は述べた。</p></body></html>"
    assert read(page.encode("cp932")).text == "政府は述べた。"
