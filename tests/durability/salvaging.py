"""Salvage of damaged stores: of the rows that no damage touched, 99 in 100 have to be saved.

Beside what happens by chance, each part of the file is destroyed on purpose: the list of tables,
pages inside a tree, pages that rows run over to, the list of free pages. In every other round the
last operations stand only in the log.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import select

from factcheck.errors import FactcheckError
from factcheck.services import sample
from factcheck.services.deciding import claims
from factcheck.services.incoming import sources
from factcheck.services.safekeeping import history, verification
from factcheck.store import Store
from factcheck.store.salvage import salvage
from factcheck.store.tables import JOURNALED, originals, texts
from tests.durability.outcome import Outcome

PAGE = 4096
SHARE = 0.99
Rows = dict[str, set[object]]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a store: what of, of which kind, and how many rows begin on it."""

    number: int
    name: str
    kind: str
    cells: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A whole store's file, with a log beside it or not, its pages, and its rows."""

    path: Path
    parts: tuple[Part, ...]
    rows: Rows


def run(rounds: int, folder: Path, random: Random) -> Outcome:
    """Damage and salvage as many stores."""
    outcome = Outcome()
    grounds = (_ground(folder / "closed", random), _ground(folder / "open", random, logged=True))
    for number in range(rounds):
        kind = list(KINDS)[number // 2 % len(KINDS)]
        _round(grounds[number % 2], kind, number, random, outcome)
    for kind in KINDS:
        saved, there = outcome.figures[f"{kind}: saved"], outcome.figures[f"{kind}: undamaged"]
        told = f"{kind}: only {saved} of {there} undamaged rows are saved"
        outcome.expect(holds=saved >= SHARE * there, otherwise=told)
    return outcome


def _ground(folder: Path, random: Random, *, logged: bool = False) -> Ground:
    folder.mkdir()
    path = folder / "whole.factcheckdb"
    store = Store(path, editor="Ed")
    sample.build(store)
    for number in range(12):
        words = " ".join(str(random.random()) for _ in range(2_000))
        sources.import_pasted(store, dossier=1, text=f"Report {number}.\n\n{words}")
    with store.one_step("many"):
        made = [claims.add(store, dossier=1, text=f"{n} " + "word " * 60).made for n in range(400)]
    for claim in made[:200]:  # pages that are free again, with rows on them still
        claims.delete(store, claim=claim or 0)
    for _ in range(20):
        history.undo(store)
    if not logged:
        store.close()
        return _measured(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for number in range(60):
        claims.edit(store, claim=made[300 + number] or 0, text=f"Edited {number}")
    aside = folder / "aside"  # as a kill leaves it
    aside.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", aside / f"{path.name}{ending}")
    store.close()
    return _measured(aside / path.name)


def _measured(path: Path) -> Ground:
    """The pages as they are in the file, and the rows with what the log says too."""
    alone = Path(shutil.copy(path, path.with_name("alone")))
    with closing(sqlite3.connect(alone)) as connection:
        found = connection.execute("SELECT pageno, name, pagetype, ncell FROM dbstat ORDER BY 1")
        parts = [Part(*row) for row in found]
        count = alone.stat().st_size // PAGE
        used = {part.number for part in parts}
        parts += [Part(n, "", "free", 0) for n in range(1, count + 1) if n not in used]
    both = path.with_name("both.factcheckdb")
    for ending in ("", "-wal"):
        if Path(f"{path}{ending}").exists():
            shutil.copy(f"{path}{ending}", f"{both}{ending}")
    store = Store(both, editor="Ed")
    rows = _rows(store)
    store.close()
    return Ground(path, tuple(parts), rows)


def _rows(store: Store) -> Rows:
    with store.read() as reading:
        return {
            table.name: {tuple(row) for row in reading.connection.execute(select(table))}
            for table in (*JOURNALED, originals, texts)
        }


def _round(ground: Ground, kind: str, number: int, random: Random, outcome: Outcome) -> None:
    here = ground.path.with_name(f"round {number}")
    here.mkdir()
    damaged = here / "damaged.factcheckdb"
    data = bytearray(ground.path.read_bytes())
    lost = KINDS[kind](data, ground, random)
    damaged.write_bytes(data)
    log = Path(f"{ground.path}-wal")
    if log.exists():
        shutil.copy(log, f"{damaged}-wal")
    saved = _salvaged(damaged, ground, kind, outcome)
    whole = sum(map(len, ground.rows.values()))
    outcome.count("rounds")
    outcome.count(f"{kind}: undamaged", whole - lost)
    outcome.count(f"{kind}: saved", min(saved, whole - lost))
    outcome.count("rounds with less than 99 in 100 saved", int(saved < SHARE * (whole - lost)))
    shutil.rmtree(here)


def _salvaged(damaged: Path, ground: Ground, kind: str, outcome: Outcome) -> int:
    """How many rows are saved as they were; what was saved has to be a sound store."""
    target = damaged.with_name("saved.factcheckdb")
    try:
        told = salvage(damaged, target, editor="Ed", progress=lambda _done, _total: None)
    except FactcheckError as error:
        outcome.count(f"{kind}: nothing could be saved")
        outcome.expect(holds="\n" not in str(error), otherwise=str(error))
        return 0
    store = Store(target, editor="Ed")
    found = _rows(store)
    problems = verification.verify(store).problems
    store.close()
    outcome.count("with their history", int(told.history_kept))
    outcome.expect(holds=not problems, otherwise=f"{kind}: saved, but {problems[:1]}")
    return sum(len(found[name] & rows) for name, rows in ground.rows.items())


def _destroy(
    data: bytearray, parts: Iterable[Part], random: Random, whole: Callable[[Part], int]
) -> int:
    """Put something else in the place of some pages; how many rows were on them."""
    lost = 0
    for part in parts:
        at = (part.number - 1) * PAGE
        other = random.randrange(len(data) // PAGE) * PAGE
        page = (random.randbytes(PAGE), bytes(PAGE), bytes(data[other : other + PAGE]))
        data[at : at + PAGE] = random.choice(page)
        lost += whole(part)
    return lost


def _rows_on(part: Part) -> int:
    """How many rows, of those that count, a page holds some of."""
    if part.name not in {table.name for table in (*JOURNALED, originals, texts)}:
        return 0
    return {"leaf": part.cells, "overflow": 1}.get(part.kind, 0)


def _some(wanted: Callable[[Part], bool], most: int) -> Callable[..., int]:
    def damage(data: bytearray, ground: Ground, random: Random) -> int:
        fitting = [part for part in ground.parts if wanted(part)]
        chosen = random.sample(fitting, min(len(fitting), random.randint(1, most)))
        return _destroy(data, chosen, random, _rows_on)

    return damage


def _bytes(data: bytearray, ground: Ground, random: Random) -> int:
    for _ in range(random.choice((1, 1, 10, 100))):
        at = random.randrange(len(data))
        data[at] ^= 1 << random.randrange(8)
    return 0  # a hit may be on free room, or be mended


def _cut(data: bytearray, ground: Ground, random: Random) -> int:
    left = random.randrange(len(data) // 2, len(data))
    del data[left:]
    return sum(_rows_on(part) for part in ground.parts if part.number * PAGE > left)


KINDS: dict[str, Callable[[bytearray, Ground, Random], int]] = {
    "any pages": _some(lambda part: True, 8),
    "pages of claims and changes": _some(
        lambda part: part.name in {"claims", "changes"} and part.kind == "leaf", 6
    ),
    "pages inside a tree": _some(lambda part: part.kind == "internal", 4),
    "pages run over to": _some(lambda part: part.kind == "overflow", 6),
    "free pages": _some(lambda part: part.kind == "free", 10),
    "the list of tables": _some(lambda part: part.name == "sqlite_schema", 4),
    "the first page": _some(lambda part: part.number == 1, 1),
    "bits": _bytes,
    "the end cut off": _cut,
}
