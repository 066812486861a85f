"""Loading a bundle: what it would add, change and leave; and doing so."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import RowMapping, Table, func, insert, select, update

from factcheck.domain.text import captured
from factcheck.store.bundles.archive import Archive, refused
from factcheck.store.bundles.belonging import KEYS, NOUNS, OWNED, Row, references
from factcheck.store.bundles.checking import Rows, checked
from factcheck.store.repositories import contents
from factcheck.store.store import Work
from factcheck.store.tables import dossiers, originals, texts

_TABLES = {"originals": originals, "texts": texts}
# Numbers that are given within a dossier, with what counts them.
_NUMBERED = {"claims": "claims_numbered", "findings": "findings_numbered", "publications": ""}


@dataclass(slots=True)
class Loaded:
    """How many rows of each noun were added, changed, and left as they were.

    `differing` names rows that stand in both and are not alike: they are changed only on request.
    """

    dossier: int = 0
    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    differing: list[str] = field(default_factory=list)


def load(work: Work, archive: Archive, path: Path, *, overwrite: bool) -> Loaded:
    """Bring a bundle's dossier into the store, within an operation.

    What is in the store stays as it is; with `overwrite`, rows that stand in both become as in the
    bundle. Raises UserError when the bundle is not as it should be.
    """
    rows = checked(archive.rows(), lambda why: refused(path, why))
    _freeze(work, archive, path, rows)
    _refuse_misplaced(work, path, rows)
    return _Loader(work, rows, overwrite=overwrite).load()


def _freeze(work: Work, archive: Archive, path: Path, rows: Rows) -> None:
    """Keep the documents; of one that was left out, only its hash."""
    sources = rows["sources"]
    wanted = [("texts", row["text_sha256"]) for row in sources]
    wanted += [("texts", row["content_sha256"]) for row in rows["publications"]]
    wanted += [("originals", row["original_sha256"]) for row in sources]
    for kind, digest in dict.fromkeys(wanted):
        data = archive.read(f"{kind}/{digest}") if archive.has(f"{kind}/{digest}") else b""
        if data and hashlib.sha256(data).hexdigest() != digest:
            raise refused(path, f"a document in it is not what its hash says ({digest[:12]}…)")
        content = data if kind == "originals" else _text(data, path)
        contents.keep_as(work, _TABLES[kind], digest, content)


def _refuse_misplaced(work: Work, path: Path, rows: Rows) -> None:
    """Raise UserError where a passage does not stand in its source's text."""
    for source in rows["sources"]:
        query = select(texts.c.text).where(texts.c.sha256 == source["text_sha256"])
        text = str(work.connection.execute(query).scalar_one())
        for row in (*rows["passages"], *rows["statements"]):
            here = row["source"] == source["id"] and text
            if here and text[row["start"] : row["end"]] != row["exact"]:
                raise refused(path, "a passage in it is not at its place in its source")


def _text(data: bytes, path: Path) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise refused(path, "a text in it is not UTF-8") from None
    if captured(text) != text:
        raise refused(path, "a text in it is not as texts are kept")
    return text


class _Loader:
    """Rows find their likes in the store, or are added, noun by noun."""

    def __init__(self, work: Work, rows: Rows, *, overwrite: bool) -> None:
        self._run = work.connection.execute
        self._rows = rows
        self._overwrite = overwrite
        self._ids: dict[str, dict[int, int]] = {noun: {} for noun in NOUNS}
        self._told = Loaded()

    def load(self) -> Loaded:
        self._told.dossier = self._dossier(self._rows["dossiers"][0])
        for table, _ in OWNED:
            for row in self._rows[table.name]:
                self._ids[table.name][row["id"]] = self._take(table, row)
            self._tie(table)
        self._count_on()
        return self._told

    def _dossier(self, row: Row) -> int:
        found = self._like(dossiers, row)
        if found is not None:
            self._meet(dossiers, row, found)
            self._ids["dossiers"][row["id"]] = found["id"]
            return int(found["id"])
        made = self._add(dossiers, row | {"name": self._free_name(row["name"])})
        self._ids["dossiers"][row["id"]] = made
        return made

    def _free_name(self, name: str) -> str:
        taken = set(self._run(select(func.lower(dossiers.c.name))).scalars())
        names = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
        return next(each for each in names if each.lower() not in taken)

    def _take(self, table: Table, row: Row) -> int:
        mapped = self._mapped(table, row)
        found = self._like(table, mapped)
        if found is None:
            return self._add(table, self._renumbered(table, mapped))
        self._meet(table, mapped, found)
        return int(found["id"])

    def _mapped(self, table: Table, row: Row) -> Row:
        """The row with the ids that this store has; a reference to a row still to come is empty."""
        told = dict(row)
        for column, target in references(table).items():
            told[column] = self._ids[target].get(row[column])
        return told

    def _like(self, table: Table, row: Row) -> RowMapping | None:
        """The same row in the store: by its uid, by what names it, or by all that it says."""
        columns: tuple[str, ...] = ("uid",) if "uid" in table.c else ()
        found = self._by(table, row, columns)
        if found is None and table.name in KEYS:
            found = self._by(table, row, KEYS[table.name])
        if found is None and not columns and table.name not in KEYS:
            found = self._by(table, row, tuple(name for name in row if name != "id"))
        return found

    def _by(self, table: Table, row: Row, columns: tuple[str, ...]) -> RowMapping | None:
        if not columns:
            return None
        query = select(table).where(*(table.c[name].is_not_distinct_from(row[name])
                                      for name in columns))  # fmt: skip
        return self._run(query.order_by(table.c.id)).mappings().first()

    def _meet(self, table: Table, row: Row, found: RowMapping) -> None:
        apart = {"id", "uid", "number", "claims_numbered", "findings_numbered"}
        apart |= {name for name, target in references(table).items() if target == table.name}
        values = {n: v for n, v in row.items() if n not in apart and v != found[n]}
        if not values:
            self._count(self._told.left, table)
            return
        self._told.differing.append(f"{table.name} {found['id']}: {', '.join(sorted(values))}")
        if self._overwrite:
            self._run(update(table).where(table.c.id == found["id"]).values(values))
            self._count(self._told.changed, table)
        else:
            self._count(self._told.left, table)

    def _renumbered(self, table: Table, row: Row) -> Row:
        """The row with a number that is free in its dossier."""
        if table.name not in _NUMBERED:
            return row
        same = select(table.c.id).filter_by(dossier=row["dossier"], number=row["number"])
        if self._run(same).first() is None:
            return row
        highest = select(func.max(table.c.number)).where(table.c.dossier == row["dossier"])
        return row | {"number": int(self._run(highest).scalar_one()) + 1}

    def _add(self, table: Table, row: Row) -> int:
        values = {name: value for name, value in row.items() if name != "id"}
        made = self._run(insert(table).values(values).returning(table.c.id)).scalar_one()
        self._count(self._told.added, table)
        return int(made)

    def _tie(self, table: Table) -> None:
        """Set the references of rows that were added to others of the same noun."""
        for column, target in references(table).items():
            if target != table.name:
                continue
            for row in self._rows[table.name]:
                if row[column] is not None:
                    ids = self._ids[table.name]
                    empty = table.c[column].is_(None)
                    statement = update(table).where(table.c.id == ids[row["id"]], empty)
                    self._run(statement.values({column: ids[row[column]]}))

    def _count_on(self) -> None:
        """Let the dossier's counters begin after the highest number there is."""
        for noun, counter in _NUMBERED.items():
            if counter:
                table = NOUNS[noun]
                mine = table.c.dossier == self._told.dossier
                highest = select(func.coalesce(func.max(table.c.number), 0)).where(mine)
                number = max(self._run(highest).scalar_one(), self._rows["dossiers"][0][counter])
                behind = (dossiers.c.id == self._told.dossier) & (dossiers.c[counter] < number)
                self._run(update(dossiers).where(behind).values({counter: number}))

    def _count(self, counts: dict[str, int], table: Table) -> None:
        counts[table.name] = counts.get(table.name, 0) + 1
