"""The first schema: content by hash, the nouns, and the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "dossiers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("claims_numbered", sa.Integer(), server_default="0", nullable=False),
        sa.Column("findings_numbered", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossiers")),
        sa.UniqueConstraint("name", name=op.f("uq_dossiers_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_dossiers_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "operations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("joins", sa.Text(), server_default="", nullable=False),
        sa.Column("reverted_by", sa.Integer(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reverted_by"], ["operations.id"], name=op.f("fk_operations_reverted_by_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operations")),
        sa.UniqueConstraint("uid", name=op.f("uq_operations_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_operations_open",
        "operations",
        ["id"],
        unique=False,
        sqlite_where=sa.text("digest IS NULL"),
    )
    op.create_index(op.f("ix_operations_step"), "operations", ["step"], unique=False)
    op.create_table(
        "originals",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_originals")),
    )
    op.create_table(
        "texts",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_texts")),
    )
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operation", sa.Integer(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["operation"], ["operations.id"], name=op.f("fk_changes_operation_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_changes_noun_row"), "changes", ["noun", "row"], unique=False)
    op.create_index(op.f("ix_changes_operation"), "changes", ["operation"], unique=False)
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), server_default="", nullable=False),
        sa.Column("year", sa.Text(), server_default="", nullable=False),
        sa.Column("issuing_body", sa.Text(), server_default="", nullable=False),
        sa.Column("period_start", sa.Text(), server_default="", nullable=False),
        sa.Column("period_end", sa.Text(), server_default="", nullable=False),
        sa.Column("rating", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_editions_dossier_dossiers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_editions")),
        sa.UniqueConstraint(
            "dossier", "report", "year", name=op.f("uq_editions_dossier_report_year")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_editions_dossier"), "editions", ["dossier"], unique=False)
    op.create_table(
        "speakers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_speakers_dossier_dossiers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
        sa.UniqueConstraint("dossier", "name", name=op.f("uq_speakers_dossier_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_speakers_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_speakers_dossier"), "speakers", ["dossier"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("speaker", sa.Integer(), nullable=True),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("said_inferred_from", sa.Text(), server_default="", nullable=False),
        sa.Column("occasion", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rationale", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_at", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_claims_dossier_dossiers")
        ),
        sa.ForeignKeyConstraint(
            ["speaker"], ["speakers.id"], name=op.f("fk_claims_speaker_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("dossier", "number", name=op.f("uq_claims_dossier_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_claims_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claims_dossier"), "claims", ["dossier"], unique=False)
    op.create_index(op.f("ix_claims_dossier_status"), "claims", ["dossier", "status"], unique=False)
    op.create_index(
        op.f("ix_claims_dossier_verdict"), "claims", ["dossier", "verdict"], unique=False
    )
    op.create_index(op.f("ix_claims_speaker"), "claims", ["speaker"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("grade", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_findings_dossier_dossiers")
        ),
        sa.ForeignKeyConstraint(
            ["edition"], ["editions.id"], name=op.f("fk_findings_edition_editions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
        sa.UniqueConstraint("dossier", "number", name=op.f("uq_findings_dossier_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_findings_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_findings_dossier"), "findings", ["dossier"], unique=False)
    op.create_index(op.f("ix_findings_edition"), "findings", ["edition"], unique=False)
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("publisher", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_inferred_from", sa.Text(), server_default="", nullable=False),
        sa.Column("published_stated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("original_sha256", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("retrieved_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossiers.id"], name=op.f("fk_sources_dossier_dossiers")
        ),
        sa.ForeignKeyConstraint(
            ["edition"], ["editions.id"], name=op.f("fk_sources_edition_editions")
        ),
        sa.ForeignKeyConstraint(
            ["original_sha256"],
            ["originals.sha256"],
            name=op.f("fk_sources_original_sha256_originals"),
        ),
        sa.ForeignKeyConstraint(
            ["text_sha256"], ["texts.sha256"], name=op.f("fk_sources_text_sha256_texts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("uid", name=op.f("uq_sources_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sources_dossier"), "sources", ["dossier"], unique=False)
    op.create_index(op.f("ix_sources_edition"), "sources", ["edition"], unique=False)
    op.create_index(
        op.f("ix_sources_original_sha256"), "sources", ["original_sha256"], unique=False
    )
    op.create_index(op.f("ix_sources_text_sha256"), "sources", ["text_sha256"], unique=False)
    op.create_table(
        "speaker_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker"],
            ["speakers.id"],
            name=op.f("fk_speaker_aliases_speaker_speakers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_aliases")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_speaker_aliases_speaker"), "speaker_aliases", ["speaker"], unique=False
    )
    op.create_table(
        "speaker_roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["speaker"],
            ["speakers.id"],
            name=op.f("fk_speaker_roles_speaker_speakers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_roles")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_speaker_roles_speaker"), "speaker_roles", ["speaker"], unique=False)
    op.create_table(
        "opinions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rationale", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_opinions_claim_claims"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_opinions_claim"), "opinions", ["claim"], unique=False)
    op.create_table(
        "pairings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("finding", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("made_by", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_pairings_claim_claims"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["findings.id"],
            name=op.f("fk_pairings_finding_findings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairings")),
        sa.UniqueConstraint("claim", "finding", name=op.f("uq_pairings_claim_finding")),
        sa.UniqueConstraint("uid", name=op.f("uq_pairings_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pairings_claim"), "pairings", ["claim"], unique=False)
    op.create_index(op.f("ix_pairings_finding"), "pairings", ["finding"], unique=False)
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=True),
        sa.Column("finding", sa.Integer(), nullable=True),
        sa.Column("exact", sa.Text(), server_default="", nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(claim IS NULL) <> (finding IS NULL)", name=op.f("ck_passages_one_owner")
        ),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_passages_claim_claims"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["findings.id"],
            name=op.f("fk_passages_finding_findings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["sources.id"], name=op.f("fk_passages_source_sources")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_passages_claim"), "passages", ["claim"], unique=False)
    op.create_index(op.f("ix_passages_finding"), "passages", ["finding"], unique=False)
    op.create_index(op.f("ix_passages_source"), "passages", ["source"], unique=False)
