"""ClaimReview against the vocabulary of schema.org, as far as it is used here."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from factcheck.domain.dates import PartialDate
from factcheck.domain.verdicts import Verdict
from factcheck.sheets import Sheet
from factcheck.sheets.claimreview import LONGEST_CLAIM, each, lacks, render
from tests.sheets import rich, samples

# Property: the types it may have, by the class it stands on; schema.org 29.
WORK = {
    "url": {"URL"}, "publisher": {"Organization"}, "datePublished": {"Date"}, "headline": {"Text"},
    "archivedAt": {"URL"}, "name": {"Text"}, "temporalCoverage": {"Text"},
}  # fmt: skip
VOCABULARY: dict[str, dict[str, set[str]]] = {
    "ClaimReview": {
        "@id": {"Text"}, "url": {"URL"}, "claimReviewed": {"Text"}, "reviewRating": {"Rating"},
        "author": {"Organization"}, "datePublished": {"Date"}, "dateModified": {"Date"},
        "inLanguage": {"Text"}, "version": {"Number"}, "creativeWorkStatus": {"Text"},
        "itemReviewed": {"Claim"}, "citation": {"CreativeWork", "Report"},
        "correction": {"CorrectionComment"},
    },
    "Rating": {
        "alternateName": {"Text"}, "ratingValue": {"Number"}, "bestRating": {"Number"},
        "worstRating": {"Number"}, "ratingExplanation": {"Text"},
    },
    "Claim": {
        "author": {"Person", "Organization"}, "datePublished": {"Date"},
        "firstAppearance": {"CreativeWork"}, "appearance": {"CreativeWork"},
    },
    "Person": {
        "name": {"Text"}, "jobTitle": {"Text"}, "affiliation": {"Organization"}, "sameAs": {"URL"},
    },
    "Organization": {"name": {"Text"}, "url": {"URL"}, "sameAs": {"URL"}},
    "CreativeWork": WORK,
    "Report": {**WORK, "pagination": {"Text"}},
    "CorrectionComment": {"datePublished": {"Date"}, "text": {"Text"}},
}  # fmt: skip


def graph(sheet: Sheet) -> list[dict[str, Any]]:
    made = json.loads(render(sheet))
    assert made["@context"] == "https://schema.org"
    return made["@graph"]


def faults(element: dict[str, Any]) -> list[str]:
    """What in an element the vocabulary does not know."""
    kind = element["@type"]
    found = []
    for name, value in element.items():
        if name in ("@type", "@context"):
            continue
        ranges = VOCABULARY[kind].get(name)
        if ranges is None:
            found.append(f"{kind}.{name} is no property")
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                found += faults(one) if one["@type"] in ranges else [f"{kind}.{name}: {one}"]
            elif not any(fits(one, each) for each in ranges):
                found.append(f"{kind}.{name} is {one!r}")
    return found


def fits(value: object, kind: str) -> bool:
    match kind:
        case "Text":
            return isinstance(value, str) and value != ""
        case "Number":
            return isinstance(value, int | float)
        case "Date":
            return PartialDate(str(value)).value == value
        case "URL":
            return urlsplit(str(value)).scheme in ("http", "https")
    return False


@pytest.mark.parametrize(
    "sheet",
    [rich.golden(), rich.finished(), samples.golden().sheet(),
     replace(rich.filled_with("https://example.org/<x>"), published_at="", changed_at="")],
)  # fmt: skip
def test_every_property_is_of_the_vocabulary(sheet: Sheet) -> None:
    claims = tuple(
        replace(c, published_at="", changed_at="", corrections=c.corrections[:0])
        if c.published_at.startswith("https")
        else c
        for c in sheet.claims
    )
    for element in graph(replace(sheet, claims=claims)):
        assert faults(element) == []


def test_what_is_required_is_there() -> None:
    for element in graph(rich.golden()):
        assert element["@type"] == "ClaimReview"
        assert element["@id"].startswith("urn:")
        assert element["claimReviewed"]
        assert element["reviewRating"]["alternateName"]


def test_a_claim_told_in_full() -> None:
    second = graph(rich.golden())[1]
    assert second["url"] == "https://example.org/desk/checks/14#claim-2"
    assert second["claimReviewed"] == "Every northern bridge was inspected before the rains"
    assert second["author"] == {
        "@type": "Organization",
        "name": "The Northland Desk",
        "url": "https://example.org/desk",
    }
    assert (second["datePublished"], second["dateModified"]) == ("2023-11-06", "2023-11-06")
    said = second["itemReviewed"]
    assert said["author"]["jobTitle"] == "Minister of Transport"
    assert said["author"]["sameAs"] == "https://example.org/people/northman"
    assert said["firstAppearance"]["url"] == "https://example.org/roads?year=2023&page=2"
    assert [work["url"] for work in said["appearance"]] == [
        "https://example.org/roads?year=2023&page=2",
        "https://example.org/radio/17",
    ]
    assert second["citation"][0]["pagination"] == "pages 12–13"
    assert second["correction"][0]["text"].startswith("verdict changed, was unverified: ")


def test_the_scale_has_two_ends_and_no_middle() -> None:
    ratings = {e["reviewRating"]["alternateName"]: e["reviewRating"] for e in graph(rich.golden())}
    assert ratings["Supported"]["ratingValue"] == 2
    assert ratings["Disputed"]["ratingValue"] == 1
    for rating in (ratings["Supported"], ratings["Disputed"]):
        assert (rating["worstRating"], rating["bestRating"]) == (1, 2)
    assert not {"ratingValue", "bestRating", "worstRating"} & set(ratings["Unverified"])


def test_no_address_is_made_up() -> None:
    first = graph(rich.golden())[0]
    assert "url" not in first
    told = [(m.claim_number, m.what) for m in lacks(rich.golden())]
    assert (1, "the address of the page it is published on") in told
    assert not [what for number, what in told if number == 2]
    odd = replace(rich.golden().claims[1], page_address="javascript:alert(1)")
    sheet = replace(rich.golden(), claims=(odd,))
    assert "url" not in json.loads(render(sheet))
    assert (2, "the address of the page it is published on") in [
        (m.claim_number, m.what) for m in lacks(sheet)
    ]


def test_an_inferred_date_is_left_out() -> None:
    third = graph(rich.golden())[2]
    assert "datePublished" not in third["itemReviewed"]
    assert "firstAppearance" not in third["itemReviewed"]


def test_a_long_claim_is_shortened_and_holds_no_verdict() -> None:
    claim = replace(rich.golden().claims[0], text="word " * 100, short="")
    made = json.loads(render(replace(rich.golden(), claims=(claim,))))
    assert len(made["claimReviewed"]) <= LONGEST_CLAIM
    assert not [v for v in Verdict if v in made["claimReviewed"]]


def test_an_explanation_ends_with_a_sentence() -> None:
    claim = replace(rich.golden().claims[0], rationale="One is said. " * 40)
    made = json.loads(render(replace(rich.golden(), claims=(claim,))))
    told = made["reviewRating"]["ratingExplanation"]
    assert told.endswith("said.")
    assert 250 < len(told) <= 300


def test_a_body_that_speaks_is_an_organisation() -> None:
    claim = replace(rich.golden().claims[1], speaker_is_body=True)
    made = json.loads(render(replace(rich.golden(), claims=(claim,))))
    assert made["itemReviewed"]["author"]["@type"] == "Organization"
    assert faults(made) == []


def test_every_claim_has_a_file_of_its_own() -> None:
    sheet = rich.golden()
    files = dict(each(sheet))
    assert list(files) == list(sheet.claims)
    for element, data in zip(graph(sheet), files.values(), strict=True):
        assert json.loads(data) == {"@context": "https://schema.org", **element}


def test_a_claim_that_is_not_done_says_draft() -> None:
    assert [e.get("creativeWorkStatus") for e in graph(rich.golden())] == [
        None,
        None,
        None,
        "Draft",
    ]
