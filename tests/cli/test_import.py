"""`import`: an outcome for each file, the good ones kept."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.paths import resource
from tests.cli.calling import Told, call
from tests.reading.pdf.raw import of_pages, text_page

KEYS = {"file", "outcome", "source", "kind", "title", "publisher", "published", "language",
        "pages", "characters", "sha256", "warnings", "error"}  # fmt: skip
TEXT = "Harbour opens again\n\nThe harbour was opened on Monday, the mayor said.\n"
PAGE = resource("sample", "2021-phnom-penh-post.html")


def bring_in(store: Path, *arguments: str | Path) -> Told:
    return call("--store", store, "import", "--dossier", "Ports", "--json", *arguments)


def dossiers(store: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("--store", store, "dossiers", "--json").json
    return found


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_files_are_told_in_full_and_make_their_dossier(place: Path, text: Path) -> None:
    told = bring_in(place, text, PAGE)

    assert told.status == 0
    plain, page = told.json
    assert plain.keys() == page.keys() == KEYS
    assert (plain["file"], plain["outcome"], plain["source"]) == (str(text), "imported", 1)
    assert (plain["kind"], plain["title"]) == ("article", "Harbour opens again")
    assert plain["characters"] == len(call_text(place, 1))
    assert plain["published"] is None
    assert plain["pages"] is None
    assert (plain["warnings"], plain["error"]) == ([], None)
    assert len(plain["sha256"]) == 64
    assert page["title"] == "Watch List kept, and an official objects"
    assert [(d["name"], d["sources"]) for d in dossiers(place)] == [("Ports", 2)]


def call_text(store: Path, source: int) -> str:
    listed = call("--store", store, "sources", "--text", "--json").json
    return str(next(one["text"] for one in listed if one["id"] == source))


def test_what_is_given_goes_before_what_is_read(place: Path) -> None:
    given = ["--kind", "report", "--edition", "2021", "--publisher", "A ministry"]

    (told,) = bring_in(place, PAGE, *given, "--date", "2021-07").json

    assert (told["kind"], told["publisher"]) == ("report", "A ministry")
    assert told["published"] == {"date": "2021-07", "precision": "month"}
    (source,) = call("--store", place, "sources", "--json").json
    assert source["edition"]["year"] == "2021"
    assert source["published"] == told["published"]
    assert (source["sha256"], source["language"]) == (told["sha256"], told["language"])


def test_good_files_are_kept_when_others_are_refused(
    place: Path, text: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.bin").write_bytes(bytes(range(256)) * 40)
    bad = [tmp_path / "empty.txt", tmp_path / "binary.bin", tmp_path, tmp_path / "missing.txt"]

    told = bring_in(place, *bad, "https://127.0.0.1/a", text)

    assert told.complaint.startswith("5 of 6 files were refused; the first: ")
    outcomes = told.json
    assert [one["outcome"] for one in outcomes] == ["refused"] * 5 + ["imported"]
    for refused in outcomes[:5]:
        assert refused.keys() == KEYS
        assert refused["error"]
        assert refused["source"] is None
    assert "is a folder" in outcomes[2]["error"]
    assert "does not exist" in outcomes[3]["error"]
    assert "127.0.0.1" in outcomes[4]["error"]
    assert [dossier["sources"] for dossier in dossiers(place)] == [1]


def test_files_that_are_all_refused_leave_nothing_behind(place: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    told = bring_in(place, tmp_path / "empty.txt", tmp_path / "missing.txt")

    assert told.status == 1
    assert dossiers(place) == []
    assert call("--store", place, "history", "--json").json == []


@pytest.mark.parametrize("given", [("--publisher", "p" * 501), ("--edition", "e" * 501)])
def test_words_too_long_refuse_the_whole_import(
    place: Path, text: Path, given: tuple[str, str]
) -> None:
    told = bring_in(place, text, *given)

    assert "501 characters" in told.complaint
    assert told.out == ""
    assert dossiers(place) == []


def test_a_dossier_without_a_name_is_refused(place: Path, text: Path) -> None:
    told = call("--store", place, "import", text, "--dossier", " ")

    assert told.complaint.startswith("The name of the dossier is empty.")


def test_the_same_document_again_is_a_duplicate(place: Path, text: Path) -> None:
    (first,) = bring_in(place, text).json

    again = bring_in(place, text)

    assert again.status == 0
    (told,) = again.json
    assert told == {**first, "outcome": "duplicate"}


def test_a_dossier_is_found_by_name_or_id_and_made_once(place: Path, text: Path) -> None:
    bring_in(place, text)
    call("--store", place, "import", PAGE, "--dossier", "1")

    assert [(d["name"], d["sources"]) for d in dossiers(place)] == [("Ports", 2)]


def test_an_import_is_taken_back_source_by_source(place: Path, text: Path) -> None:
    bring_in(place, text, PAGE)

    counts = []
    for _ in range(3):
        call("--store", place, "undo")
        counts.append([dossier["sources"] for dossier in dossiers(place)])

    assert counts == [[1], [0], []]


def test_people_read_a_line_for_each_file(place: Path, text: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"

    told = call("--store", place, "import", text, missing, "--dossier", "Ports")

    good, bad = told.out.splitlines()
    size = len(call_text(place, 1))
    assert good == f"imported   {text}: “Harbour opens again”, {size} characters"
    assert bad == f"refused    {missing}: {told.complaint}"


def test_captured_texts_are_listed_with_their_sources(place: Path, text: Path) -> None:
    bring_in(place, text)

    (source,) = call("--store", place, "sources", "--text", "--json").json
    lines = call("--store", place, "sources", "--text").out.splitlines()

    assert "The harbour was opened on Monday, the mayor said." in source["text"]
    assert lines[0] == "Source 1: Harbour opens again"
    assert lines[2:] == source["text"].split("\n")
    assert "text" not in call("--store", place, "sources", "--json").json[0]
    assert call("--store", place, "verify").status == 0


def test_a_later_capture_of_an_address_is_a_new_version(place: Path, tmp_path: Path) -> None:
    head = '<html><head><link rel="canonical" href="https://post.example/a"><title>Wells</title>'
    for name, words in (("old", "41 wells"), ("new", "43 wells")):
        body = f"<p>The survey counted {words} in the north.</p><p>No well was dry, it said.</p>"
        (tmp_path / f"{name}.html").write_text(
            f"{head}</head><body><article>{body}</article></body>"
        )
    bring_in(place, tmp_path / "old.html")

    (told,) = bring_in(place, tmp_path / "new.html").json

    assert (told["outcome"], told["source"]) == ("warned", 2)
    assert told["warnings"][-1].startswith("It is a new version of source 1.")
    assert call("--store", place, "sources", "--json").json[-1]["replaces"] == 1


def test_pages_are_counted(place: Path, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(
        of_pages([text_page([f"Page {n} of it."]) for n in "123"])
    )

    (told,) = bring_in(place, tmp_path / "report.pdf").json

    assert told["pages"] == 3
    words = call("--store", place, "import", tmp_path / "report.pdf", "--dossier", "Other").out
    assert "3 pages" in words
