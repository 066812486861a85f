"""Bundles of which some value, some byte or some member is not as it should be.

Each is refused in one line and changes nothing, or is loaded so that all of it can be read, the
store is sound, and one undo takes it back.
"""

import hashlib
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.services.deciding import claims, desk, dossiers, findings
from factcheck.services.incoming import sources
from factcheck.services.publication import sheets
from factcheck.services.safekeeping import bundles, history, verification
from factcheck.store import Store
from tests.durability.outcome import refused
from tests.services.deeds import DEEDS, Choice
from tests.store.content import content

SETUP = ("bring in", "introduce", "alias", "role", "know", "keep claim", "add claim", "read",
         "ask", "describe", "add finding", "keep finding", "pair", "mark", "status")  # fmt: skip
ODD = (None, True, 0, -1, 1, 2**31, 2**63 - 1, 2**63, 1.5, 1e308, "", " ", "\x00", "\ud800",
       "2021-02-30", "2021", "0" * 32, "a" * 64, "x" * 70_000, "\u202e", [], {}, [[]])  # fmt: skip
VALUES = st.sampled_from(ODD) | st.text(max_size=5) | st.integers()
EDITS = st.lists(
    st.tuples(
        st.integers(0, 5_000), st.sampled_from(("put", "take", "swap", "repeat", "drop")), VALUES
    ),
    min_size=1,
    max_size=4,
)
CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.binary(max_size=8), st.booleans()), min_size=1, max_size=5
)


class _Bundles:
    """A store to load into, and a small bundle that is whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name
        self._folder.mkdir()
        self.whole = self._folder / "whole.factcheck"
        sender = Store(self._folder / "sender.factcheckdb", editor="Ed")
        dossiers.create(sender, name="D")
        for name in SETUP:
            DEEDS[name](sender, Choice(1, 6, name))
        bundles.save(sender, dossier=1, path=self.whole)
        sender.close()
        self._empty = Store(self._folder / "empty.factcheckdb", editor="Bo")
        self._empty.close()
        self._begin()

    def _begin(self) -> None:
        self.store = Store(
            Path(shutil.copy(self._empty.path, self._folder / "into.factcheckdb")), editor="Bo"
        )
        self._before = content(self.store)

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def try_it(self, path: Path) -> str:
        """Load a bundle; what became of it. Raises AssertionError where it must not be so."""
        try:
            outcome = self._tried(path)
        except BaseException:
            self._begin_anew()  # or every bundle after this one would be blamed too
            raise
        if outcome == "loaded":  # documents stay when a load is taken back
            self._begin_anew()
        return outcome

    def _tried(self, path: Path) -> str:
        try:
            bundles.look(self.store, path=path)
            loaded, _ = bundles.load(self.store, path=path)
        except FactcheckError as error:
            assert content(self.store) == self._before
            return refused(error)
        assert verification.verify(self.store).problems == ()
        self._read_all(loaded.dossier)
        history.undo(self.store)
        assert content(self.store) == self._before
        return "loaded"

    def _begin_anew(self) -> None:
        self.store.close()
        for part in ("", "-wal", "-shm"):
            Path(f"{self.store.path}{part}").unlink(missing_ok=True)
        self._begin()

    def _read_all(self, dossier: int) -> None:
        for claim in claims.ids(self.store, dossier):
            desk.look(self.store, claim)
        findings.page(self.store, findings.ids(self.store, dossier))
        for source in sources.every(self.store, dossier):
            sources.text_of(self.store, source.id)
        sheets.compose(self.store, dossier=dossier)
        again = self._folder / "again.factcheck"
        bundles.save(self.store, dossier=dossier, path=again)


class BundleRows(_Bundles):
    """Values of rows are not what they were; every hash is in order."""

    name = "bundle rows"
    strategy = EDITS

    def attempt(self, edits: list[tuple[int, str, Any]]) -> str:
        with zipfile.ZipFile(self.whole) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(members.pop("manifest.json"))
        rows = json.loads(members["dossier.json"])
        for place, how, value in edits:
            _edit(rows, place, how, value)
        members["dossier.json"] = json.dumps(rows).encode()
        manifest["members"] = {n: hashlib.sha256(d).hexdigest() for n, d in members.items()}
        bad = self._folder / "bad.factcheck"
        with zipfile.ZipFile(bad, "w") as made:
            for name, data in {**members, "manifest.json": json.dumps(manifest)}.items():
                made.writestr(name, data)
        return self.try_it(bad)


def _edit(rows: dict[str, list[dict[str, Any]]], place: int, how: str, value: Any) -> None:
    every = [(noun, row) for noun, found in rows.items() if isinstance(found, list)
             for row in found if isinstance(row, dict)]  # fmt: skip
    cells = [(noun, row, name) for noun, row in every for name in row]
    if not cells:
        return
    noun, row, name = cells[place % len(cells)]
    if how == "put":
        row[name] = value
    elif how == "take":
        del row[name]
    elif how == "swap":
        row[name] = cells[place * 7 % len(cells)][1].get(name, value)
    elif how == "repeat":
        rows[noun].append({**row, "id": 1_000 + place})
    else:
        rows[noun].remove(row)


class BundleBytes(_Bundles):
    """Bytes of the archive are not what they were."""

    name = "bundle bytes"
    strategy = CUTS

    def attempt(self, cuts: list[tuple[float, bytes, bool]]) -> str:
        bad = self._folder / "bad.factcheck"
        bad.write_bytes(changed(self.whole.read_bytes(), cuts))
        return self.try_it(bad)


def changed(data: bytes, cuts: list[tuple[float, bytes, bool]]) -> bytes:
    """Bytes with others in their place, or among them, at some share of their length."""
    for share, put, in_place in cuts:
        at = int(share * len(data))
        data = data[:at] + put + data[at + len(put) * in_place :]
    return data


TARGETS = (BundleRows, BundleBytes)
