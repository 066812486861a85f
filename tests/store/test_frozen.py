"""What is never rewritten: the journal, and documents as they were brought in."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from factcheck.services.deciding import claims, dossiers
from factcheck.services.incoming import sources
from factcheck.store import Store

TABLES = ("operations", "changes", "originals", "texts")


@pytest.fixture
def filled(store: Store) -> Store:
    made = dossiers.create(store, name="D").made
    sources.import_pasted(store, dossier=made, text="The minister said the list was unfair.")
    store.undo()
    return store


def attempt(store: Store, statement: str) -> None:
    """Run a statement inside an operation, with nothing but the triggers in its way."""
    with store.operation("Rewrite the past") as work:
        work.connection.execute(text(statement))


def rows(store: Store, table: str) -> list[tuple]:
    with store.read() as reading:
        return [tuple(row) for row in reading.connection.execute(text(f"SELECT * FROM {table}"))]


def columns(store: Store, table: str) -> list[str]:
    with store.read() as reading:
        found = reading.connection.exec_driver_sql(f"PRAGMA table_info({table})")
        return [row[1] for row in found]


@pytest.mark.parametrize("table", TABLES)
def test_no_column_is_changed(filled, table):
    before = rows(filled, table)
    assert before
    for column in columns(filled, table):
        with pytest.raises(IntegrityError, match="never changed"):
            attempt(filled, f'UPDATE {table} SET "{column}" = "{column}" || \'\'')
    assert rows(filled, table) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_deleted(filled, table):
    before = rows(filled, table)
    with pytest.raises(IntegrityError, match="never changed"):
        attempt(filled, f"DELETE FROM {table}")
    assert rows(filled, table) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_replaced(filled, table):
    before = rows(filled, table)
    for verb in ("INSERT OR REPLACE INTO", "REPLACE INTO"):
        with pytest.raises(IntegrityError, match="never changed"):
            attempt(filled, f"{verb} {table} SELECT * FROM {table}")
    assert rows(filled, table) == before


def test_a_document_stays_when_its_source_is_taken_out(store: Store):
    made = dossiers.create(store, name="D").made
    source = sources.import_pasted(store, dossier=made, text="Kept for ever.").source
    claims.keep(store, source=source.id, start=0, end=4)
    store.undo()
    sources.delete(store, source=source.id)
    assert [row[1] for row in rows(store, "texts")] == ["Kept for ever."]
    store.undo()
    assert sources.text_of(store, source.id) == "Kept for ever."
