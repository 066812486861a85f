"""`undo`, `redo`, `history`, `verify`."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.cli.commands import history
from tests.cli.calling import batch, call, op


def test_undo_and_redo_tell_what_they_did(peopled: Path) -> None:
    undone = call("--store", peopled, "undo", "--json").json
    redone = call("--store", peopled, "redo", "--json").json

    assert undone == {
        "operation": 9,
        "kind": "undo",
        "label": "Keep claim “All ports are open.”",
    }
    assert redone == {**undone, "operation": 10, "kind": "redo"}
    assert call("--store", peopled, "undo").out == "Undo: Keep claim “All ports are open.”\n"


@pytest.mark.parametrize("name", ["undo", "redo"])
def test_with_nothing_to_do_the_line_says_so(place: Path, name: str) -> None:
    told = call("--store", place, name, "--json")

    assert told.out == ""
    assert told.complaint.startswith(f"There is nothing to {name}.")


def test_history_is_the_newest_first_with_every_change(peopled: Path) -> None:
    call("--store", peopled, "--editor", "Bo", "undo")

    entries = call("--store", peopled, "history", "--json").json

    assert [entry["id"] for entry in entries] == list(range(9, 0, -1))
    taken_back, kept, *_, first = entries
    assert (taken_back["kind"], taken_back["author"]) == ("undo", "Bo")
    assert kept["undone"] is True
    assert first["label"] == "Make dossier “Fishing, 2021”"
    (change,) = [c for c in taken_back["changes"] if c["noun"] == "claims"]
    assert change["before"]["text"] == "All ports are open."
    assert change["after"] is None
    assert change["row"] == 3


def test_history_for_people_tells_who_when_and_what(peopled: Path) -> None:
    call("--store", peopled, "--editor", "Bo", "undo")

    heads, latest, before = call("--store", peopled, "history", "--limit", "2").out.splitlines()

    assert heads.split() == ["id", "when", "(UTC)", "who", "what"]
    assert latest.endswith("Bo   Undo: Keep claim “All ports are open.”") or " Bo " in latest
    assert before.endswith("Keep claim “All ports are open.” (undone)")
    assert call("--store", peopled, "history", "--json", "--limit", "2").json[1]["id"] == 8


def test_history_is_whole_however_long(peopled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_PAGE", 3)

    entries = call("--store", peopled, "history", "--json").json

    assert [entry["id"] for entry in entries] == list(range(8, 0, -1))


def test_an_empty_history_says_so(place: Path) -> None:
    assert call("--store", place, "history").out == "Nothing was done yet.\n"
    assert call("--store", place, "history", "--json").json == []


def test_a_right_store_verifies(peopled: Path) -> None:
    told = call("--store", peopled, "verify", "--json")

    assert told.status == 0
    assert told.json["ok"] is True
    assert told.json["problems"] == []
    assert told.json["checked"]["operations"] == 8
    assert "8 operations" in call("--store", peopled, "verify").out


def test_a_row_changed_from_outside_is_found(peopled: Path) -> None:
    with closing(sqlite3.connect(peopled)) as connection, connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE claims SET text = 'Catches fell.' WHERE id = 1")
    connection.close()

    told = call("--store", peopled, "verify", "--json")

    assert "found in" in told.complaint
    assert told.json["ok"] is False
    assert any(problem["where"] == "claims 1" for problem in told.json["problems"])
    assert all(problem.keys() == {"what", "where"} for problem in told.json["problems"])
    assert "(claims 1)" in call("--store", peopled, "verify").out


def test_an_operation_undone_leaves_the_listing_without_it(place: Path) -> None:
    batch(place, op("dossiers.create", name="A"), op("undo"))

    assert call("--store", place, "dossiers", "--json").json == []


def test_a_damaged_part_is_a_problem_and_the_others_are_still_checked(peopled: Path) -> None:
    data = bytearray(peopled.read_bytes())
    at = data.index("សត្វត្រី".encode())
    page = at // 4096 * 4096
    data[page : page + 8] = b"\xa5" * 8
    peopled.write_bytes(data)

    told = call("--store", peopled, "verify", "--json")

    assert told.status == 1
    assert told.json["ok"] is False
    assert told.json["problems"]
    assert told.complaint


def test_text_that_is_none_any_more_is_a_problem(peopled: Path) -> None:
    data = bytearray(peopled.read_bytes())
    at = -1
    while (at := data.find(b"Catches rose.", at + 1)) >= 0:
        data[at] = 0xFF
    peopled.write_bytes(data)

    told = call("--store", peopled, "verify", "--json")

    assert told.complaint
    assert told.json["ok"] is False


def test_a_store_that_cannot_be_opened_is_told_as_json_too(tmp_path):
    (tmp_path / "words").write_text("No store.")
    told = call("--store", tmp_path / "words", "--json", "verify")
    assert "not a Factcheck store" in told.complaint
    assert told.json["ok"] is False
    assert told.json["checked"] == {}
    assert told.json["problems"][0]["where"] == str(tmp_path / "words")


def test_one_older_operation_is_taken_back_by_its_number(peopled: Path) -> None:
    latest, *_, first = call("--store", peopled, "history", "--json").json
    refused = call("--store", peopled, "undo", "--operation", str(first["id"]))
    assert "depends on it" in refused.complaint
    done = call("--store", peopled, "undo", "--operation", str(latest["id"]), "--json").json
    assert done["label"] == latest["label"]
    assert call("--store", peopled, "undo", "--operation", "0").status == 2
