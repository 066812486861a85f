"""Whether values that were read can be a row of a table."""

import re
from typing import Any, Final

from sqlalchemy import Integer, LargeBinary, Table

from factcheck.domain.text import captured
from factcheck.store.tables import JOURNALED

Values = dict[str, Any]

_FORMS: Final = {
    "uid": re.compile(r"[0-9a-f]{32}"),
    "sha256": re.compile(r"[0-9a-f]{64}"),
    "noun": re.compile("|".join(table.name for table in JOURNALED)),
}


def fit(table: Table, row: Values) -> bool:
    """Whether a row's values are of the kinds its table has, and none that is needed is missing."""
    for column in table.columns:
        value = row.get(column.name)
        if value is None:
            left_out = column.name not in row and column.server_default is not None
            if not column.nullable and not left_out:
                return False
        elif type(value) is not _kind(column.type):
            return False
    return not set(row) - set(table.columns.keys())


def tidied(row: Values) -> Values:
    """A row whose texts are as texts are kept: damage puts in what a journal cannot hold."""
    return {n: captured(value) if isinstance(value, str) else value for n, value in row.items()}


def _kind(of: object) -> type:
    if isinstance(of, Integer):
        return int
    return bytes if isinstance(of, LargeBinary) else str


def like(row: Values) -> bool:
    """Whether what is of a form of its own in a row has it: told apart from rows of other kinds."""
    return all(_FORMS[name].fullmatch(row[name]) for name in row.keys() & _FORMS.keys())
