"""What `--store` may name, and the one line for all that it may not."""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.bootstrap import open_store
from tests.cli.calling import call


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_folder_is_no_store(tmp_path: Path, options: list[str]) -> None:
    told = call("--store", tmp_path, "claims", *options)

    assert told.out == ""
    assert "is a folder" in told.complaint


def test_a_text_file_is_no_store_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("My notes, which are long enough to be read as the head of something.\n" * 9)
    before = path.read_bytes()

    assert "not a Factcheck store" in call("--store", path, "claims").complaint
    assert path.read_bytes() == before


def test_the_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE claims (id INTEGER)")
    connection.close()
    before = path.read_bytes()

    assert "not a Factcheck store" in call("--store", path, "verify").complaint
    assert path.read_bytes() == before
    assert list(tmp_path.glob("other*")) == [path]


def test_a_newer_store_is_refused(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    assert "newer version" in call("--store", place, "batch", stdin="{}\n").complaint


def test_a_place_below_a_file_cannot_hold_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    complaint = call("--store", tmp_path / "file" / "store.factcheckdb", "dossiers").complaint

    assert "store.factcheckdb" in complaint


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder that nobody may write")
def test_a_place_that_cannot_be_written_is_told() -> None:
    assert "cannot be written" in call("--store", "/proc/factcheck/store", "dossiers").complaint


def test_a_name_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    assert call("--store", tmp_path / ("n" * 300), "dossiers").complaint


def test_a_damaged_store_is_told(place: Path) -> None:
    data = bytearray(place.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    place.write_bytes(data)

    assert "damaged" in call("--store", place, "claims").complaint


def test_a_name_with_line_ends_stays_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "two\nlines\x1b[31m"
    folder.mkdir()

    complaint = call("--store", folder, "claims").complaint

    assert "two lines[31m is a folder" in complaint


@pytest.mark.parametrize("form", ["sqlite:///{}", "SQLite:///{}", "{}"])
def test_a_store_is_named_by_path_or_url(peopled: Path, form: str) -> None:
    told = call("--store", form.format(peopled), "dossiers", "--json")

    assert [dossier["name"] for dossier in told.json] == ["Fishing, 2021", "Ports"]


def test_names_that_mean_something_in_urls_are_names(peopled: Path) -> None:
    for name in ("a?b.db", "50% done#1.db", "with space", ":memory:"):
        path = peopled.parent / name
        shutil.copy(peopled, path)

        assert len(call("--store", path, "dossiers", "--json").json) == 2


def test_a_relative_store_stays_where_it_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with_url, with_path = open_store("sqlite:///a.db", "Ed"), open_store(":memory:", "Ed")
    monkeypatch.chdir("/")

    assert (with_url.path, with_path.path) == (tmp_path / "a.db", tmp_path / ":memory:")
    for store in (with_url, with_path):
        store.close()
        assert store.path.stat().st_size > 0


@pytest.mark.parametrize(
    "location",
    [
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite://host/a.db",
        "sqlite:///a.db?mode=ro",
        "",
    ],
)
def test_a_location_without_a_file_is_refused(
    location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call("--store", location, "dossiers").complaint
    assert not list(tmp_path.glob("[!h]*"))


def test_other_databases_are_refused_without_telling_the_password() -> None:
    told = call("--store", "postgresql://ed:secret@desk/facts", "dossiers", "--json")

    assert "only SQLite" in told.complaint
    assert "secret" not in told.complaint


def test_a_missing_dossier_is_named_with_those_there_are(peopled: Path) -> None:
    complaint = call("--store", peopled, "claims", "--dossier", "Fish").complaint

    assert "“Fish”" in complaint
    assert "“Fishing, 2021”" in complaint


@pytest.mark.parametrize("name", ["", " ", "\udcff", "9" * 30, "9" * 5000, "-1", "two\nlines"])
def test_odd_names_of_dossiers_are_refused_in_one_line(peopled: Path, name: str) -> None:
    told = call("--store", peopled, "findings", f"--dossier={name}", "--json")

    assert told.complaint
    assert told.out == ""
    json.dumps(told.complaint)
