"""SQLite's triggers: what writes the journal, and what keeps frozen things frozen.

They are made from the tables' metadata, so bulk statements and cascades are recorded like single
changes, and a change outside an operation fails (its journal row would have no operation).
"""

from typing import Any

from sqlalchemy import Column, Connection, Integer, Table, text

from factcheck.store.tables import JOURNALED, changes, operations, originals, texts

_OPEN = "(SELECT id FROM operations WHERE digest IS NULL)"


def install(connection: Connection) -> None:
    """Drop and make anew every trigger of ours; part of each migration."""
    remove(connection)
    for table in JOURNALED:
        for statement in _journaling(table):
            connection.exec_driver_sql(statement)
    # A document that was left out of a bundle is empty, and may be filled in once.
    left_out = {originals: "WHEN length(OLD.bytes) > 0", texts: "WHEN length(OLD.text) > 0"}
    for table in (originals, texts, changes):
        connection.exec_driver_sql(_frozen(table, "UPDATE", left_out.get(table, "")))
        connection.exec_driver_sql(_frozen(table, "DELETE"))
    connection.exec_driver_sql(_frozen(operations, "DELETE"))
    fixed = ", ".join(
        f'"{c.name}"' for c in operations.c if c.name not in {"reverted_by", "digest"}
    )
    connection.exec_driver_sql(_frozen(operations, f"UPDATE OF {fixed}"))
    for once in ("reverted_by", "digest"):
        connection.exec_driver_sql(
            f"CREATE TRIGGER frozen_operations_{once} BEFORE UPDATE OF {once} ON operations "
            f"WHEN OLD.{once} IS NOT NULL BEGIN "
            "SELECT RAISE(ABORT, 'operations are never changed'); END"
        )


def remove(connection: Connection) -> None:
    """Drop every trigger of ours: for rows that come with a journal that tells of them already."""
    rows = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    for (name,) in rows.all():
        if name.startswith(("journal_", "frozen_")):
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _json(table: Table, row: str) -> str:
    """SQL for a row as a JSON object.

    Written with plain string functions: under trusted_schema=OFF, SQLite 3.40 refuses json_object()
    in a trigger.
    """
    pairs = " || ',' || ".join(f"""'"{c.name}":' || {_value(c, row)}""" for c in table.columns)
    return f"'{{' || {pairs} || '}}'"


def _value(column: Column[Any], row: str) -> str:
    value = f'{row}."{column.name}"'
    if isinstance(column.type, Integer):
        return f"coalesce({value}, 'null')"
    for raw, escaped in (
        ("'\\'", r"'\\'"),
        ("'\"'", "'\\\"'"),
        ("char(10)", r"'\n'"),
        ("char(9)", r"'\t'"),
    ):
        value = f"replace({value}, {raw}, {escaped})"
    return f"""coalesce('"' || {value} || '"', 'null')"""


def _journaling(table: Table) -> list[str]:
    name = table.name
    new, old = _json(table, "NEW"), _json(table, "OLD")
    differs = " OR ".join(f'OLD."{c.name}" IS NOT NEW."{c.name}"' for c in table.columns)
    record = "INSERT INTO changes (operation, noun, row, before, after) VALUES"
    events = {
        "INSERT": ("", "NEW.id", f"NULL, {new}"),
        "UPDATE": (f"WHEN {differs}", "NEW.id", f"{old}, {new}"),  # an id never changes
        "DELETE": ("", "OLD.id", f"{old}, NULL"),
    }
    return [
        f"CREATE TRIGGER journal_{name}_{event.lower()} AFTER {event} ON {name} {when} BEGIN "
        f"{record} ({_OPEN}, '{name}', {row}, {values}); END"
        for event, (when, row, values) in events.items()
    ]


def _frozen(table: Table, verb: str, unless: str = "") -> str:
    name = f"frozen_{table.name}_{verb.partition(' ')[0].lower()}"
    return (
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table.name} {unless} BEGIN "
        f"SELECT RAISE(ABORT, '{table.name} are never changed'); END"
    )
