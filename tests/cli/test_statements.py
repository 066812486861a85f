"""Statements and figures from the command line, and deciding by `batch`."""

from pathlib import Path

import pytest

from tests.cli.calling import batch, call, op
from tests.newsroom import HARBOUR


@pytest.fixture
def newsroom(place: Path, tmp_path: Path) -> Path:
    """A store with one article whose statements were found."""
    article = tmp_path / "harbour.txt"
    article.write_text(HARBOUR, "utf-8")
    told = call("--store", place, "import", article, "--dossier", "Fishing", "--date", "2022-07")
    assert told.status == 0
    edited, found = batch(
        place,
        op("dossiers.edit", dossier="Fishing", country="Cambodia"),
        op("statements.spot", source=1),
    )
    assert edited["ok"]
    assert found["ok"]
    return place


def test_statements_stand_at_their_places_with_their_ground(newsroom: Path) -> None:
    (source,) = call("--store", newsroom, "sources", "--text", "--json").json
    found = call("--store", newsroom, "statements", "--dossier", "Fishing", "--json").json

    assert len(found) == 7
    for one in found:
        assert source["text"][one["start"] : one["end"]] == one["text"]
        assert one["source"] == source["id"]
        assert one["decision"] == "waiting"
        assert 0 < one["confidence"] <= 1
        assert one["rule"]
    quoted = next(one for one in found if "up from 190" in one["text"])
    assert quoted["mode"] == "direct"
    assert quoted["side"] == "government"
    assert quoted["speaker"]["name"] == "Sok Dara"
    assert quoted["checkable"] is True
    assert [figure["value"] for figure in quoted["figures"]] == [412, 190]


def test_deciding_by_batch_shows_in_the_list(newsroom: Path) -> None:
    found = call("--store", newsroom, "statements", "--json").json
    quoted = next(one for one in found if "up from 190" in one["text"])["id"]
    late = next(one for one in found if "paid late" in one["text"])["id"]

    kept, refused, third, dismissed, edited, rest = batch(
        newsroom,
        op("statements.keep", statement=quoted),
        op("statements.keep", statement=late),
        op("statements.keep", statement=late, **{"as": "finding"}),
        op("statements.dismiss", statement=found[1]["id"]),
        op("statements.edit", statement=found[3]["id"], speaker="S. Dara"),
        op("statements.keep_all", source=1, side="government"),
    )

    assert kept["result"] == {"id": 1}
    assert "claim or as a finding" in refused["error"]
    assert third["result"] == {"id": 1}
    assert dismissed["ok"]
    assert edited["ok"]
    assert rest["ok"]
    after = {one["id"]: one for one in call("--store", newsroom, "statements", "--json").json}
    assert (after[quoted]["decision"], after[quoted]["claim"]) == ("kept", 1)
    assert (after[late]["finding"], after[late]["claim"]) == (1, None)
    assert after[found[1]["id"]]["decision"] == "dismissed"
    spoke = {
        claim["speaker"]["name"] for claim in call("--store", newsroom, "claims", "--json").json
    }
    assert spoke == {"Sok Dara", "S. Dara"}


def test_figures_tell_who_asserts_them_and_by_which_verb(newsroom: Path) -> None:
    batch(newsroom, op("statements.keep_all", dossier="Fishing"))

    told = call("--store", newsroom, "figures", "--dossier", "1", "--json").json

    assert len({one["id"] for one in told}) == len(told)
    rise = [one for one in told if one["value"] in (412, 190) and one["cue"] == "said"]
    assert [(one["value"], one["speaker"]) for one in rise] == [
        (412, "Sok Dara"),
        (412, "Sok Dara"),
        (190, "Sok Dara"),
    ]
    assert rise[-1]["period"] == "2019"
    assert rise[-1]["said"] == {"date": "2022-07", "precision": "month"}
    vessels = next(one for one in told if one["value"] == 37)
    assert (vessels["claim"], vessels["finding"], vessels["of"]) == (None, 1, "vessels")


def test_tables_name_the_columns(newsroom: Path) -> None:
    batch(newsroom, op("statements.keep_all", dossier="Fishing"))
    for name, heads in (("statements", "id source decision"), ("figures", "id value unit period")):
        lines = call("--store", newsroom, name).out.splitlines()
        assert lines[0] == "Fishing"
        assert lines[1].split()[: len(heads.split())] == heads.split()


@pytest.mark.parametrize("name", ["statements", "figures"])
def test_an_empty_store_is_an_empty_list_and_says_so(place: Path, name: str) -> None:
    assert call("--store", place, name, "--json").json == []
    assert call("--store", place, name).out == f"There are no {name}.\n"
