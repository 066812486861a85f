"""The schema that the migrations make is the one that the program believes in."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from factcheck.store import Store, copies, migrations, search
from factcheck.store.columns import metadata
from factcheck.store.tables import JOURNALED


def ours(_object, name, kind, *_rest):
    """Leave out the search indexes, no part of the metadata, and keys: compared below, by pragma.

    SQLAlchemy does not read what a key of an added column does when its target is gone.
    """
    names = tuple(f"{noun}_{index}" for noun in search.SEARCHED for index in ("words", "trigrams"))
    of_search = kind == "table" and name.startswith(names)
    return not of_search and kind != "foreign_key_constraint"


def test_the_migrated_schema_is_the_metadata(store: Store):
    with store.read() as reading:
        options = {"include_object": ours, "compare_type": True}
        context = MigrationContext.configure(reading.connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_the_check_above_would_find_a_difference(store: Store):
    with store._writing() as work:
        work.connection.execute(text("CREATE TABLE stray (id INTEGER)"))
        context = MigrationContext.configure(work.connection, opts={"include_object": ours})
        assert [found[0] for found in compare_metadata(context, metadata)] == ["remove_table"]


def default(column):
    return None if column.server_default is None else f"'{column.server_default.arg}'"


def test_defaults_are_as_declared(store: Store):
    """Alembic cannot compare empty ones."""
    with store.read() as reading:
        found = inspect(reading.connection)
        for table in metadata.tables.values():
            defaults = {c["name"]: c["default"] for c in found.get_columns(table.name)}
            assert defaults == {column.name: default(column) for column in table.columns}


CHECKS = {"passages": "one_owner", "dismissals": "one_target"}


def test_checks_and_keys_are_as_declared(store: Store):
    """Alembic does not compare these."""
    with store.read() as reading:
        run = reading.connection.exec_driver_sql
        for table in metadata.tables.values():
            sql = run("SELECT sql FROM sqlite_master WHERE name = ?", (table.name,)).scalar_one()
            assert ("AUTOINCREMENT" in sql) == bool(
                table.dialect_options["sqlite"]["autoincrement"]
            )
            assert [check for check in CHECKS.values() if check in sql] == [
                check for of, check in CHECKS.items() if of == table.name
            ]
            keys = run(f"PRAGMA foreign_key_list({table.name})")
            assert {(row[3], row[2], row[4], row[6]) for row in keys} == {
                (key.parent.name, key.column.table.name, key.column.name,
                 key.ondelete or "NO ACTION") for key in table.foreign_keys
            }  # fmt: skip


def test_head_is_the_last_script():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [migrations.HEAD]
    assert migrations.known_versions() == {s.revision for s in scripts.walk_revisions()}


def test_every_journaled_table_has_its_triggers(store: Store):
    with store.read() as reading:
        triggers = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        names = set(reading.connection.scalars(triggers))
    assert names >= {
        f"journal_{table.name}_{event}"
        for table in JOURNALED
        for event in ("insert", "update", "delete")
    }


def test_opening_again_changes_nothing(store: Store):
    store.close()
    before = store.path.read_bytes()
    Store(store.path, editor="Bo").close()
    assert store.path.read_bytes() == before
    assert copies.every(store.path) == []
