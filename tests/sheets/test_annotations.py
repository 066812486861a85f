"""The passages as the Web Annotation Data Model wants them (https://www.w3.org/TR/annotation-model/)."""

import json

from factcheck.sheets.annotations import render
from tests.sheets import rich, samples

MOTIVATIONS = {"assessing", "linking", "describing", "tagging"}


def test_all_passages_are_in_one_collection() -> None:
    made = json.loads(render(rich.golden()))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection"
    assert made["first"]["type"] == "AnnotationPage"
    assert made["first"]["partOf"] == made["id"]
    assert made["total"] == len(made["first"]["items"]) == 6
    ids = [item["id"] for item in made["first"]["items"]]
    assert len(set(ids)) == len(ids)


def test_an_annotation_aims_at_its_words() -> None:
    for item in json.loads(render(rich.golden()))["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert {body["purpose"] for body in item["body"]} <= MOTIVATIONS
        quoted, placed = item["target"]["selector"]
        assert quoted["type"] == "TextQuoteSelector"
        assert placed["type"] == "TextPositionSelector"
        text = samples.ARTICLE if quoted["exact"] in samples.ARTICLE else samples.REPORT
        assert text[placed["start"] : placed["end"]] == quoted["exact"]
        before = text[: placed["start"]]
        assert before.endswith(quoted["prefix"])
        source = item["target"]["source"]
        assert source["id"].startswith(("https://", "urn:"))
        assert len(source["schema:sha256"]) == 64


def test_a_finding_leads_to_its_claim() -> None:
    items = json.loads(render(rich.golden()))["first"]["items"]
    first, second = items[0], items[1]
    name = first["id"].partition("#")[0]
    assert {"type": "SpecificResource", "purpose": "linking", "source": name} in second["body"]
    tags = [body["value"] for body in second["body"] if body.get("purpose") == "tagging"]
    assert tags == ["finding", "supports"]


def test_a_page_is_a_selector_too() -> None:
    sheet = rich.filled_with("12")
    item = json.loads(render(sheet))["first"]["items"][0]
    assert item["target"]["selector"][2]["value"] == "page=12"


def test_without_passages_the_collection_is_empty() -> None:
    made = json.loads(render(samples.empty().sheet()))
    assert made["total"] == 0
    assert "first" not in made
