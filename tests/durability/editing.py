"""History edited from outside, by somebody who knows how the store is made.

Triggers are taken away and put back, digests made anew; `verify` has to tell every edit. What is
whole in itself, a history cut short or chained anew from its first operation, is told by the copy
that was made before.
"""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from types import SimpleNamespace

from factcheck.services import sample
from factcheck.services.deciding import claims
from factcheck.services.safekeeping import backups, history, verification
from factcheck.store import Store, journal
from tests.durability.outcome import Outcome

TEXTS = ("uid", "at", "author", "kind", "label", "joins", "digest")
Edit = Callable[[sqlite3.Connection, Random], None]


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Edit the history in as many ways."""
    outcome = Outcome()
    whole = folder / "whole.factcheckdb"
    _make(whole)
    for number in range(rounds):
        name = list(EDITS)[number % len(EDITS)]
        path = folder / "edited" / whole.name  # copies are known by the store's name
        shutil.rmtree(path.parent, ignore_errors=True)
        path.parent.mkdir()
        shutil.copy(whole, path)
        shutil.copytree(f"{whole}.backups", f"{path}.backups")
        _edit(path, EDITS[name], random)
        store = Store(path, editor="Ed")
        told = verification.verify(store).problems
        store.close()
        outcome.count(f"{name}: edited")
        outcome.count(f"{name}: told", int(bool(told)))
        outcome.expect(holds=bool(told), otherwise=f"round {number}: {name} is not told")
    return outcome


def _make(path: Path) -> None:
    store = Store(path, editor="Ed")
    sample.build(store)
    for claim in claims.ids(store, 1)[:6]:
        claims.edit(store, claim=claim, text=f"Edited {claim}")
    claims.delete(store, claim=claims.ids(store, 1)[-1])
    history.undo(store)
    history.undo(store)
    history.redo(store)
    assert verification.verify(store).ok
    backups.make(store)
    store.close()


def _edit(path: Path, edit: Edit, random: Random) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("BEGIN")
        made = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        taken = connection.execute(made).fetchall()
        for name, _ in taken:
            connection.execute(f'DROP TRIGGER "{name}"')
        edit(connection, random)
        for _, definition in taken:
            connection.execute(definition)


def _ids(connection: sqlite3.Connection, table: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {table} ORDER BY id")]


def _change_operation(connection: sqlite3.Connection, random: Random) -> None:
    name, row = random.choice(TEXTS), random.choice(_ids(connection, "operations"))
    value = random.choice(("", "x", "Someone", "f" * 64, "2020-01-01T00:00:00.000Z", "redo"))
    connection.execute(f"UPDATE operations SET {name} = ? WHERE id = ?", (f"{value}{row}", row))


def _change_step(connection: sqlite3.Connection, random: Random) -> None:
    name = random.choice(("step", "reverted_by"))
    row, other = random.sample(_ids(connection, "operations"), 2)
    same = f"{name} IS NOT NULL AND {name} <> ?" if name == "reverted_by" else f"{name} <> ?"
    query = f"SELECT id FROM operations WHERE {same} AND id = ?"
    if connection.execute(query, (other, row)).fetchone() is None:
        other, name = 10_000 + other, "step"
    connection.execute(f"UPDATE operations SET {name} = ? WHERE id = ?", (other, row))


def _change_change(connection: sqlite3.Connection, random: Random) -> None:
    row = random.choice(_ids(connection, "changes"))
    name, value = random.choice(
        (("noun", "'organisations'"), ("row", "row + 1"), ("before", "'{}'"), ("after", "'{}'"),
         ("after", "replace(coalesce(after, '{\"a\":1}'), '\"', '\" ')"), ("operation", "1"))
    )  # fmt: skip
    if name == "operation" and row <= 3:
        name, value = "noun", "'organisations'"
    connection.execute(f"UPDATE changes SET {name} = {value} WHERE id = ?", (row,))


def _delete(connection: sqlite3.Connection, random: Random) -> None:
    row = random.choice(_ids(connection, "operations")[:-1])
    connection.execute("DELETE FROM changes WHERE operation = ?", (row,))
    connection.execute("DELETE FROM operations WHERE id = ?", (row,))


def _insert(connection: sqlite3.Connection, random: Random) -> None:
    """Put an operation in between, and move the later ones on."""
    ids = _ids(connection, "operations")
    at = random.choice(ids)
    connection.execute("UPDATE operations SET reverted_by = reverted_by + 1 WHERE reverted_by >= ?",
                       (at,))  # fmt: skip
    for row in reversed(ids[at - 1 :]):
        connection.execute("UPDATE operations SET id = id + 1 WHERE id = ?", (row,))
    connection.execute("UPDATE changes SET operation = operation + 1 WHERE operation >= ?", (at,))
    connection.execute(
        "INSERT INTO operations (id, uid, at, author, kind, label, step, joins, digest) VALUES"
        " (?, ?, '2021-01-01T00:00:00.000Z', 'Li', 'do', 'Forged', ?, '', ?)",
        (at, f"{random.getrandbits(128):032x}", at, "0" * 64),
    )


def _swap(connection: sqlite3.Connection, random: Random) -> None:
    one, other = random.sample(_ids(connection, "operations"), 2)
    for was, becomes in ((one, 0), (other, one), (0, other)):
        connection.execute("UPDATE operations SET id = ? WHERE id = ?", (becomes, was))
        connection.execute("UPDATE changes SET operation = ? WHERE operation = ?", (becomes, was))


def _cut(connection: sqlite3.Connection, random: Random) -> None:
    """Take the last operations away, and make the rows what they were before."""
    ids = _ids(connection, "operations")
    last = ids[-random.randint(2, 6)]
    query = "SELECT noun, row, before, after FROM changes WHERE operation > ? ORDER BY id DESC"
    for noun, row, before, _ in connection.execute(query, (last,)).fetchall():
        connection.execute(f"DELETE FROM {noun} WHERE id = ?", (row,))
        if before is not None:
            values = json.loads(before)
            names, places = ", ".join(f'"{n}"' for n in values), ", ".join("?" for _ in values)
            connection.execute(
                f"INSERT INTO {noun} ({names}) VALUES ({places})", [*values.values()]
            )
    connection.execute("DELETE FROM changes WHERE operation > ?", (last,))
    connection.execute("DELETE FROM operations WHERE id > ?", (last,))
    connection.execute("UPDATE operations SET reverted_by = NULL WHERE reverted_by > ?", (last,))


def _cut_and_count(connection: sqlite3.Connection, random: Random) -> None:
    """The same, with the highest numbers given set back."""
    _cut(connection, random)
    for table in ("operations", "changes"):
        connection.execute(
            f"UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM {table}) WHERE name = '{table}'"
        )


def _chain_anew(connection: sqlite3.Connection, random: Random) -> None:
    """Change an operation, and make every digest anew."""
    row = random.choice(_ids(connection, "operations"))
    name = random.choice(("author", "label", "at"))
    connection.execute(f"UPDATE operations SET {name} = {name} || '.' WHERE id = ?", (row,))
    connection.row_factory = sqlite3.Row
    before = ""
    for found in connection.execute("SELECT * FROM operations ORDER BY id").fetchall():
        query = "SELECT * FROM changes WHERE operation = ? ORDER BY id"
        recorded = [SimpleNamespace(**dict(c)) for c in connection.execute(query, (found["id"],))]
        operation = SimpleNamespace(**dict(found))
        before = journal.digest_of(before, operation, recorded)
        connection.execute("UPDATE operations SET digest = ? WHERE id = ?", (before, found["id"]))


EDITS: dict[str, Edit] = {
    "a field of an operation changed": _change_operation,
    "what an operation is undone with changed": _change_step,
    "a change changed": _change_change,
    "an operation deleted": _delete,
    "an operation inserted": _insert,
    "two operations swapped": _swap,
    "the end cut off": _cut,
    "the end cut off and the counters set back": _cut_and_count,
    "every digest made anew": _chain_anew,
}
