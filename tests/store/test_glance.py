"""The first look by the driver alone says what the repositories say."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.services import sample
from factcheck.services.deciding import claims, dossiers
from factcheck.store import Store, glance


@pytest.mark.slow
def test_it_is_what_the_services_tell(store: Store) -> None:
    first = sample.build(store)
    second = dossiers.create(store, name="Another").made
    claims.add(store, dossier=second, text="No speaker, no date")
    for dossier in (first, second):
        seen = glance.take(store.path, dossier)
        assert seen is not None
        assert seen.dossier == dossier
        assert list(seen.ids) == claims.ids(store, dossier)
        assert list(seen.rows) == claims.page(store, seen.ids)


def test_the_newest_dossier_stands_in_for_one_that_is_gone(store: Store) -> None:
    made = dossiers.create(store, name="Only").made
    claims.add(store, dossier=made, text="A claim")
    assert glance.take(store.path, 99).dossier == made


def test_it_reads_no_more_than_the_first_rows(store: Store) -> None:
    made = dossiers.create(store, name="Only").made
    for number in range(glance.FIRST + 5):
        claims.add(store, dossier=made, text=f"Claim {number}")
    seen = glance.take(store.path, made)
    assert (len(seen.ids), len(seen.rows)) == (glance.FIRST + 5, glance.FIRST)


@pytest.mark.parametrize("name", ["nothing.db", "folder", "text.txt", "foreign.db"])
def test_what_is_no_store_is_left_to_opening_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    if name == "text.txt":
        path.write_text("no store")
    if name == "foreign.db":
        sqlite3.connect(path).execute("CREATE TABLE t (x)").connection.close()
    assert glance.take(path, 0) is None


def test_stores_without_claims_newer_or_damaged_are_left_to_opening(store: Store) -> None:
    assert glance.take(store.path, 0) is None
    made = dossiers.create(store, name="Only").made
    assert glance.take(store.path, 0) is None
    claims.add(store, dossier=made, text="A claim")
    assert glance.take(store.path, 0) is not None
    store.close()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert glance.take(store.path, 0) is None
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) // 3])
    assert glance.take(store.path, 0) is None


def test_it_comes_without_sqlalchemy() -> None:
    import subprocess
    import sys

    code = "import sys; from factcheck.store import glance; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
