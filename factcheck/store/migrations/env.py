"""Alembic's entry: run the migrations on the connection that `upgrade` hands over."""

from alembic import context

from factcheck.store import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.originals.metadata,
    transactional_ddl=True,  # SQLite can; Alembic assumes that it cannot
)
with context.begin_transaction():
    context.run_migrations()
