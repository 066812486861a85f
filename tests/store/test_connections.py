"""How each connection is set, and that what must not be written cannot be."""

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from factcheck.errors import EnvironmentProblem, UserError
from factcheck.services.deciding import claims, dossiers
from factcheck.store import Store
from factcheck.store.repositories import claims as claim_rows
from factcheck.store.repositories import dossiers as dossier_rows
from factcheck.store.tables import passages, speakers

# The list of the design, in the words PRAGMA answers with.
WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "temp_store": 2,
    "mmap_size": 0,
}


def pragma(connection, name):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("name", WANTED)
def test_every_connection_has_the_pragma(store: Store, name):
    with store.operation("Look") as work:
        assert pragma(work.connection, name) == WANTED[name]
        assert pragma(work.connection, "query_only") == 0
    with store.read() as one, store.read() as other, store.read() as third:
        for reading in (one, other, third):
            assert pragma(reading.connection, name) == WANTED[name]
            assert pragma(reading.connection, "query_only") == 1


def test_a_reader_cannot_write(store: Store):
    with pytest.raises(EnvironmentProblem, match="may only be read"), store.read() as reading:
        reading.connection.execute(text("DELETE FROM dossiers"))


def test_a_reader_sees_one_state(store: Store):
    with store.read() as reading:
        assert dossier_rows.every(reading) == []
        dossiers.create(store, name="Made meanwhile")
        assert dossier_rows.every(reading) == []
    with store.read() as reading:
        assert [dossier.name for dossier in dossier_rows.every(reading)] == ["Made meanwhile"]


@pytest.mark.parametrize(
    "statement",
    [
        insert(speakers).values(uid="x", dossier=9, name="Nobody", side="government"),
        insert(passages).values(source=9, claim=9, start=0, end=1),
    ],
)
def test_a_row_must_refer_to_what_is_there(store: Store, statement):
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), store.operation("Break") as work:
        work.connection.execute(statement)


def test_a_change_outside_an_operation_fails(store: Store):
    dossiers.create(store, name="Kept")
    for statement in (
        "INSERT INTO dossiers (uid, name) VALUES ('u', 'Smuggled')",
        "UPDATE dossiers SET note = 'smuggled'",
        "DELETE FROM dossiers",
    ):
        with pytest.raises(IntegrityError, match=r"changes\.operation"), store._writing() as work:
            work.connection.execute(text(statement))
    assert [dossier.name for dossier in dossiers.every(store)] == ["Kept"]


def test_a_failed_operation_leaves_nothing(store: Store):
    with pytest.raises(ZeroDivisionError), store.operation("Half") as work:
        dossier_rows.add(work, name="Half made") / 0
    assert dossiers.every(store) == []
    assert dossiers.create(store, name="Whole").operation == 1


def test_the_outcome_is_known_only_after_the_commit(store: Store):
    with store.operation("Early") as work, pytest.raises(RuntimeError, match="in progress"):
        _ = work.changes
    assert work.changes.label == "Early"


def test_words_of_claims_are_not_in_errors(store: Store):
    secret = "a sentence nobody should find in a log"
    made = dossiers.create(store, name="D").made
    claims.add(store, dossier=made, text=secret)
    with pytest.raises(IntegrityError) as failure, store.operation("Twice") as work:
        claim_rows.add(work, dossier=made, number=1, text=secret)
    told = str(failure.value) + repr(failure.value) + str(failure.value.__cause__)
    assert "UNIQUE" in told
    assert secret not in told


@pytest.mark.parametrize("name", ["what?.db", "a?mode=memory", "50%25 #1.db", ":memory:", "ក.db"])
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    opened = Store(path, editor="Ed")
    dossiers.create(opened, name="Here")
    opened.close()
    assert [file.name for file in tmp_path.iterdir() if file.name != "home"] == [name]
    again = Store(path, editor="Ed")
    assert dossiers.find(again, "Here").id == 1
    again.close()


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_a_number_too_large_for_the_store_is_refused_in_words(store: Store, number):
    with pytest.raises(UserError, match="too large"):
        claims.get(store, number)
