"""The versions of the store's schema, and the way from an older one to this one.

Each version is a file of `versions/`, written once and never edited after its release.
"""

from pathlib import Path

from sqlalchemy import Connection

from factcheck.store import search, triggers
from factcheck.store.gate import HEAD

__all__ = ["HEAD", "known_versions", "upgrade", "version"]


def upgrade(connection: Connection) -> None:
    """Bring the schema to HEAD; the caller's transaction holds all of it or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    triggers.install(connection)
    search.install(connection)


def version(connection: Connection) -> str | None:
    """The version of the schema in the database; None where there is none yet."""
    known = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    ).first()
    if known is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else None


def known_versions() -> frozenset[str]:
    """Every version this program can open or migrate."""
    folder = Path(__file__).parent / "versions"
    return frozenset(path.name.split("_")[0] for path in folder.glob("[0-9]*_*.py"))
