"""What the journal of a damaged store still tells of its rows."""

import json
from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Table

from factcheck.store import journal
from factcheck.store.piecewise import Values
from factcheck.store.whole import Rows, fit


class Remembered:
    """A journal as far as it could be read. `whole` says whether nothing of it is missing."""

    def __init__(self, operations: Iterable[Values], changes: Iterable[Values], last: int) -> None:
        self.operations = sorted(operations, key=_number)
        self.changes = sorted(changes, key=_number)
        self.operations_done = max([last, *(row["id"] for row in self.operations)])
        self.whole = self._is_whole()
        self._rows = self._last_told()

    def mending(self, table: Table, found: Mapping[int, Values]) -> Rows:
        """Rows as the journal has them where they were not read, or, if it is whole, not so."""
        told = {number: row for number, row in self._rows.get(table.name, {}).items() if row}
        return {
            number: row
            for number, row in told.items()
            if fit(table, row)
            and (number not in found or (self.whole and not row.items() <= found[number].items()))
        }

    def gone(self, table: Table) -> set[int]:
        """Rows that cannot be: deleted since by the last word of a whole journal, or not in it."""
        told = self._rows.get(table.name, {})
        return {number for number, row in told.items() if row is None} if self.whole else set()

    def _is_whole(self) -> bool:
        """Whether every operation is there, and the chain of digests says so."""
        if not self.operations or len(self.operations) != self.operations_done:
            return False
        recorded: dict[object, list[Any]] = {}
        for change in self.changes:
            recorded.setdefault(change["operation"], []).append(SimpleNamespace(**change))
        before = ""
        for values in self.operations:
            row: Any = SimpleNamespace(**values)
            if row.digest != journal.digest_of(before, row, recorded.get(row.id, [])):
                return False
            before = row.digest
        return True

    def _last_told(self) -> dict[str, dict[int, Values | None]]:
        """Each row as it was last, None for one that was deleted."""
        told: dict[str, dict[int, Values | None]] = {}
        for change in self.changes:
            try:
                row = json.loads(change["after"]) if change["after"] else None
            except (ValueError, TypeError):  # a broken page gave broken words
                continue
            if row is None or isinstance(row, dict):
                told.setdefault(change["noun"], {})[change["row"]] = row
        return told


def _number(row: Values) -> int:
    return int(row["id"])
