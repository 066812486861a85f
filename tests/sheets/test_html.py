from collections import Counter
from dataclasses import replace
from itertools import pairwise

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from factcheck.domain.findings import GRADE_WORDS
from factcheck.domain.verdicts import DEFINITIONS
from factcheck.sheets import Sheet
from factcheck.sheets.html import render
from tests.sheets import rich, samples
from tests.sheets.samples import Case

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*7}}{% raw %}{#",
    "javascript:alert(1)",
    "\"' onmouseover='alert(1)",
    "</style><style>*{display:none}</style>",
    "--><!--",
    "&lt;b&gt;&amp;",
    "]]><svg/onload=alert(1)>",
    "**bold** [a](javascript:b)",
    "\u202egnp.exe\u202c",
    "កម្ពុជា العربية 👩‍👩‍👧‍👦",
]
LOADING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href"}
CASES = {
    "golden": samples.golden,
    "complete": samples.complete,
    "empty": samples.empty,
    "hostile": lambda: samples.filled_with(" ".join(HOSTILE)),
    "addresses": lambda: samples.filled_with("https://example.org/?a=1&b=<2>"),
    "long": lambda: samples.filled_with("x" * 100_000),
}


def page(sheet: Sheet) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    return lxml.html.document_fromstring(render(sheet), parser=parser)


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def shape(case: Case) -> list[tuple[str, str | None, str | None]]:
    return [(e.tag, e.get("id"), e.get("class")) for e in page(case.sheet()).iter()]


@pytest.fixture(params=CASES.values(), ids=CASES.keys())
def any_page(request: pytest.FixtureRequest) -> HtmlElement:
    return page(request.param().sheet())


def test_it_runs_and_loads_nothing(any_page: HtmlElement) -> None:
    for element in any_page.iter():
        assert element.tag not in {"script", "img", "iframe", "object", "embed", "link", "base"}
        assert not LOADING & set(element.attrib)
        assert not [name for name in element.attrib if name.startswith("on")]
    style = any_page.findtext(".//style")
    assert "@import" not in style
    assert "url(" not in style
    policy = any_page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert "default-src 'none'" in policy


def test_links_go_to_the_page_itself_or_the_web(any_page: HtmlElement) -> None:
    ids = {element.get("id") for element in any_page.iter() if element.get("id")}
    for element in any_page.xpath("//*[@href]"):
        address = element.get("href")
        assert address.startswith("https://example.org/") or address.removeprefix("#") in ids
    for element in any_page.xpath("//*[@aria-labelledby]"):
        assert element.get("aria-labelledby") in ids


def test_its_structure_is_sound(any_page: HtmlElement) -> None:
    assert any_page.get("lang") == "en"
    assert len(any_page.findall(".//h1")) == 1
    assert len(any_page.findall(".//main")) == 1
    ids = Counter(element.get("id") for element in any_page.iter() if element.get("id"))
    assert set(ids.values()) == {1}
    levels = [int(e.tag[1]) for e in any_page.iter("h1", "h2", "h3", "h4")]
    steps = [after - before for before, after in pairwise(levels)]
    assert max(steps) == 1
    assert not any_page.xpath("//th[not(@scope)] | //table[not(caption)]")


def test_the_definitions_and_the_grades_are_printed(any_page: HtmlElement) -> None:
    method = words(any_page.find(".//section[@class='method']"))
    for text in (*DEFINITIONS.values(), *GRADE_WORDS.values()):
        assert text in method


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_typed_in_every_field(text: str) -> None:
    made = page(samples.filled_with(text).sheet())
    assert words(made.find(".//h1")) == text
    seen = [words(element) for element in made.iter("bdi", "cite", "blockquote", "p", "span", "dd")]
    assert seen.count(text) > 20
    assert words(made.find(".//title")).startswith(text)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.text())
@example("<b>")
@example("\x00\ud800\ufffe")
def test_no_text_changes_the_pages_shape(text: str) -> None:
    assert shape(samples.filled_with(f"a{text}")) == shape(samples.filled_with("a"))


def test_what_html_cannot_hold_is_shown_as_lost() -> None:
    made = page(samples.filled_with("a\x00b\ud800c\x1bd").sheet())
    assert made.findtext(".//h1") == "a\ufffdb\ufffdc\ufffdd"


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert render(samples.golden().sheet()) == render(samples.golden().sheet())


def test_a_draft_says_so_and_what_is_missing() -> None:
    made = page(samples.golden().sheet())
    assert made.findtext(".//title").startswith("DRAFT: ")
    assert words(made.find(".//p[@class='draft-banner']")).startswith(
        "DRAFT 1 of 4 claims incomplete."
    )
    assert [words(item) for item in made.findall(".//section[@id='missing']//li")] == [
        "Claim 4: a rationale; not marked as checked"
    ]
    assert words(made.find(".//div[@class='draft-mark']")) == "DRAFT"
    assert '@top-center { content: "DRAFT"' in made.findtext(".//style")


def test_a_finished_sheet_says_draft_nowhere() -> None:
    assert b"DRAFT" not in render(samples.complete().sheet())
    assert page(samples.complete().sheet()).find(".//section[@id='missing']") is None


def test_single_editor_is_said_of_the_sheet_and_of_each_claim() -> None:
    case = samples.complete()
    some = page(case.sheet())
    assert "reviewed 1 of 3 verdicts" in words(some.find(".//p[@class='review']"))
    case.claims = [replace(claim, opinions=()) for claim in case.claims]
    none = page(case.sheet())
    assert words(none.find(".//p[@class='review']")).startswith("Single editor:")
    assert all("Single editor." in words(article) for article in none.iter("article"))
    case.claims = samples.complete().claims[:1]
    every = page(case.sheet())
    assert (
        words(every.find(".//p[@class='review']")) == "A second person has reviewed every verdict."
    )
    assert "Single editor." not in words(every.find(".//article"))


def test_a_claim_has_its_words_speaker_verdict_and_evidence() -> None:
    first = page(samples.golden().sheet()).find(".//article[@id='claim-1']")
    said = words(first)
    assert words(first.find(".//blockquote")) == "Roads are safer"
    for part in (
        "Minister of Transport, Ministry of Transport",
        "Said on 2 May 2023",
        "Press conference at the ministry",
        "Verdict: ✓ supported",
        "The report counts fewer deaths in the year in question.",
        "Findings for (1) Finding 3 Road Inspection Report 2023, issued by Road Inspectorate;",
        "covers 1 April 2022 to 31 March 2023; rating: Category 2 evidence: elided",
        "June 2023 (inferred from the foreword) source 2",
        "Note on the pairing: Both count deaths within 30 days.",
        "Findings against: none paired",
        "Checked by Anna on 6 November 2023. Reviewed by Ben on 5 November 2023.",
    ):
        assert part in said


def test_what_is_not_known_is_named() -> None:
    made = page(samples.golden().sheet())
    third, fourth = (words(made.find(f".//article[@id='claim-{n}']")) for n in (3, 4))
    for part in (
        "no passage kept",
        "(recorded for September 2023)",
        "May 2023 (inferred from the article's date)",
        "Verdict: ? unverified, prediction",
        "Findings: none paired with this claim",
    ):
        assert part in third
    for part in ("Speaker not named", "Said on date not known", "no rationale given",
                 "edition not recorded",
                 "no passage kept: these are the editor's words for the finding",
                 "Incomplete: a rationale; not marked as checked."):  # fmt: skip
        assert part in fourth


def test_words_are_not_printed_twice_when_they_are_the_quotation() -> None:
    made = page(samples.golden().sheet())
    assert made.find(".//article[@id='claim-1']/p[@class='reading typed']") is not None
    assert made.find(".//article[@id='claim-2']/p[@class='reading typed']") is None


def test_sources_carry_address_and_hash() -> None:
    first, second = page(samples.golden().sheet()).findall(".//section[@class='sources']//li")
    assert first.find(".//a").get("href") == "https://example.org/roads?year=2023&page=2"
    assert words(first.find(".//code")) == "a" * 64
    assert "consulted on 4 May 2023" in words(first)
    assert second.find(".//a") is None
    assert "Library of the Inspectorate, shelf 12" in words(second)


def test_opinions_that_differ_are_both_printed() -> None:
    items = page(samples.filled_with("why").sheet()).findall(".//ul[@class='dissent']/li")
    assert [words(item) for item in items[:2]] == [
        "why, why: ✕ disputed – why",
        "why2, why: ✓ supported – why",
    ]


def test_the_chart_is_to_scale_and_readable_without_colour() -> None:
    made = page(samples.golden().sheet())
    bars = made.findall(".//table[@class='counts']//rect")
    assert [(bar.get("width"), bar.get("fill")) for bar in bars] == [
        ("24.88%", "url(#fill-supported)"),
        ("49.75%", "url(#fill-disputed)"),
        ("24.88%", "url(#fill-unverified)"),
    ]
    rows = [words(row) for row in made.findall(".//table[@class='counts']/tbody/tr")]
    assert rows == ["✓ Supported 1", "✕ Disputed 2", "? Unverified 1"]


def _written_in(language: str) -> HtmlElement:
    sheet = rich.golden()
    organisation = replace(sheet.organisation, language=language)
    return lxml.html.document_fromstring(render(replace(sheet, organisation=organisation)))


def test_what_the_desk_wrote_says_its_language_and_quotations_theirs() -> None:
    page = _written_in("km")
    assert page.get("lang") == "en"  # our own words
    written = [e for e in page.xpath("//*[contains(@class, 'typed')]") if e.tag != "blockquote"]
    tagged = {e.text: e.get("lang") for e in written if e.get("dir") == "auto"}
    assert tagged["That an inspector visited each of the 96 bridges before 1 June 2022."] == "km"
    figures = page.xpath("//table[@class='figures']//*[@dir]")
    assert figures
    assert not [each for each in figures if each.get("lang")]
    assert page.xpath("//h1/@lang") == ["km"]
    assert set(page.xpath("//blockquote/@lang")) == {"en"}


@pytest.mark.parametrize("language", ["", "en", "en-GB", "Khmer, mostly", '"><b>'])
def test_a_language_that_is_english_or_none_marks_nothing(language: str) -> None:
    page = _written_in(language)
    assert page.xpath("//*[@lang and not(self::html) and not(self::blockquote)]") == []
