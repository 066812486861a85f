"""Which rows belong to a dossier, and what names a row across stores."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Table, select

from factcheck.store.repositories import rows
from factcheck.store.store import Reading
from factcheck.store.tables import (
    claims,
    corrections,
    dismissals,
    distinct_speakers,
    dossiers,
    editions,
    findings,
    known_names,
    learned_terms,
    opinions,
    page_maps,
    pairings,
    passages,
    publications,
    published_claims,
    readings,
    replies,
    sources,
    speaker_aliases,
    speaker_roles,
    speakers,
    statements,
)

Row = dict[str, Any]

# Each noun with the column by which its rows belong, in an order in which each finds what it
# refers to; references to a later row of the same noun are set at the end.
OWNED: Final[tuple[tuple[Table, str], ...]] = (
    (known_names, "dossier"),
    (editions, "dossier"),
    (sources, "dossier"),
    (page_maps, "source"),
    (speakers, "dossier"),
    (speaker_aliases, "speaker"),
    (speaker_roles, "speaker"),
    (distinct_speakers, "one"),
    (claims, "dossier"),
    (opinions, "claim"),
    (readings, "claim"),
    (replies, "claim"),
    (corrections, "claim"),
    (findings, "dossier"),
    (passages, "source"),
    (pairings, "claim"),
    (learned_terms, "pairing"),
    (statements, "dossier"),
    (dismissals, "claim"),
    (publications, "dossier"),
    (published_claims, "publication"),
)
NOUNS: Final[Mapping[str, Table]] = {table.name: table for table, _ in OWNED} | {
    dossiers.name: dossiers
}
# What makes a row the same one where it has no `uid`, or where two may not be alike.
KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "known_names": ("dossier", "name"),
    "editions": ("dossier", "report", "year"),
    "page_maps": ("source",),
    "speakers": ("dossier", "name"),
    "distinct_speakers": ("one", "other"),
    "pairings": ("claim", "finding"),
    "published_claims": ("publication", "claim"),
}


def references(table: Table) -> dict[str, str]:
    """The columns of a table that hold ids, each with the table they are of."""
    return {
        key.parent.name: key.column.table.name
        for key in table.foreign_keys
        if key.column.name == "id"
    }


def of_dossier(reading: Reading, dossier: int) -> dict[str, list[Row]]:
    """Every row of a dossier by noun, the dossier's own under "dossiers"."""
    found: dict[str, list[Row]] = {
        "dossiers": [dict(rows.one(reading, dossiers, dossier, what="dossier")._mapping)]
    }
    for table, column in OWNED:
        if column == "dossier":
            query = select(table).where(table.c.dossier == dossier).order_by(table.c.id)
            told = list(reading.connection.execute(query))
        else:
            owner = references(table)[column]
            told = rows.of(reading, table, column, [row["id"] for row in found[owner]])
        found[table.name] = sorted(
            (dict(row._mapping) for row in told), key=lambda row: int(row["id"])
        )
    return found
