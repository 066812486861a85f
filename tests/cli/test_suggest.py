"""`suggest`: what may be paired with a claim of a store."""

from pathlib import Path

from tests.cli.calling import batch, call, op


def test_findings_are_told_with_their_reasons(peopled: Path) -> None:
    added = batch(
        peopled,
        op("claims.add", dossier=1, text="Officers inspected every port in the north."),
        op("findings.add", dossier=1, text="Officers inspected none of the ports in the north."),
    )
    claim = str(added[0]["result"]["id"])
    best = call("--store", peopled, "suggest", "--claim", claim, "--json").json[0]
    assert best["finding"] == added[1]["result"]["id"]
    assert best["passage"] is None
    assert best["likely"] == "contradicts"
    assert "opposite terms: every / none" in best["reasons"]
    told = call("--store", peopled, "suggest", "--claim", claim, "-k", "1").out
    assert "opposite terms: every / none" in told
    assert "contradicts" in told


def test_passages_of_reports_are_told_by_their_place(peopled: Path, tmp_path: Path) -> None:
    text = "Fishing in figures\n\nIn 2021 catches fell to 27 tonnes in every port of the coast.\n"
    file = tmp_path / "report.txt"
    file.write_text(text, "utf-8")
    call("--store", peopled, "import", file, "--dossier", "Fishing, 2021", "--kind", "report")
    found = call("--store", peopled, "suggest", "--claim", "1", "--json").json
    (passage,) = [one for one in found if one["passage"]]
    assert passage["finding"] is None
    place = passage["passage"]
    answer = batch(peopled, op("pairings.add_passage", claim=1, stance="contradicts", **place))
    assert answer[0]["ok"]


def test_a_claim_that_is_not_there_is_told_in_a_line(peopled: Path) -> None:
    assert "There is no claim 99" in call("--store", peopled, "suggest", "--claim", "99").complaint
