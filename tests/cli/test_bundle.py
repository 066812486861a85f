"""`bundle save` and `bundle load` as a script uses them."""

from pathlib import Path

import pytest

from tests.cli.calling import batch, call, op


def sent(folder: Path) -> Path:
    store, bundle = folder / "sender.db", folder / "sent.factcheck"
    batch(
        store,
        op("dossiers.create", name="D"),
        op("claims.add", dossier="D", text="One.", speaker="Ana"),
        op("findings.add", dossier="D", text="Two.", report="R", edition=2021),
        op("pairings.add", claim=1, finding=1, stance="contradicts"),
    )
    told = call("--store", store, "--json", "bundle", "save", bundle, "--dossier", "D").json
    assert told["file"] == str(bundle)
    assert told["bytes"] == bundle.stat().st_size
    assert told["saved"]["claims"] == 1
    return bundle


@pytest.mark.slow
def test_there_and_back(tmp_path):
    bundle, store = sent(tmp_path), tmp_path / "store.db"
    would = call("--store", store, "--json", "bundle", "load", bundle, "--dry-run").json
    assert would["added"] == {
        "dossiers": 1,
        "editions": 1,
        "speakers": 1,
        "claims": 1,
        "findings": 1,
        "pairings": 1,
    }
    assert call("--store", store, "--json", "dossiers").json == []
    done = call("--store", store, "--json", "bundle", "load", bundle).json
    assert done == would | {"dossier": 1}
    for noun in ("dossiers", "claims", "findings", "pairings"):
        ours = call("--store", store, "--json", noun).json
        assert ours == call("--store", tmp_path / "sender.db", "--json", noun).json
    again = call("--store", store, "--json", "bundle", "load", bundle).json
    assert (again["added"], again["changed"]) == ({}, {})


@pytest.mark.slow
def test_one_of_a_kind_is_told_so(tmp_path):
    sent(tmp_path)
    store, bundle = tmp_path / "sender.db", tmp_path / "again.factcheck"
    told = call("--store", store, "bundle", "save", bundle, "--dossier", "D").out
    assert "Saved 1 dossier, 1 edition, 1 speaker, 1 claim, 1 finding, 1 pairing to" in told


def test_what_differs_is_left_unless_asked(tmp_path):
    bundle, store = sent(tmp_path), tmp_path / "store.db"
    call("--store", store, "bundle", "load", bundle)
    batch(store, op("claims.edit", claim=1, text="Changed."))
    told = call("--store", store, "bundle", "load", bundle)
    assert "--overwrite" in told.out
    assert call("--store", store, "--json", "claims").json[0]["text"] == "Changed."
    told = call("--store", store, "bundle", "load", bundle, "--overwrite")
    assert "Changed: 1 claim." in told.out
    assert call("--store", store, "--json", "claims").json[0]["text"] == "One."


def test_what_cannot_be_done_is_one_line(tmp_path):
    store = tmp_path / "store.db"
    (tmp_path / "words").write_text("No bundle.")
    assert (
        "no whole archive" in call("--store", store, "bundle", "load", tmp_path / "words").complaint
    )
    save = ("--store", store, "bundle", "save", tmp_path / "x.factcheck", "--dossier", "None")
    assert "no dossier" in call(*save).complaint
    assert not (tmp_path / "x.factcheck").exists()
    assert call("--store", store, "bundle").status == 2
