"""`match` on two lists."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import call


@pytest.fixture(autouse=True)
def _without_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.matching.encoder.installed", lambda: None)


@pytest.fixture
def findings(tmp_path: Path) -> Path:
    path = tmp_path / "findings.csv"
    path.write_text(
        "id,text,edition\nf1,Kilns in the south were not inspected.,2021\n"
        "f2,Shelters were closed to men.,2021\nf3,Police handled 27 cases in 2020.,2021\n",
        "utf-8",
    )
    return path


def claims(tmp_path: Path, *texts: str) -> Path:
    path = tmp_path / "claims.jsonl"
    rows = [{"id": number, "text": text} for number, text in enumerate(texts, 1)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_a_line_for_each_claim_in_order(tmp_path: Path, findings: Path) -> None:
    asked = claims(tmp_path, "We inspected all kilns.", "", "Police handled 58 cases in 2020.")
    told = call("match", "--claims", asked, "--findings", findings, "-k", "2")
    assert told.status == 0
    assert told.err == ""
    kilns, empty, cases = map(json.loads, told.out.splitlines())
    assert kilns["claim"] == 1
    assert [set(one) for one in kilns["ranking"]] == [{"finding", "score", "reasons", "likely"}]
    assert kilns["ranking"][0]["finding"] == "f1"
    assert empty == {"claim": 2, "ranking": [], "note": "The claim is empty."}
    assert cases["ranking"][0]["finding"] == "f3"
    assert any(
        reason.startswith("conflicting figure: 58") for reason in cases["ranking"][0]["reasons"]
    )


def test_json_says_the_same(tmp_path: Path, findings: Path) -> None:
    arguments = ("match", "--claims", claims(tmp_path, "Kilns."), "--findings", findings)
    assert call(*arguments, "--json").out == call(*arguments).out


def test_no_findings_is_said(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.jsonl"
    nothing.touch()
    told = call("match", "--claims", claims(tmp_path, "Kilns."), "--findings", nothing)
    assert told.json == {"claim": 1, "ranking": [], "note": "There is no finding."}


def test_a_malformed_line_is_one_plain_line(tmp_path: Path, findings: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": 1, "text": "a"}\nkilns\n')
    told = call("match", "--claims", broken, "--findings", findings)
    assert told.complaint.startswith("broken.jsonl, line 2 is not JSON.")
    assert told.out == ""


def test_missing_files_and_wrong_usage(tmp_path: Path, findings: Path) -> None:
    missing = tmp_path / "missing.csv"
    assert "missing.csv" in call("match", "--claims", missing, "--findings", findings).complaint
    assert call("match", "--claims", findings, "--findings", findings, "-k", "0").status == 2
