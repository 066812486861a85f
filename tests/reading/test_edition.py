"""What a report says of its edition, and which kind of source a document shows itself to be."""

import pytest

from factcheck.reading import read_html, read_text
from factcheck.reading.captured import EditionRead
from factcheck.reading.edition import told
from tests.reading.pages import BODY, TITLE


@pytest.mark.parametrize(
    ("title", "report", "year"),
    [
        ("2021 Harbour Safety Report", "Harbour Safety Report", "2021"),
        ("2021 Harbour Safety Report: Northland", "Harbour Safety Report", "2021"),
        ("Harbour Safety Report 2021", "Harbour Safety Report", "2021"),
        ("Harbour Safety Report, June 2021", "Harbour Safety Report", "2021"),
        ("HARBOUR SAFETY REPORT 2021", "Harbour Safety Report", "2021"),
        ("The Report on Harbours of the Coast (2021)", "Report on Harbours of the Coast", "2021"),
        ("Annual Report 2020-21", "Annual Report", "2020-21"),
        ("Annual Report 2020/2021", "Annual Report", "2020/2021"),
        ("Coast Reports on Harbours for 2020", "Coast Reports on Harbours", "2020"),
        ("World Harbour Index 2018", "World Harbour Index", "2018"),
    ],
)
def test_titles_of_reports(title: str, report: str, year: str) -> None:
    assert told(title, "") == EditionRead(report=report, year=year, stated_by="the title")


@pytest.mark.parametrize(
    "title",
    [
        "Ministry rejects 2021 harbour report",
        "Ministry Rejects 2021 Harbour Report",
        "Ministry Rejects Harbour Report 2021",
        "Harbour ‘safe’ says 2021 report",
        "What the Harbour Report 2021 Says",
        "The ministry's report of 2021",
        "Harbour Report",
        "2021",
        "",
    ],
)
def test_headlines_about_reports(title: str) -> None:
    assert told(title, f"The 2021 Harbour Report says so.\n{title}") is None


def test_a_cover_that_breaks_its_title() -> None:
    cover = "HARBOUR\nSAFETY REPORT\nJUNE 2021\nMINISTRY OF HARBOURS\nNorthland\n"
    assert told("", cover) == EditionRead(
        report="Harbour Safety Report",
        year="2021",
        issuing_body="Ministry of Harbours",
        stated_by="the first lines",
    )


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("The reporting period is 1 April 2020 to 31 March 2021.", "2020-04-01", "2021-03-31"),
        (
            "It covers efforts from April 1, 2020, through March 31, 2021.",
            "2020-04-01",
            "2021-03-31",
        ),
        ("This report covers January 2020 – December 2020.", "2020-01", "2020-12"),
        ("for the year ended 31 March 2021", "", "2021-03-31"),
        ("It covers what was found, and no more.", "", ""),
        ("It covers 31 March 2021 to 1 April 2020.", "", ""),
    ],
)
def test_the_period_it_covers(words: str, start: str, end: str) -> None:
    edition = told("Harbour Report 2021", f"Foreword\n{words}")
    assert edition is not None
    assert (edition.period_start, edition.period_end) == (start, end)
    assert ("period" in edition.stated_by) == bool(start or end)


def test_who_issues_it() -> None:
    edition = told("Harbour Report 2021", "Published by the Office for Harbours and Quays, Plzen.")
    assert edition is not None
    assert edition.issuing_body == "Office for Harbours and Quays, Plzen"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harbour Report 2021\n\nForeword\n\nIt covers all of the coast.", "report"),
        ("Press release\n\nHarbour found safe\n\nThe ministry said so.", "statement"),
        (
            "Remarks by the minister at the opening of the harbour\n\nFriends, it is safe.",
            "statement",
        ),
        ("FOR IMMEDIATE RELEASE\n\nHarbour found safe\n\nThe ministry said so.", "statement"),
        (f"{TITLE}\n\nBy Ann Lee\n\n{BODY[0]}", "article"),
        (f"{TITLE}\n\n{BODY[0]}", ""),
    ],
)
def test_kinds_of_sources(text: str, kind: str) -> None:
    assert read_text(text).kind == kind


def test_a_page_that_says_it_is_an_article() -> None:
    words = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    stated = '<meta property="og:type" content="article">'
    assert read_html(f"<html><head>{stated}</head><body>{words}</body></html>").kind == "article"
    report = f"<h1>2021 Harbour Report</h1><p>It covers 2020.</p>{words}"
    kept = read_html(f"<html><head>{stated}</head><body>{report}</body></html>")
    assert kept.kind == "report"
    assert kept.edition is not None
    assert kept.edition.year == "2021"


def test_lines_of_a_report_are_not_taken_for_leftovers() -> None:
    text = f"Harbour Report 2021\n\nComments\n\nRelated cases\n\n{BODY[0]}\n\nPhoto: A. Pool"
    assert (read_text(text).text, read_text(text).cut) == (text, ())
