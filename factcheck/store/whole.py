"""Rows that fit their tables and one another."""

from collections import Counter
from typing import Any

from sqlalchemy import Integer, Table

Rows = dict[int, dict[str, Any]]


def fit(table: Table, row: dict[str, Any]) -> bool:
    """Whether a row's values are of the kinds its table has, and none that is needed is missing."""
    for column in table.columns:
        value = row.get(column.name)
        if value is None:
            left_out = column.name not in row and column.server_default is not None
            if not column.nullable and not left_out:
                return False
        elif isinstance(value, int) is not isinstance(column.type, Integer):
            return False
    return not set(row) - set(table.columns.keys())


def without_loose_ends(rows: dict[Table, Rows]) -> Counter[str]:
    """Empty the references to rows that are gone; how many rows of each table had to go too."""
    gone: Counter[str] = Counter()
    again = True
    while again:
        again = False
        for table, found in rows.items():
            for number, name, needed in _loose(table, found, rows):
                if not needed:
                    found[number] = found[number] | {name: None}
                elif found.pop(number, None) is not None:
                    gone[table.name] += 1
                    again = True
    return gone


def _loose(table: Table, found: Rows, rows: dict[Table, Rows]) -> list[tuple[int, str, bool]]:
    return [
        (number, key.parent.name, not key.parent.nullable)
        for key in table.foreign_keys
        if key.column.table in rows
        for number, row in found.items()
        if row.get(key.parent.name) is not None
        and row[key.parent.name] not in rows[key.column.table]
    ]
