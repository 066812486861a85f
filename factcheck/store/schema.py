"""Whether a file's tables, triggers and views are those this program makes, and no others.

A trigger or a view in a file from elsewhere would run as soon as the file is used.
"""

import hashlib

from sqlalchemy import Connection

# Of the schema HEAD as `told` reads it; a test makes a new store and compares.
SHA256 = "85e21ece9674614e956bc20c4fa16f4b125e5eb5dc9de548a482a058ca3351b9"


def told(connection: Connection) -> str:
    """The SHA-256 over the definition of everything in the database, in hex."""
    rows = connection.exec_driver_sql(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
        " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"
    )
    lines = ("|".join(str(part) for part in row) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def is_ours(connection: Connection) -> bool:
    """Whether a database of the schema HEAD holds exactly what it should."""
    return told(connection) == SHA256


def foreign(connection: Connection) -> list[str]:
    """The triggers and views that no version of this program makes, by name."""
    rows = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'view' OR (type = 'trigger'"
        " AND name NOT LIKE 'journal\\_%' ESCAPE '\\' AND name NOT LIKE 'frozen\\_%' ESCAPE '\\')"
    )
    return [str(row[0]) for row in rows]
