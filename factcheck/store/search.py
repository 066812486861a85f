"""Full-text search in SQLite's FTS5, over claims and findings.

Two indexes for each: words by stem for ranking and for scripts with spaces, and trigrams for
scripts written without them (Khmer, Chinese). What is searched for is never syntax: each word is
quoted.
"""

import re

from sqlalchemy import Connection, text

SEARCHED = ("claims", "findings")
_STEMS = "porter unicode61 remove_diacritics 2"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’.,-][\w\u0300-\u036f]+)*")
LONGEST_QUERY = 64  # words; more make a ranking slower, not better


def install(connection: Connection) -> None:
    """Make both indexes anew for each searched table; part of each migration."""
    for noun in SEARCHED:
        for kind, tokenizer in (("words", _STEMS), ("trigrams", "trigram")):
            _install(connection, noun, f"{noun}_{kind}", tokenizer)


def _install(connection: Connection, noun: str, index: str, tokenizer: str) -> None:
    add = f"INSERT INTO {index} (rowid, text) VALUES (NEW.id, NEW.text);"
    remove = f"INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', OLD.id, OLD.text);"
    run = connection.exec_driver_sql
    for event in ("insert", "update", "delete"):
        run(f"DROP TRIGGER IF EXISTS search_{index}_{event}")
    run(f"DROP TABLE IF EXISTS {index}")
    run(
        f"CREATE VIRTUAL TABLE {index} USING fts5"
        f"(text, content='{noun}', content_rowid='id', tokenize='{tokenizer}')"
    )
    run(f"CREATE TRIGGER search_{index}_insert AFTER INSERT ON {noun} BEGIN {add} END")
    run(f"CREATE TRIGGER search_{index}_delete AFTER DELETE ON {noun} BEGIN {remove} END")
    change = f"AFTER UPDATE OF text ON {noun}"
    run(f"CREATE TRIGGER search_{index}_update {change} BEGIN {remove} {add} END")
    run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def condition(noun: str, words: str) -> tuple[str, dict[str, str]]:
    """An SQL condition on the table's id that all the words stand in its text, and its parameters.

    The last word may be unfinished. A text without any word finds nothing.
    """
    if _UNSPACED.search(words):
        return _unspaced_condition(noun, words)
    found = _WORD.findall(words)[:LONGEST_QUERY]
    if not found:
        return f"{noun}.text LIKE :likely ESCAPE '\\'", {"likely": _like(words)}
    query = " AND ".join(_quoted(word) for word in found) + "*"
    return _in_index(f"{noun}_words"), {"query": query}


def _unspaced_condition(noun: str, words: str) -> tuple[str, dict[str, str]]:
    parts = words.split()
    if any(len(part) < 3 for part in parts):  # shorter than a trigram
        return f"{noun}.text LIKE :likely ESCAPE '\\'", {"likely": _like(words)}
    return _in_index(f"{noun}_trigrams"), {"query": " AND ".join(map(_quoted, parts))}


def ranked_findings(
    connection: Connection, dossier: int, words: str, limit: int
) -> list[tuple[int, float]]:
    """Findings of a dossier that share words with a text, best first, as (id, score above 0)."""
    found = list(dict.fromkeys(_WORD.findall(words)))[:LONGEST_QUERY]
    if not found:
        return []
    index = "findings_trigrams" if _UNSPACED.search(words) else "findings_words"
    rows = connection.execute(
        text(
            f"SELECT f.id, -bm25({index}) AS score FROM {index} "
            f"JOIN findings AS f ON f.id = {index}.rowid "
            f"WHERE {index} MATCH :query AND f.dossier = :dossier "
            "ORDER BY score DESC, f.id LIMIT :limit"
        ),
        {"query": " OR ".join(map(_quoted, found)), "dossier": dossier, "limit": limit},
    )
    return [(row.id, max(row.score, 0.0)) for row in rows]


def _in_index(index: str) -> str:
    noun = index.partition("_")[0]
    return f"{noun}.id IN (SELECT rowid FROM {index} WHERE {index} MATCH :query)"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _like(words: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", words.strip())
    return f"%{escaped}%"
