"""What a store holds, as JSON and as tables."""

from pathlib import Path

import pytest

from factcheck.cli import layout
from tests.cli.calling import Told, batch, call, op


def listed(store: Path, name: str, *options: str) -> Told:
    return call("--store", store, name, *options)


def test_dossiers_tell_how_much_they_hold(peopled: Path) -> None:
    fishing, ports = listed(peopled, "dossiers", "--json").json

    assert {name: fishing[name] for name in ("id", "name", "claims", "findings", "pairings")} == {
        "id": 1,
        "name": "Fishing, 2021",
        "claims": 2,
        "findings": 2,
        "pairings": 1,
    }
    assert fishing["verdicts"] == {"supported": 0, "disputed": 0, "unverified": 2}
    assert ports["claims"] == 1
    assert listed(peopled, "dossiers", "--dossier", "Ports", "--json").json == [ports]


def test_claims_are_whole(peopled: Path) -> None:
    batch(peopled, op("claims.mark", claim=1, verdict="disputed", rationale="They fell."))

    first, second, third = listed(peopled, "claims", "--json").json

    assert (first["id"], first["dossier"], first["number"]) == (1, 1, 1)
    assert first["text"] == "Catches rose."
    assert first["speaker"]["name"] == "Ana Reis"
    assert first["speaker"]["side"] == "government"
    assert first["said"] == {"date": "2021-07", "precision": "month"}
    assert (first["verdict"], first["status"]) == ("disputed", "open")
    assert first["rationale"] == "They fell."
    assert second["speaker"] is None
    assert second["said"] is None
    assert (third["dossier"], third["number"]) == (2, 1)
    assert listed(peopled, "claims", "--json", "--dossier", "2").json == [third]


def test_findings_and_pairings_tell_what_they_link(peopled: Path) -> None:
    first, _ = listed(peopled, "findings", "--json").json
    (pairing,) = listed(peopled, "pairings", "--json").json

    assert first["edition"]["report"] == "Sea report"
    assert (first["grade"], first["pairings"]) == ("paraphrase", 1)
    assert pairing["id"] == 1
    assert (pairing["claim"], pairing["finding"], pairing["stance"]) == (1, 1, "contradicts")
    assert pairing["dossier"] == 1


@pytest.mark.parametrize("name", ["dossiers", "sources", "claims", "findings", "pairings"])
def test_an_empty_store_is_an_empty_list_and_says_so(place: Path, name: str) -> None:
    assert listed(place, name, "--json").json == []
    assert listed(place, name).out == f"There are no {name}.\n"


def test_tables_stand_under_the_name_of_their_dossier(peopled: Path) -> None:
    lines = listed(peopled, "claims").out.splitlines()

    assert lines == [
        "Fishing, 2021",
        "id  no.  verdict     status  said     speaker   claim",
        " 1    1  unverified  open    2021-07  Ana Reis  Catches rose.",
        " 2    2  unverified  open                       សត្វត្រី were counted.",
        "",
        "Ports",
        "id  no.  verdict     status  said  speaker  claim",
        " 3    1  unverified  open                   All ports are open.",
    ]


def test_no_text_steers_the_terminal(place: Path) -> None:
    name = "Red \x1b[31m and\x07 bell"
    batch(place, op("dossiers.create", name=name), op("claims.add", dossier=1, text="a\x1b[2Jb"))

    told = listed(place, "claims")

    assert all(c == "\n" or c.isprintable() for c in told.out)


def test_columns_are_in_line_whatever_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")

    lines = layout.table(
        ("n", "name", "words"),
        [(1, "漢字", "short"), (22, "e\u0301te\u0301", "very long " * 20)],
    )

    assert lines[0] == " n  name  words"
    assert lines[1] == " 1  漢字  short"
    assert lines[2].startswith("22  e\u0301te\u0301   very long")
    assert lines[2].endswith("…")
    assert len(lines[2]) <= 42
