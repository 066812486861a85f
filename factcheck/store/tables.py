"""The tables. Journaled columns are text or integer, so that a row and its JSON say the same.

Dates and times are ISO 8601 text. `uid` names a row across stores, `id` within one.
"""

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *rest: Any) -> Column[str]:
    return Column(name, Text, *rest, nullable=False, server_default="")


def _maybe(name: str) -> Column[str | None]:
    return Column(name, Text, nullable=True)


def _link(name: str, target: str, *, required: bool = True, cascade: bool = False) -> Column[Any]:
    key = ForeignKey(f"{target}.id", ondelete="CASCADE" if cascade else None)
    return Column(name, Integer, key, nullable=not required, index=True)


def _noun(name: str, *columns: Any) -> Table:
    """A journaled table; ids are never used twice."""
    return Table(
        name, metadata, Column("id", Integer, primary_key=True), *columns, sqlite_autoincrement=True
    )


# Content by hash: bytes and texts never change and are never deleted, so the journal need not
# repeat them and "captured text is frozen" holds by construction.
originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
texts = Table(
    "texts",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("text", Text, nullable=False),
)

dossiers = _noun(
    "dossiers",
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, unique=True),
    _text("country"),
    _text("note"),
    Column("claims_numbered", Integer, nullable=False, server_default="0"),
    Column("findings_numbered", Integer, nullable=False, server_default="0"),
    _text("created_at"),
)
editions = _noun(
    "editions",
    _link("dossier", "dossiers"),
    _text("report"),
    _text("year"),
    _text("issuing_body"),
    _text("period_start"),
    _text("period_end"),
    _text("rating"),
    UniqueConstraint("dossier", "report", "year"),
)
sources = _noun(
    "sources",
    Column("uid", Text, nullable=False, unique=True),
    _link("dossier", "dossiers"),
    _text("kind"),
    _text("title"),
    _text("publisher"),
    _text("author"),
    _text("address"),
    _maybe("published"),
    _text("published_inferred_from"),
    _text("published_stated_by"),
    _text("language"),
    _link("edition", "editions", required=False),
    _text("note"),
    _text("file_name"),
    _text("media_type"),
    Column("original_sha256", Text, ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("text_sha256", Text, ForeignKey("texts.sha256"), nullable=False, index=True),
    Column("characters", Integer, nullable=False),
    _text("retrieved_at"),
)
speakers = _noun(
    "speakers",
    Column("uid", Text, nullable=False, unique=True),
    _link("dossier", "dossiers"),
    _text("name"),
    _text("side"),
    UniqueConstraint("dossier", "name"),
)
speaker_aliases = _noun(
    "speaker_aliases", _link("speaker", "speakers", cascade=True), _text("alias")
)
speaker_roles = _noun(
    "speaker_roles",
    _link("speaker", "speakers", cascade=True),
    _text("title"),
    _text("body"),
    _maybe("at"),
)
claims = _noun(
    "claims",
    Column("uid", Text, nullable=False, unique=True),
    _link("dossier", "dossiers"),
    Column("number", Integer, nullable=False),
    _text("text"),
    _link("speaker", "speakers", required=False),
    _maybe("said"),
    _text("said_inferred_from"),
    _text("occasion"),
    _text("verdict"),
    _maybe("reason"),
    _text("rationale"),
    _text("status"),
    _text("decided_by"),
    _text("decided_at"),
    _text("created_at"),
    UniqueConstraint("dossier", "number"),
    Index(None, "dossier", "verdict"),
    Index(None, "dossier", "status"),
)
opinions = _noun(
    "opinions",
    _link("claim", "claims", cascade=True),
    _text("person"),
    _text("status"),
    _text("verdict"),
    _maybe("reason"),
    _text("rationale"),
    _text("at"),
)
findings = _noun(
    "findings",
    Column("uid", Text, nullable=False, unique=True),
    _link("dossier", "dossiers"),
    Column("number", Integer, nullable=False),
    _text("text"),
    _link("edition", "editions", required=False),
    _text("grade"),
    _text("note"),
    _text("created_at"),
    UniqueConstraint("dossier", "number"),
)
passages = _noun(
    "passages",
    _link("source", "sources"),
    _link("claim", "claims", required=False, cascade=True),
    _link("finding", "findings", required=False, cascade=True),
    _text("exact"),
    _text("prefix"),
    _text("suffix"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    CheckConstraint("(claim IS NULL) <> (finding IS NULL)", name="one_owner"),
)
pairings = _noun(
    "pairings",
    Column("uid", Text, nullable=False, unique=True),
    _link("claim", "claims", cascade=True),
    _link("finding", "findings", cascade=True),
    _text("stance"),
    _text("note"),
    _text("made_by"),
    _text("made_at"),
    UniqueConstraint("claim", "finding"),
)

JOURNALED = (
    dossiers,
    editions,
    sources,
    speakers,
    speaker_aliases,
    speaker_roles,
    claims,
    opinions,
    findings,
    passages,
    pairings,
)

# The journal. An operation whose digest is not yet set is the one in progress: there is at most
# one, inside the transaction that writes it.
operations = Table(
    "operations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("step", Integer, nullable=False, index=True),
    Column("joins", Text, nullable=False, server_default=""),
    Column("reverted_by", Integer, ForeignKey("operations.id"), nullable=True),
    Column("digest", Text, nullable=True),
    sqlite_autoincrement=True,
)
Index("ix_operations_open", operations.c.id, sqlite_where=operations.c.digest.is_(None))
changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operation", Integer, ForeignKey("operations.id"), nullable=False, index=True),
    Column("noun", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Index(None, "noun", "row"),
    sqlite_autoincrement=True,
)
