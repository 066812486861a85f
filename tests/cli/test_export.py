"""`export`: a sheet in a file."""

import csv
from pathlib import Path

import pytest

from tests.cli.calling import batch, call, op


def test_a_sheet_tells_what_it_lacks(peopled: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"

    told = call("--store", peopled, "export", "--dossier", "1", "-o", sheet, "--json")

    assert told.json == {
        "sheet": str(sheet),
        "format": "html",
        "claims": 2,
        "draft": True,
        "missing": [
            {"claim": claim, "what": what}
            for claim in (1, 2)
            for what in ("a reason code", "not marked as checked")
        ],
        "remarks": [],
    }
    written = sheet.read_text(encoding="utf-8")
    assert "DRAFT" in written
    assert "Catches rose." in written


def test_a_finished_claim_by_itself_is_no_draft(peopled: Path, tmp_path: Path) -> None:
    batch(
        peopled,
        op("claims.mark", claim=1, verdict="disputed", rationale="The report says they fell."),
        op("claims.status", claim=1, status="checked"),
    )
    sheet = tmp_path / "sheet.txt"
    choice = ["--dossier", "Fishing, 2021", "--claim", "1", "--format", "CSV"]

    told = call("--store", peopled, "export", *choice, "--output", sheet, "--json")

    assert (told.json["draft"], told.json["missing"], told.json["claims"]) == (False, [], 1)
    assert told.json["format"] == "csv"
    rows = list(csv.reader(sheet.read_text(encoding="utf-8-sig").splitlines()))
    assert any("Catches rose." in row for row in rows)
    assert not any("counted" in cell for row in rows for cell in row)


def test_people_read_where_it_lies_and_what_is_missing(peopled: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"

    told = call("--store", peopled, "export", "--dossier", "Ports", "-o", sheet)

    assert told.out.splitlines() == [
        f"{sheet}: 1 claim, html",
        "The sheet says DRAFT: 2 things missing.",
        "  claim 1: a reason code",
        "  claim 1: not marked as checked",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--dossier", "None", "-o", "a.html"],
        ["--dossier", "1", "-o", "a.zip"],
        ["--dossier", "1", "-o", "a"],
        ["--dossier", "1", "-o", "a.html", "--format", "papyrus"],
        ["--dossier", "1", "-o", "missing/a.html"],
        ["--dossier", "1", "-o", ".", "--format", "html"],
        ["--dossier", "1", "-o", "a.html", "--claim", "3"],
        ["--dossier", "1", "-o", "a.html", "--claim", "9223372036854775807"],
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(
    peopled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    monkeypatch.chdir(folder)

    told = call("--store", peopled, "export", *arguments, "--json")

    assert told.complaint
    assert told.out == ""
    assert list(folder.iterdir()) == []
