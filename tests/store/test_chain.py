"""The journal as a proof: what was edited from outside is told, and where."""

import shutil
from pathlib import Path

import pytest

from factcheck.services.deciding import claims, dossiers, findings, pairings, verdicts
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import backups, verification
from factcheck.store import Store, copies, restoring
from tests.store.content import outside, without_triggers


@pytest.fixture(scope="module")
def template(empty_store, tmp_path_factory):
    path = tmp_path_factory.mktemp("chain") / "store.db"
    store = Store(Path(shutil.copy(empty_store, path)), editor="Ed")
    dossiers.create(store, name="D")
    source = sources.import_pasted(store, dossier=1, text="The minister said “no” to it.").source
    claims.keep(store, source=source.id, start=0, end=22, speaker="Minister")
    claims.add(store, dossier=1, text="Another claim.")
    findings.add(store, dossier=1, text="It was so.", report="Report", edition=2020)
    pairings.add(store, claim=1, finding=1, stance="contradicts")
    verdicts.mark(store, claim=1, verdict="disputed", rationale="It was.")
    claims.delete(store, claim=2)
    store.undo()
    store.undo()
    store.redo()
    store.close()
    return path


@pytest.fixture
def filled(template, tmp_path):
    store = Store(Path(shutil.copy(template, tmp_path / "store.db")), editor="Ed")
    yield store
    store.close()


def edited(store: Store, statement: str) -> list[tuple[str, str]]:
    """What a check tells after somebody edited the file with the triggers out of the way."""
    with outside(store.path) as connection:
        without_triggers(connection)
        assert connection.execute(statement).rowcount == 1
    return [(problem.what, problem.where) for problem in verification.verify(store).problems]


def test_an_untouched_store_has_no_problems(filled: Store):
    verified = verification.verify(filled)
    assert verified.ok
    kept = {"passages": 1, "statements": 1, "originals": 1, "texts": 1}
    assert verified.checked == {"operations": 11, **kept}


ROW = "A row is not what the journal says."
GONE = "A row of the journal is missing."
EDITED = "The journal was edited from outside."


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE claims SET verdict = 'supported' WHERE id = 1", (ROW, "claims 1")),
        ("UPDATE claims SET number = 9 WHERE id = 2", (ROW, "claims 2")),
        ("UPDATE claims SET reason = '' WHERE id = 1", (ROW, "claims 1")),
        ("UPDATE pairings SET made_by = 'Someone else'", (ROW, "pairings 1")),
        ("UPDATE sources SET title = 'Forged'", (ROW, "sources 1")),
        ("INSERT INTO editions (dossier, report) VALUES (1, 'Forged')", (ROW, "editions 2")),
        ("DELETE FROM claims WHERE id = 2", (GONE, "claims 2")),
        ("DELETE FROM pairings", (GONE, "pairings 1")),
        ("UPDATE changes SET after = replace(after, 'disputed', 'supported') WHERE operation = 7",
         (EDITED, "operation 7")),
        ("UPDATE changes SET after = 'no object' WHERE operation = 7", (EDITED, "operation 7")),
        ("UPDATE changes SET before = '{}' WHERE operation = 7", (EDITED, "operation 7")),
        ("UPDATE changes SET row = 2 WHERE operation = 7", (EDITED, "operation 7")),
        ("DELETE FROM changes WHERE operation = 7", (EDITED, "operation 7")),
        ("INSERT INTO changes (operation, noun, row) VALUES (7, 'claims', 1)",
         (EDITED, "operation 7")),
        ("UPDATE operations SET author = 'Someone else' WHERE id = 7", (EDITED, "operation 7")),
        ("UPDATE operations SET at = '2020-01-01T00:00:00.000Z' WHERE id = 7",
         (EDITED, "operation 7")),
        ("UPDATE operations SET label = 'Harmless' WHERE id = 7", (EDITED, "operation 7")),
        ("UPDATE operations SET digest = 'ab' WHERE id = 7", (EDITED, "operation 7")),
        ("UPDATE operations SET digest = NULL WHERE id = 7", (EDITED, "operation 7")),
        ("DELETE FROM operations WHERE id = 7", (EDITED, "operation 8")),
        ("DELETE FROM texts", ("A row refers to something that is gone.", "sources 1: no texts")),
    ],
)  # fmt: skip
def test_an_edit_from_outside_is_told_with_its_place(filled: Store, statement, problem):
    assert problem in edited(filled, statement)


def test_a_changed_document_does_not_match_its_hash(filled: Store):
    problems = edited(filled, "UPDATE texts SET text = replace(text, 'no', 'yes')")
    whats = {what for what, _ in problems}
    assert "A document does not match its hash." in whats
    assert "A passage is not at its place in its source." in whats
    assert len(edited(filled, "UPDATE originals SET bytes = x'00'")) == len(problems) + 1


def test_a_hash_changed_together_with_its_row_is_still_told(filled: Store):
    """The row says so too, but the operations after it rest on the digest before."""
    with outside(filled.path) as connection:
        without_triggers(connection)
        connection.execute("UPDATE claims SET text = 'Forged.' WHERE id = 2")
        connection.execute(
            "UPDATE changes SET after = replace(after, 'Another claim.', 'Forged.'), "
            "before = replace(before, 'Another claim.', 'Forged.') WHERE noun = 'claims'"
        )
    problems = verification.verify(filled).problems
    assert {problem.what for problem in problems} == {EDITED, "A search index is damaged."}
    assert "operation 4" in {problem.where for problem in problems}


@pytest.mark.parametrize(
    ("statement", "operation"),
    [
        ("UPDATE operations SET reverted_by = NULL WHERE id = 2", 3),
        ("UPDATE operations SET reverted_by = 1 WHERE id = 2", 2),
        ("UPDATE operations SET reverted_by = 3 WHERE id = 4", 4),
    ],
)
def test_what_is_said_to_be_taken_back_is_told_where_it_was_not(store: Store, statement, operation):
    dossiers.create(store, name="D")
    dossiers.create(store, name="E")
    store.undo()
    dossiers.create(store, name="F")
    assert verification.verify(store).ok
    assert (EDITED, f"operation {operation}") in edited(store, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM claims_words_docsize WHERE id = 1",
        "UPDATE claims_words_docsize SET sz = x'05' WHERE id = 1",
        "UPDATE claims_words_data SET block = x'00' WHERE id = 10",
        "INSERT INTO claims_words (rowid, text) VALUES (99, 'Nowhere.')",
    ],
)
def test_a_search_index_that_finds_other_words_is_told(filled: Store, statement):
    assert edited(filled, statement) == [("A search index is damaged.", "claims_words")]


def shortened(path: Path, *statements: str) -> None:
    """Take the last operation away, which made dossier 2, as if it had never been."""
    with outside(path) as connection:
        without_triggers(connection)
        for statement in (
            "DELETE FROM changes WHERE operation = 3",
            "DELETE FROM operations WHERE id = 3",
            "DELETE FROM dossiers WHERE id = 2",
            *statements,
        ):
            connection.execute(statement)


COUNTERS_BACK = "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name IN ('operations', 'changes')"


def told(store: Store) -> list[tuple[str, str]]:
    return [(problem.what, problem.where) for problem in verification.verify(store).problems]


@pytest.fixture
def three(store: Store) -> Store:
    dossiers.create(store, name="D")
    claims.add(store, dossier=1, text="A claim.")
    dossiers.create(store, name="E")
    return store


def test_a_history_that_was_cut_short_is_told(three: Store):
    shortened(three.path)
    gone = "The end of the journal is gone."
    assert told(three) == [(gone, "after operation 2"), (gone, "after change 3")]


def test_a_copy_tells_that_the_history_went_on(three: Store):
    made = backups.make(three).path.name
    shortened(three.path, COUNTERS_BACK)
    ((what, where),) = told(three)
    assert what.startswith("The history in a copy of the store goes on")
    assert where == f"{made}, operation 3"


def test_a_copy_tells_that_the_history_was_made_anew(three: Store):
    made, path = backups.make(three).path.name, three.path
    three.close()
    path.unlink()
    again = Store(path, editor="Ed")
    dossiers.create(again, name="D")
    assert told(again) == []  # another store altogether
    first = "SELECT uid FROM operations WHERE id = 1"
    with outside(copies.folder(path) / made) as connection:
        ((uid,),) = connection.execute(first).fetchall()
    with outside(path) as connection:
        without_triggers(connection)
        connection.execute("UPDATE operations SET uid = ? WHERE id = 1", (uid,))
    assert [where for what, where in told(again) if "copy" in what] == [f"{made}, operation 3"]
    again.close()


def test_a_copy_that_is_gone_tells_it_still(three: Store):
    path = three.path
    older = backups.make(three).path
    aside = path.with_name("aside")
    shutil.copy(older, aside)
    dossiers.create(three, name="F")
    backups.make(three).path.unlink()
    three.close()
    for part in ("", "-wal", "-shm"):
        Path(f"{path}{part}").unlink(missing_ok=True)
    shutil.copy(aside, path)  # by hand
    again = Store(path, editor="Ed")
    ((what, where),) = told(again)
    assert what.startswith("The history in a copy of the store goes on")
    assert where == "copy 2, which is gone, operation 4"
    dossiers.create(again, name="G")
    ((what, _),) = told(again)
    assert what.startswith("The history in a copy of the store is another")
    older.unlink()
    restored = backups.make(again).path
    again.close()
    restoring.restore(path, restored)  # the history is taken for what it is
    again = Store(path, editor="Ed")
    assert told(again) == []
    again.close()


@pytest.mark.parametrize("ledger", [b"", b"\xff\x00", b"{}\n[1]\nnull\n", b"[" * 100_000])
def test_a_ledger_that_tells_nothing_is_passed_over(three: Store, ledger: bytes):
    backups.make(three).path.unlink()
    (copies.folder(three.path) / "history.jsonl").write_bytes(ledger)
    assert told(three) == []
    assert "000001" in backups.make(three).path.name


@pytest.mark.parametrize("lost", [False, True])
def test_going_back_to_a_backup_is_no_edit(three: Store, lost: bool):
    path = three.path
    older = backups.make(three).path
    dossiers.create(three, name="F")
    backups.make(three)
    three.close()
    if lost:
        path.unlink()
    restoring.restore(path, older)
    again = Store(path, editor="Ed")
    dossiers.create(again, name="G")
    assert told(again) == []
    again.close()


def test_a_search_index_with_a_row_that_stands_twice_is_told(filled: Store):
    with outside(filled.path) as connection:
        query = "SELECT pageno FROM dbstat WHERE name = 'claims_words_data' AND pagetype = 'leaf'"
        page = connection.execute(query).fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    filled.close()
    data = bytearray(filled.path.read_bytes())
    begin = (page - 1) * 4096
    first = begin + int.from_bytes(data[begin + 8 : begin + 10])  # its size, its number, itself
    assert data[first + 1] == 1
    data[first + 1] = 10  # the number of the row after it
    filled.path.write_bytes(data)
    again = Store(filled.path, editor="Ed")
    assert ("A search index is damaged.", "claims_words") in told(again)
    again.close()
