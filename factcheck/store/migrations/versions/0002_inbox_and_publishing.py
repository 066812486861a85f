"""The inbox, page maps, versions of a source, readings, replies, and what publishing needs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add tables and columns; no row that exists is rewritten."""
    _sources()
    _people()
    _claims()
    _statements()
    _suggestions()
    _publications()


def _add_tie(table: str, column: str, target: str) -> None:
    """Add a column that points to another table, which Alembic cannot do in SQLite's way."""
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} INTEGER CONSTRAINT "
        f"fk_{table}_{column}_{target} REFERENCES {target} (id) ON DELETE SET NULL"
    )
    op.create_index(f"ix_{table}_{column}", table, [column], unique=False)


def _sources() -> None:
    """Page maps, versions of a source, where else it is kept."""
    op.create_table(
        "page_maps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Text(), server_default="", nullable=False),
        sa.Column("labels", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["source"], ["sources.id"], name=op.f("fk_page_maps_source_sources"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_maps")),
        sa.UniqueConstraint("source", name=op.f("uq_page_maps_source")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_page_maps_source"), "page_maps", ["source"], unique=False)
    op.add_column("sources", sa.Column("pages", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "sources", sa.Column("archive_address", sa.Text(), server_default="", nullable=False)
    )
    _add_tie("sources", "replaces", "sources")


def _people() -> None:
    """Names known to be of one side; look-alikes known to be two."""
    op.create_table(
        "known_names",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"],
            ["dossiers.id"],
            name=op.f("fk_known_names_dossier_dossiers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_names")),
        sa.UniqueConstraint("dossier", "name", name=op.f("uq_known_names_dossier_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_known_names_dossier"), "known_names", ["dossier"], unique=False)
    op.create_table(
        "distinct_speakers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one"],
            ["speakers.id"],
            name=op.f("fk_distinct_speakers_one_speakers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other"],
            ["speakers.id"],
            name=op.f("fk_distinct_speakers_other_speakers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distinct_speakers")),
        sa.UniqueConstraint("one", "other", name=op.f("uq_distinct_speakers_one_other")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_distinct_speakers_one"), "distinct_speakers", ["one"], unique=False)
    op.create_index(
        op.f("ix_distinct_speakers_other"), "distinct_speakers", ["other"], unique=False
    )
    op.add_column(
        "speakers", sa.Column("is_body", sa.Integer(), server_default="0", nullable=False)
    )
    op.add_column("speakers", sa.Column("address", sa.Text(), server_default="", nullable=False))


def _claims() -> None:
    """Readings, right of reply, and what the sheet says beside the verdict."""
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("in_use", sa.Integer(), server_default="0", nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rationale", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_readings_claim_claims"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        sa.UniqueConstraint("uid", name=op.f("uq_readings_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_readings_claim"), "readings", ["claim"], unique=False)
    op.create_table(
        "replies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=True),
        sa.Column("how", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_replies_claim_claims"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replies")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_replies_claim"), "replies", ["claim"], unique=False)
    op.add_column("claims", sa.Column("short", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("wording", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("language", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("unknown", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("would_settle", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("looked_in", sa.Text(), server_default="", nullable=False))
    op.add_column(
        "claims", sa.Column("public_address", sa.Text(), server_default="", nullable=False)
    )
    _add_tie("pairings", "reading", "readings")


def _statements() -> None:
    """What spotting proposes, and what was decided of it."""
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), server_default="", nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), server_default="", nullable=False),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.Column("speaker_name", sa.Text(), server_default="", nullable=False),
        sa.Column("speaker_role", sa.Text(), server_default="", nullable=False),
        sa.Column("speaker_body", sa.Text(), server_default="", nullable=False),
        sa.Column("cue", sa.Text(), server_default="", nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("confidence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("checkability", sa.Integer(), server_default="0", nullable=False),
        sa.Column("decision", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_at", sa.Text(), server_default="", nullable=False),
        sa.Column("claim", sa.Integer(), nullable=True),
        sa.Column("finding", sa.Integer(), nullable=True),
        sa.Column("repeats", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_statements_claim_claims"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_statements_dossier_dossiers")
        ),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["findings.id"],
            name=op.f("fk_statements_finding_findings"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["repeats"],
            ["statements.id"],
            name=op.f("fk_statements_repeats_statements"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["source"],
            ["sources.id"],
            name=op.f("fk_statements_source_sources"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
        sa.UniqueConstraint("uid", name=op.f("uq_statements_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_statements_claim"), "statements", ["claim"], unique=False)
    op.create_index(op.f("ix_statements_dossier"), "statements", ["dossier"], unique=False)
    op.create_index(
        op.f("ix_statements_dossier_decision"), "statements", ["dossier", "decision"], unique=False
    )
    op.create_index(op.f("ix_statements_finding"), "statements", ["finding"], unique=False)
    op.create_index(op.f("ix_statements_repeats"), "statements", ["repeats"], unique=False)
    op.create_index(op.f("ix_statements_source"), "statements", ["source"], unique=False)


def _suggestions() -> None:
    """What an editor dismissed, and what pairings taught."""
    op.create_table(
        "dismissals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("finding", sa.Integer(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(finding IS NULL) <> (source IS NULL)", name=op.f("ck_dismissals_one_target")
        ),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_dismissals_claim_claims"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["findings.id"],
            name=op.f("fk_dismissals_finding_findings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source"],
            ["sources.id"],
            name=op.f("fk_dismissals_source_sources"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_dismissals_claim"), "dismissals", ["claim"], unique=False)
    op.create_index(op.f("ix_dismissals_finding"), "dismissals", ["finding"], unique=False)
    op.create_index(op.f("ix_dismissals_source"), "dismissals", ["source"], unique=False)
    op.create_table(
        "learned_terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pairing", sa.Integer(), nullable=False),
        sa.Column("of_claim", sa.Text(), server_default="", nullable=False),
        sa.Column("of_finding", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["pairing"],
            ["pairings.id"],
            name=op.f("fk_learned_terms_pairing_pairings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned_terms")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_learned_terms_pairing"), "learned_terms", ["pairing"], unique=False)


def _publications() -> None:
    """The organisation, published sheets, corrections."""
    op.create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("corrections_policy", sa.Text(), server_default="", nullable=False),
        sa.Column("funding", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "publications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("published_by", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", sa.Text(), server_default="", nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_sha256"], ["texts.sha256"], name=op.f("fk_publications_content_sha256_texts")
        ),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_publications_dossier_dossiers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
        sa.UniqueConstraint("dossier", "number", name=op.f("uq_publications_dossier_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_publications_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_publications_content_sha256"), "publications", ["content_sha256"], unique=False
    )
    op.create_index(op.f("ix_publications_dossier"), "publications", ["dossier"], unique=False)
    op.create_table(
        "published_claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claims.id"],
            name=op.f("fk_published_claims_claim_claims"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["publication"],
            ["publications.id"],
            name=op.f("fk_published_claims_publication_publications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_published_claims")),
        sa.UniqueConstraint(
            "publication", "claim", name=op.f("uq_published_claims_publication_claim")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_published_claims_claim"), "published_claims", ["claim"], unique=False)
    op.create_index(
        op.f("ix_published_claims_publication"), "published_claims", ["publication"], unique=False
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("old_verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("made_by", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_corrections_claim_claims"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_corrections_claim"), "corrections", ["claim"], unique=False)
