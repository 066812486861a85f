"""`batch`: one operation a line, one answer after each commit, in order."""

import json
from pathlib import Path

import pytest

from factcheck.cli.commands import batch as command
from factcheck.services import operations
from tests.cli.calling import batch, call, op


def test_what_is_made_answers_its_id_and_the_rest_nothing(place: Path) -> None:
    answers = batch(
        place,
        op("dossiers.create", name="Fishing"),
        op("claims.add", dossier="Fishing", text="Catches rose.", speaker="Ana", date="2021"),
        op("findings.add", dossier=1, text="Catches fell.", report="Sea report", edition=2021),
        op("pairings.add", claim=1, finding=1, stance="contradicts"),
        op("claims.mark", claim=1, verdict="disputed", rationale="They fell."),
        op("claims.status", claim=1, status="checked"),
        op("undo"),
        {"op": "redo"},
    )

    made = {"id": 1}
    assert [answer["result"] for answer in answers] == [made, made, made, made, {}, {}, {}, {}]
    assert [answer["operation"] for answer in answers] == list(range(1, 9))
    assert all(answer["ok"] is True for answer in answers)
    (claim,) = call("--store", place, "claims", "--json").json
    assert (claim["verdict"], claim["status"]) == ("disputed", "checked")


@pytest.mark.parametrize(
    "line",
    [
        b"{not json",
        b"[]",
        b"null",
        b"3",
        b'"claims.add"',
        b"{}",
        b'{"op": null}',
        b'{"op": ["undo"]}',
        b'{"op": {"a": 1}}',
        b'{"op": "claims.burn", "args": {}}',
        b'{"op": "claims.add"}',
        b'{"op": "claims.add", "args": []}',
        b'{"op": "claims.add", "args": {"dossier": 1, "text": "a", "colour": "red"}}',
        b'{"op": "claims.add", "args": {"dossier": 1, "text": 7}}',
        b'{"op": "claims.add", "args": {"dossier": true, "text": "a"}}',
        b'{"op": "claims.add", "args": {"dossier": 1.0, "text": "a"}}',
        b'{"op": "claims.add", "args": {"dossier": 1, "text": " \\n "}}',
        b'{"op": "claims.add", "args": {"dossier": "\\ud800", "text": "a"}}',
        b'{"op": "claims.add", "args": {"dossier": 1, "text": "a", "date": "May"}}',
        b'{"op": "claims.add", "args": {"dossier": 1, "text": "a"}, "also": 1}',
        b'{"op": "claims.mark", "args": {"claim": 99, "verdict": "disputed"}}',
        b'{"op": "claims.mark", "args": {"claim": 99999999999999999999, "verdict": "disputed"}}',
        b'{"op": "claims.mark", "args": {"claim": NaN, "verdict": "disputed"}}',
        b'{"op": "claims.mark", "args": {"claim": 1, "verdict": "true"}}',
        b'{"op": "pairings.add", "args": {"claim": 1, "finding": 1, "stance": "context"}}',
        b'{"op": "undo", "args": {"times": 2}}',
        b'{"op": "\xff"}',
        b'{"op": "undo"' + b" " * 3000 + b"]",
        b"[" * 50_000,
        b"9" * 5_000,
        b"\x00",
    ],
)
def test_a_line_that_cannot_be_done_is_answered_and_the_next_is_read(
    peopled: Path, line: bytes
) -> None:
    before = call("--store", peopled, "history", "--json").json
    good = b'{"op": "claims.add", "args": {"dossier": "Ports", "text": "One more."}}'

    told = call("--store", peopled, "batch", stdin=line + b"\n" + good)

    assert told.status == 0
    assert told.err == ""
    refused, done = map(json.loads, told.out.splitlines())
    assert refused.keys() == {"ok", "error"}
    assert refused["ok"] is False
    assert "\n" not in refused["error"]
    assert len(refused["error"]) < 1000
    assert done["ok"] is True
    after = call("--store", peopled, "history", "--json").json
    assert after[1:] == before


def test_a_line_without_end_is_refused_and_not_held(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "LONGEST_LINE", 1000)
    long = op("dossiers.create", name="n" * 5000)

    refused, done = batch(place, long, op("dossiers.create", name="n" * 100))

    assert "too long" in refused["error"]
    assert done["ok"] is True


def test_text_comes_back_as_it_was_typed(place: Path) -> None:
    words = "“Ünïcode” ភាសាខ្មែរ 漢字 🐟 \u202eright"
    batch(place, op("dossiers.create", name="D"), op("claims.add", dossier="D", text=words))

    (claim,) = call("--store", place, "claims", "--json").json

    assert claim["text"] == words


def test_blank_lines_a_byte_order_mark_and_windows_line_ends_are_no_matter(place: Path) -> None:
    lines = '\ufeff{"op": "dossiers.create", "args": {"name": "A"}}\r\n\r\n  \n{"op": "undo"}\r\n'

    told = call("--store", place, "batch", stdin=lines)

    assert [json.loads(line)["ok"] for line in told.out.splitlines()] == [True, True]


def test_a_bug_in_one_operation_leaves_the_others_their_turn(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_store: object) -> None:
        raise RuntimeError("the words of a document")

    monkeypatch.setitem(operations.OPERATIONS, "undo", broken)

    made, failed, more = batch(
        place, op("dossiers.create", name="A"), op("undo"), op("dossiers.create", name="B")
    )

    assert (made["ok"], failed["ok"], more["ok"]) == (True, False, True)
    assert "document" not in failed["error"]


def test_no_input_is_no_answer(place: Path) -> None:
    assert batch(place) == []
