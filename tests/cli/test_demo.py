"""`demo --export`: the whole way from the sample's documents to a sheet, and nothing kept."""

import json
import tempfile
from pathlib import Path

import pytest

from factcheck.paths import resource
from tests.cli.calling import call

SAMPLE = json.loads(resource("sample", "dossier.json").read_bytes())


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the throwaway store is made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.slow
def test_the_sample_becomes_a_sheet_and_leaves_nothing_else(tmp_path: Path, scratch: Path) -> None:
    sheet, own = tmp_path / "sheet.html", tmp_path / "own.factcheckdb"

    told = call("--store", own, "demo", "--export", sheet, "--json")

    assert told.status == 0
    assert told.err == ""
    verdicts = [claim["verdict"] for claim in SAMPLE["claims"]]
    assert told.json == {
        "sheet": str(sheet),
        "claims": len(SAMPLE["claims"]),
        "pairings": len(SAMPLE["pairings"]),
        "verdicts": {
            verdict: verdicts.count(verdict) for verdict in ("supported", "disputed", "unverified")
        },
    }
    assert SAMPLE["name"] in sheet.read_text(encoding="utf-8")
    assert not own.exists()
    assert list(scratch.iterdir()) == []


@pytest.mark.slow
def test_a_sheet_that_cannot_be_written_is_told(tmp_path: Path, scratch: Path) -> None:
    told = call("demo", "--export", tmp_path / "none" / "sheet.html", "--json")

    assert "cannot be written" in told.complaint
    assert told.out == ""
    assert list(scratch.iterdir()) == []


@pytest.mark.slow
def test_people_read_where_the_sheet_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    told = call("demo", "--export", "sheet.csv")

    assert told.out.startswith(f"{tmp_path / 'sheet.csv'}: {len(SAMPLE['claims'])} claims, ")
    assert told.out.count("\n") == 1
