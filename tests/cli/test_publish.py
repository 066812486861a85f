"""`publish`, `export --version`, `verify --sheet`, and the user's own templates."""

import json
from pathlib import Path

import pytest

from factcheck import paths
from tests.cli.calling import batch, call, op


@pytest.fixture
def ready(peopled: Path) -> Path:
    """The store with claim 1 of dossier 1 checked, and claim 2 too."""
    answers = batch(
        peopled,
        op("claims.mark", claim=1, verdict="disputed", rationale="The report says they fell."),
        op("claims.mark", claim=2, verdict="unverified", reason="no_evidence_found"),
        op("claims.status", claim=1, status="checked"),
        op("claims.status", claim=2, status="checked"),
    )
    assert all(answer["ok"] for answer in answers)
    return peopled


def test_a_version_is_published_listed_and_exported(ready: Path, tmp_path: Path) -> None:
    told = call("--store", ready, "publish", "--dossier", "1", "--title", "Fish", "--json").json
    assert (told["version"], told["title"], told["claims"]) == (1, "Fish", 2)
    listed = call("--store", ready, "publish", "--dossier", "1", "--list", "--json").json
    assert listed == [{name: value for name, value in told.items() if name != "claims"}]

    batch(ready, op("claims.explain", claim=1, rationale="Other words."))
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    call("--store", ready, "export", "--dossier", "1", "-o", old, "--version", "1")
    answer = call("--store", ready, "export", "--dossier", "1", "-o", new, "--json").json

    assert answer["missing"] == [{"claim": 1, "what": "a correction note"}]
    frozen = json.loads(old.read_bytes())["sheet"]
    assert (frozen["version"], frozen["content_sha256"]) == (1, told["sha256"])
    assert json.loads(new.read_bytes())["sheet"]["version"] == 0


def test_a_draft_is_not_published(peopled: Path) -> None:
    told = call("--store", peopled, "publish", "--dossier", "1", "--json")
    assert told.complaint.startswith("The sheet is a draft")
    listed = call("--store", peopled, "publish", "--dossier", "1", "--list")
    assert listed.out == "Nothing was published yet.\n"


def test_a_version_there_is_not_is_told(ready: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.html"
    told = call("--store", ready, "export", "--dossier", "1", "-o", to, "--version", "3")
    assert "no version 3" in told.complaint
    assert not to.exists()


@pytest.mark.parametrize("ending", ["html", "json"])
def test_a_sheet_is_checked_against_the_store(ready: Path, tmp_path: Path, ending: str) -> None:
    sheet = tmp_path / f"sheet.{ending}"
    call("--store", ready, "publish", "--dossier", "1")
    call("--store", ready, "export", "--dossier", "1", "-o", sheet)

    held = call("--store", ready, "verify", "--sheet", sheet, "--json").json
    counted = {"versions": 1, "parts read": 3, "verdicts": 2}
    assert held == {"ok": True, "problems": [], "checked": counted}

    batch(ready, op("claims.mark", claim=1, verdict="supported"))
    told = call("--store", ready, "verify", "--sheet", sheet, "--json")
    assert told.json["problems"] == [
        {"what": "The sheet says disputed, the store says supported.", "where": "claim 1"}
    ]
    assert told.complaint == f"1 thing in {sheet.name} no longer held."


def test_what_is_no_sheet_is_told(ready: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text("<p>Hello</p>")
    told = call("--store", ready, "verify", "--sheet", other)
    assert told.complaint.startswith("This is not a sheet of Factcheck.")


def test_own_templates_are_taken_and_a_broken_one_is_told_with_its_line(
    ready: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.html"
    usual = paths.config_folder() / "templates"
    usual.mkdir(parents=True)
    (usual / "style.css").write_text("h1 { color: #123456; }")
    call("--store", ready, "export", "--dossier", "1", "-o", sheet)
    before = sheet.read_bytes()
    assert b"#123456" in before

    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "sheet.html.j2").write_text("<h1>\n{{ sheet.heading }</h1>\n")
    told = call("--store", ready, "export", "--dossier", "1", "-o", sheet, "--templates", folder)
    assert told.complaint.startswith("The template sheet.html.j2, line 2, cannot be used")
    assert sheet.read_bytes() == before


def test_the_paper_and_what_a_file_does_not_show_are_told(ready: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    batch(ready, op("claims.add", dossier=1, text="\U0010fffd"))
    told = call("--store", ready, "export", "--dossier", "1", "-o", sheet, "--paper", "letter",
                "--json")  # fmt: skip
    (remark,) = told.json["remarks"]
    assert "(U+10FFFD)" in remark
    assert b"/MediaBox [0 0 612" in sheet.read_bytes()
