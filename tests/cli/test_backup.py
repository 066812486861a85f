"""`backup` and `restore` as a script uses them."""

import hashlib
from pathlib import Path

from tests.cli.calling import batch, call, op


def filled(store: Path) -> None:
    batch(store, op("dossiers.create", name="D"), op("claims.add", dossier="D", text="One."))


def texts(store: Path) -> list[str]:
    told = call("--store", store, "--json", "claims").json
    return [claim["text"] for claim in told]


def test_there_and_back(tmp_path):
    store, copy = tmp_path / "store.db", tmp_path / "copy.db"
    filled(store)
    made = call("--store", store, "--json", "backup", copy).json
    data = copy.read_bytes()
    assert made == {
        "file": str(copy),
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    batch(store, op("claims.add", dossier="D", text="Two."))
    done = call("--store", store, "--json", "restore", copy).json
    assert done["file"] == str(store)
    assert texts(store) == ["One."]
    assert texts(Path(done["replaced"])) == ["One.", "Two."]


def test_a_backup_without_a_name_lies_beside_the_store(tmp_path):
    store = tmp_path / "store.db"
    filled(store)
    made = Path(call("--store", store, "--json", "backup").json["file"])
    assert made.parent == tmp_path / "store.db.backups"
    assert texts(made) == ["One."]


def test_what_cannot_be_done_is_one_line(tmp_path):
    store = tmp_path / "store.db"
    filled(store)
    (tmp_path / "words.txt").write_text("No store.")
    refused = call("--store", store, "restore", tmp_path / "words.txt").complaint
    assert "not a Factcheck store" in refused
    assert "does not exist" in call("--store", store, "restore", tmp_path / "none").complaint
    assert "the store itself" in call("--store", store, "restore", store).complaint
    assert call("--store", store, "backup", tmp_path / "no" / "folder.db").complaint
    assert texts(store) == ["One."]


def test_a_damaged_store_can_be_restored_over(tmp_path):
    store, copy = tmp_path / "store.db", tmp_path / "copy.db"
    filled(store)
    call("--store", store, "backup", copy)
    store.write_bytes(b"SQLite format 3\0" + bytes(2_000))
    done = call("--store", store, "--json", "restore", copy).json
    assert texts(store) == ["One."]
    assert Path(done["replaced"]).is_dir()
