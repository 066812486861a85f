"""Which dossier an operation was done in, told by the journal: rows may be gone since."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from factcheck.store.store import Reading
from factcheck.store.tables import changes

_NOWHERE = ("organisations",)  # what belongs to all dossiers
# A column that leads towards the dossier, with the table it refers to, the nearest first.
_TOWARDS = {
    "claim": "claims",
    "source": "sources",
    "finding": "findings",
    "speaker": "speakers",
    "one": "speakers",
    "pairing": "pairings",
    "publication": "publications",
}


def dossiers_of(reading: Reading, operations: Sequence[int]) -> dict[int, str]:
    """The name of the dossier that each operation was done in, where it was in one."""
    first = (
        select(func.min(changes.c.id))
        .where(changes.c.operation.in_(operations), changes.c.noun.not_in(_NOWHERE))
        .group_by(changes.c.operation)
    )
    told = reading.connection.execute(select(changes).where(changes.c.id.in_(first))).all()
    finder = _Finder(reading)
    return {
        row.operation: finder.name(row.noun, row.row, json.loads(row.after or row.before))
        for row in told
    }


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._known: dict[tuple[str, int], Mapping[str, Any]] = {}

    def name(self, noun: str, row: int, told: Mapping[str, Any]) -> str:
        if noun == "dossiers":
            return str(self._last(noun, row).get("name", ""))
        if told.get("dossier") is not None:
            return str(self._last("dossiers", told["dossier"]).get("name", ""))
        for column, parent in _TOWARDS.items():
            if told.get(column) is not None:
                return self.name(parent, told[column], self._last(parent, told[column]))
        return ""

    def _last(self, noun: str, row: int) -> Mapping[str, Any]:
        """A row as the journal knew it last."""
        if (noun, row) not in self._known:
            query = (
                select(func.coalesce(changes.c.after, changes.c.before))
                .where(changes.c.noun == noun, changes.c.row == row)
                .order_by(changes.c.id.desc())
                .limit(1)
            )
            found = self._reading.connection.scalar(query)
            self._known[noun, row] = json.loads(found) if found else {}
        return self._known[noun, row]
