"""Damaged stores: bits, bytes, pages and lengths changed at random in a closed store's file.

None may crash the program; `verify` has to tell all damage to a page in use, and of what else
changes the content all but one in a thousand.
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from factcheck.errors import FactcheckError
from factcheck.services import sample
from factcheck.services.deciding import claims, dossiers
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from tests.durability import forked
from tests.durability.outcome import Outcome

KINDS = ("bits", "bytes", "pages", "truncation")
PAGE = 4096
TOLD_OF = 0.999
BUNCH = 25  # stores looked at by one child: a crash is told from its death
Content = dict[str, list[tuple[object, ...]]]


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Damage as many stores, and look what is told of each."""
    outcome = Outcome()
    whole = _whole(folder)
    for first in range(0, rounds, BUNCH):
        _bunch(whole, range(first, min(rounds, first + BUNCH)), random.randrange(2**31), outcome)
    changed, told = outcome.figures["content changed"], outcome.figures["of these told"]
    outcome.expect(
        holds=told >= TOLD_OF * changed, otherwise=f"only {told} of {changed} changes are told"
    )
    return outcome


def _whole(folder: Path) -> Path:
    path = folder / "whole.factcheckdb"
    store = Store(path, editor="Ed")
    sample.build(store)
    for claim in claims.ids(store, 1)[:5]:
        claims.edit(store, claim=claim, text=f"Edited {claim}")
        history.undo(store)
    history.redo(store)
    store.close()
    return path


def _bunch(whole: Path, numbers: range, seed: int, outcome: Outcome) -> None:
    """Look at some stores in a child, which tells each as a line."""
    out = whole.with_name("told")
    out.unlink(missing_ok=True)
    status = forked.ended(forked.fork(lambda: _look_at(whole, numbers, Random(seed)), out=out))
    lines = out.read_text().splitlines()
    for line in lines:
        kind, changed, told, rest = line.split("\t")
        outcome.count(f"damaged by {kind}")
        outcome.count("content changed", int(changed))
        outcome.count("of these told", int(changed) and int(told))
        outcome.count("told", int(told))
        page_missed = kind == "pages" and changed == "1" and told == "0"
        outcome.expect(holds=not page_missed, otherwise=f"a page is not told of: {rest}")
        if changed == "1" and told == "0":
            outcome.count(f"not told: {rest}")
    outcome.expect(
        holds=status == 0 and len(lines) == len(numbers),
        otherwise=f"status {status} after {len(lines)} stores of seed {seed}: "
        + Path(f"{out}.err").read_text()[-1500:],
    )


def _look_at(whole: Path, numbers: range, random: Random) -> None:
    before = _content(whole)
    path = whole.with_name("damaged.factcheckdb")
    for number in numbers:
        kind = KINDS[number % len(KINDS)]
        for part in ("-wal", "-shm"):
            path.with_name(f"{path.name}{part}").unlink(missing_ok=True)
        data = bytearray(whole.read_bytes())
        place = _damage(data, kind, random)
        path.write_bytes(data)
        differing = _differing(before, path)
        told = _told(path)
        rest = f"{kind} at {place}: {differing}" if differing and not told else ""
        print(kind, int(bool(differing)), int(told), rest, sep="\t", flush=True)
        shutil.rmtree(f"{path}.backups", ignore_errors=True)


def _damage(data: bytearray, kind: str, random: Random) -> int:
    """Change the bytes, and tell where first."""
    at = random.randrange(len(data))
    if kind == "bits":
        for _ in range(random.choice((1, 1, 1, 4))):
            data[at] ^= 1 << random.randrange(8)
    elif kind == "bytes":
        size = random.randint(1, 64)
        data[at : at + size] = random.randbytes(len(data[at : at + size]))
    elif kind == "pages":
        at -= at % PAGE
        other = random.randrange(len(data) // PAGE) * PAGE
        page = (random.randbytes(PAGE), bytes(PAGE), bytes(data[other : other + PAGE]))
        data[at : at + PAGE] = random.choice(page)
    else:
        del data[at:]
    return at


def _content(path: Path) -> Content:
    """All that the tables hold, those of the search too. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.text_factory = bytes
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        ).fetchall()
        return {
            str(name): sorted(
                connection.execute(f'SELECT rowid, * FROM "{name.decode()}" NOT INDEXED'), key=repr
            )
            if b"WITHOUT ROWID" not in _sql(connection, name)
            else sorted(connection.execute(f'SELECT * FROM "{name.decode()}"'), key=repr)
            for (name,) in names
        }


def _sql(connection: sqlite3.Connection, name: bytes) -> bytes:
    row = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name.decode(),))
    return bytes(row.fetchone()[0] or b"")


def _differing(before: Content, path: Path) -> str:
    """The tables whose rows are not as they were; empty where all are."""
    try:
        now = _content(path)
    except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        return f"unreadable ({error})"
    return " ".join(name for name in before | now if before.get(name) != now.get(name))


def _told(path: Path) -> bool:
    """Whether something wrong is told of a store, by opening it or by verifying it."""
    try:
        store = Store(path, editor="Ed")
    except FactcheckError:
        with suppress(FactcheckError):
            verification.verify_file(path)
        return True
    try:
        with suppress(FactcheckError):  # told: all that matters is that it is one of ours
            for dossier in dossiers.every(store):
                claims.every(store, dossier.id)
        return not verification.verify(store).ok
    finally:
        store.close()
