"""`spot`: who says what in files; nothing is kept."""

from pathlib import Path

import pytest

from factcheck.paths import resource
from tests.cli.calling import call
from tests.conftest import SHARED_ARTICLES

SAMPLE = resource("sample", "2019-phnom-penh-post.txt")


def test_statements_stand_where_they_say(tmp_path: Path) -> None:
    told = call("spot", SAMPLE, "--json")

    assert told.status == 0
    (answer,) = told.json
    assert answer.keys() == {"file", "title", "text", "statements"}
    assert answer["file"] == str(SAMPLE)
    assert answer["statements"]
    for statement in answer["statements"]:
        assert statement.keys() == {
            "start", "end", "text", "mode", "side", "speaker", "cue", "checkable", "figures",
        }  # fmt: skip
        assert statement["speaker"].keys() == {"name", "role", "organisation"}
        assert answer["text"][statement["start"] : statement["end"]] == statement["text"]
        assert statement["mode"] in {"direct", "indirect", "mixed"}
        assert statement["side"] in {"government", "report", "third_party"}
        assert isinstance(statement["checkable"], bool)
        for figure in statement["figures"]:
            assert figure.keys() == {"value", "unit", "of", "period", "comparison"}
    assert any(statement["figures"] for statement in answer["statements"])
    assert list(tmp_path.rglob("*.factcheckdb")) == []


def test_a_figure_says_what_it_is_compared_with(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Police said they freed 310 people in 2020, up from 155 in 2019.", "utf-8")

    (answer,) = call("spot", article, "--json").json

    (statement,) = answer["statements"]
    assert statement["figures"][0] == {
        "value": 310.0, "unit": "", "of": "people", "period": "2020",
        "comparison": {"direction": "up", "value": 155.0, "unit": "", "period": "2019"},
    }  # fmt: skip
    assert [figure["comparison"] for figure in statement["figures"][1:]] == [None]


def test_people_read_a_line_for_each_statement() -> None:
    told = call("spot", SAMPLE)

    head, *lines = told.out.splitlines()
    assert head == f"{SAMPLE}: {len(lines)} statements"
    assert all(line.startswith("  ") for line in lines)


def test_files_that_cannot_be_read_leave_the_others_their_answer(tmp_path: Path) -> None:
    told = call("spot", tmp_path / "missing.txt", SAMPLE, tmp_path, "--json")

    assert told.complaint.startswith("2 of 3 files were refused; the first: ")
    assert [answer["file"] for answer in told.json] == [str(SAMPLE)]


@pytest.mark.skipif(not SHARED_ARTICLES.exists(), reason="the articles are not at hand")
def test_articles_hold_statements_of_both_sides() -> None:
    told = call("spot", *sorted(SHARED_ARTICLES.glob("0*.txt")), "--json")

    for answer in told.json:
        sides = {statement["side"] for statement in answer["statements"]}
        assert {"government", "report"} <= sides
