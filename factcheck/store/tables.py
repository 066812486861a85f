"""The tables. Journaled columns are text or integer, so that a row and its JSON say the same.

Dates and times are ISO 8601 text. `uid` names a row across stores, `id` within one.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from factcheck.store.columns import link, maybe, maybe_number, metadata, noun, number, text, tie

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

dossiers = noun(
    "dossiers",
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, unique=True),
    text("country"),
    text("note"),
    number("claims_numbered"),
    number("findings_numbered"),
    text("created_at"),
)
# Names that the dossier's editor knows to be of one side, beside the lexicon's.
known_names = noun(
    "known_names",
    link("dossier", "dossiers", cascade=True),
    text("name"),
    text("side"),
    UniqueConstraint("dossier", "name"),
)
editions = noun(
    "editions",
    link("dossier", "dossiers"),
    text("report"),
    text("year"),
    text("issuing_body"),
    text("period_start"),
    text("period_end"),
    text("rating"),
    UniqueConstraint("dossier", "report", "year"),
)
sources = noun(
    "sources",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    text("kind"),
    text("title"),
    text("publisher"),
    text("author"),
    text("address"),
    maybe("published"),
    text("published_inferred_from"),
    text("published_stated_by"),
    text("language"),
    link("edition", "editions", required=False),
    text("note"),
    text("file_name"),
    text("media_type"),
    Column("original_sha256", Text, ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("text_sha256", Text, ForeignKey("texts.sha256"), nullable=False, index=True),
    Column("characters", Integer, nullable=False),
    text("retrieved_at"),
    number("pages"),
    text("archive_address"),
    tie("replaces", "sources"),
)
# Where each page begins, as JSON lists: code points of the source's text, and printed numbers.
page_maps = noun(
    "page_maps",
    link("source", "sources", cascade=True),
    text("starts"),
    text("labels"),
    UniqueConstraint("source"),
)
speakers = noun(
    "speakers",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    text("name"),
    text("side"),
    number("is_body"),
    text("address"),
    UniqueConstraint("dossier", "name"),
)
speaker_aliases = noun("speaker_aliases", link("speaker", "speakers", cascade=True), text("alias"))
speaker_roles = noun(
    "speaker_roles",
    link("speaker", "speakers", cascade=True),
    text("title"),
    text("body"),
    maybe("at"),
)
# Two speakers whose names look alike, and whom an editor has said to be two.
distinct_speakers = noun(
    "distinct_speakers",
    link("one", "speakers", cascade=True),
    link("other", "speakers", cascade=True),
    UniqueConstraint("one", "other"),
)
claims = noun(
    "claims",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    Column("number", Integer, nullable=False),
    text("text"),
    link("speaker", "speakers", required=False),
    maybe("said"),
    text("said_inferred_from"),
    text("occasion"),
    text("verdict"),
    maybe("reason"),
    text("rationale"),
    text("status"),
    text("decided_by"),
    text("decided_at"),
    text("created_at"),
    text("short"),
    text("wording"),
    text("language"),
    text("unknown"),
    text("would_settle"),
    text("looked_in"),
    text("public_address"),
    UniqueConstraint("dossier", "number"),
    Index(None, "dossier", "verdict"),
    Index(None, "dossier", "status"),
)
opinions = noun(
    "opinions",
    link("claim", "claims", cascade=True),
    text("person"),
    text("status"),
    text("verdict"),
    maybe("reason"),
    text("rationale"),
    text("at"),
)
findings = noun(
    "findings",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    Column("number", Integer, nullable=False),
    text("text"),
    link("edition", "editions", required=False),
    text("grade"),
    text("note"),
    text("created_at"),
    UniqueConstraint("dossier", "number"),
)
passages = noun(
    "passages",
    link("source", "sources"),
    link("claim", "claims", required=False, cascade=True),
    link("finding", "findings", required=False, cascade=True),
    text("exact"),
    text("prefix"),
    text("suffix"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    CheckConstraint("(claim IS NULL) <> (finding IS NULL)", name="one_owner"),
)
# What a claim is taken to mean. The verdict of the reading in use stands in the claim itself.
readings = noun(
    "readings",
    Column("uid", Text, nullable=False, unique=True),
    link("claim", "claims", cascade=True),
    text("text"),
    text("why"),
    number("in_use"),
    text("verdict"),
    maybe("reason"),
    text("rationale"),
)
# Right of reply: who was asked, when, how, by when; and the answer.
replies = noun(
    "replies",
    link("claim", "claims", cascade=True),
    text("asked"),
    maybe("asked_at"),
    text("how"),
    maybe("due"),
    text("answer"),
    maybe("answered_at"),
)
pairings = noun(
    "pairings",
    Column("uid", Text, nullable=False, unique=True),
    link("claim", "claims", cascade=True),
    link("finding", "findings", cascade=True),
    text("stance"),
    text("note"),
    text("made_by"),
    text("made_at"),
    tie("reading", "readings"),
    UniqueConstraint("claim", "finding"),
)
# What spotting proposes. Confidence and checkability are percentages.
statements = noun(
    "statements",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    link("source", "sources", cascade=True),
    text("exact"),
    text("prefix"),
    text("suffix"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text("mode"),
    text("side"),
    text("speaker_name"),
    text("speaker_role"),
    text("speaker_body"),
    text("cue"),
    text("rule"),
    number("confidence"),
    number("checkability"),
    text("decision"),
    text("decided_by"),
    text("decided_at"),
    tie("claim", "claims"),
    tie("finding", "findings"),
    tie("repeats", "statements"),
    Index(None, "dossier", "decision"),
)
# Suggestions that an editor does not want to see again for a claim: a finding, or a passage of a
# report that is not kept.
dismissals = noun(
    "dismissals",
    link("claim", "claims", cascade=True),
    link("finding", "findings", required=False, cascade=True),
    link("source", "sources", required=False, cascade=True),
    maybe_number("start"),
    maybe_number("end"),
    CheckConstraint("(finding IS NULL) <> (source IS NULL)", name="one_target"),
)
# Terms that a pairing taught to go together: one of the claim, one of the finding.
learned_terms = noun(
    "learned_terms",
    link("pairing", "pairings", cascade=True),
    text("of_claim"),
    text("of_finding"),
)
# The organisation behind the sheets: one row, asked for once.
organisations = noun(
    "organisations",
    text("name"),
    text("contact"),
    text("address"),
    text("language"),
    text("method"),
    text("corrections_policy"),
    text("funding"),
)
# A sheet as it was published: its whole content is frozen as JSON among the texts.
publications = noun(
    "publications",
    Column("uid", Text, nullable=False, unique=True),
    link("dossier", "dossiers"),
    Column("number", Integer, nullable=False),
    text("title"),
    text("published_by"),
    text("published_at"),
    Column("content_sha256", Text, ForeignKey("texts.sha256"), nullable=False, index=True),
    UniqueConstraint("dossier", "number"),
)
published_claims = noun(
    "published_claims",
    link("publication", "publications", cascade=True),
    link("claim", "claims", cascade=True),
    text("verdict"),
    UniqueConstraint("publication", "claim"),
)
corrections = noun(
    "corrections",
    link("claim", "claims", cascade=True),
    text("kind"),
    text("what"),
    text("old_verdict"),
    text("made_by"),
    text("made_at"),
)

JOURNALED = (
    dossiers,
    known_names,
    editions,
    sources,
    page_maps,
    speakers,
    speaker_aliases,
    speaker_roles,
    distinct_speakers,
    claims,
    opinions,
    findings,
    passages,
    readings,
    replies,
    pairings,
    statements,
    dismissals,
    learned_terms,
    organisations,
    publications,
    published_claims,
    corrections,
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
