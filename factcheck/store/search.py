"""Full-text search in SQLite's FTS5, over claims and findings.

Two indexes for each: words by stem for ranking and for scripts with spaces, and trigrams for
scripts written without them (Khmer, Chinese) and for words still being typed. What is searched for
is never syntax: each word is quoted.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from factcheck.domain.text import captured

SEARCHED = ("claims", "findings")
_STEMS = "porter unicode61 remove_diacritics 2"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_LETTERS = "[^\\W_]|[\u0300-\u036f]"
_WORD = re.compile(f"(?:{_LETTERS})+(?:['’.,-](?:{_LETTERS})+)*")
LONGEST_QUERY = 64  # words; more make a ranking slower, not better
LONGEST_WORDS = 1_000  # code points; SQLite refuses LIKE patterns of 50,000 bytes


def install(connection: Connection) -> None:
    """Make both indexes anew for each searched table; part of each migration."""
    for noun in SEARCHED:
        for index, tokenizer in zip(indexes_of(noun), (_STEMS, "trigram"), strict=True):
            _install(connection, noun, index, tokenizer)


def indexes_of(noun: str) -> tuple[str, str]:
    """The names of a searched table's indexes: of its words, and of its trigrams."""
    return f"{noun}_words", f"{noun}_trigrams"


def _install(connection: Connection, noun: str, index: str, tokenizer: str) -> None:
    run = connection.exec_driver_sql
    run(f"DROP TABLE IF EXISTS {index}")
    run(
        f"CREATE VIRTUAL TABLE {index} USING fts5"
        f"(text, content='{noun}', content_rowid='id', tokenize='{tokenizer}')"
    )
    run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def follow(connection: Connection, changes: Iterable[Row[Any]]) -> None:
    """Bring the indexes up to date with the journal's changes, given in their order.

    Triggers cannot: under trusted_schema=OFF, SQLite before 3.41 lets none of them write to FTS5.
    """
    texts: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for change in changes:
        if change.noun in SEARCHED:
            row = change.noun, change.row
            first = texts[row][0] if row in texts else _text_of(change.before)
            texts[row] = first, _text_of(change.after)
    for noun in SEARCHED:
        changed = [(row, *both) for (of, row), both in texts.items() if of == noun]
        gone = [(row, old) for row, old, new in changed if old is not None and old != new]
        come = [(row, new) for row, old, new in changed if new is not None and old != new]
        for index in indexes_of(noun):
            _run(
                connection,
                f"INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', :row, :words)",
                gone,
            )
            _run(connection, f"INSERT INTO {index} (rowid, text) VALUES (:row, :words)", come)


def _text_of(row: str | None) -> str | None:
    return None if row is None else str(json.loads(row)["text"])


def _run(connection: Connection, statement: str, rows: Sequence[tuple[int, str]]) -> None:
    if rows:
        connection.execute(text(statement), [{"row": row, "words": words} for row, words in rows])


def cleaned(words: str) -> str:
    """What is searched for, without what no text of the store holds, and not too long."""
    return captured(words)[:LONGEST_WORDS].strip()


def condition(noun: str, words: str) -> tuple[str, dict[str, str]]:
    """An SQL condition on the table's id that all the words stand in its text, and its parameters.

    The last word may be unfinished. What holds no word, such as a percent sign, is looked for as it
    is.
    """
    if _UNSPACED.search(words):
        return _unspaced_condition(noun, words)
    found = _WORD.findall(words)[:LONGEST_QUERY]
    if not found:
        return f"{noun}.text LIKE :likely ESCAPE '\\'", {"likely": _like(words)}
    query = " AND ".join(map(_quoted, found)) + "*"
    in_stems = _in_index(f"{noun}_words")
    if len(found[-1]) < 3:  # shorter than a trigram
        return in_stems, {"query": query}
    begun, parameters = _begun_condition(noun, found)
    return f"({in_stems} OR {begun})", {"query": query} | parameters


def _begun_condition(noun: str, found: list[str]) -> tuple[str, dict[str, str]]:
    """That the last word begins a word of the text: "operat" is longer than the stem "oper"."""
    *whole, last = found
    conditions = [
        _in_index(f"{noun}_trigrams", ":begun"),
        f"(lower({noun}.text) GLOB :first OR lower({noun}.text) GLOB :later)",
    ]
    last = last.lower()
    parameters = {"begun": _quoted(last), "first": f"{last}*", "later": f"*[^a-z0-9]{last}*"}
    if whole:
        conditions.append(_in_index(f"{noun}_words", ":whole"))
        parameters["whole"] = " AND ".join(map(_quoted, whole))
    return f"({' AND '.join(conditions)})", parameters


def _unspaced_condition(noun: str, words: str) -> tuple[str, dict[str, str]]:
    parts = words.split()[:LONGEST_QUERY]
    short = [part for part in parts if len(part) < 3]  # shorter than a trigram
    conditions = [f"{noun}.text LIKE :part{n} ESCAPE '\\'" for n in range(len(short))]
    parameters = {f"part{n}": _like(part) for n, part in enumerate(short)}
    if len(short) < len(parts):
        conditions.append(_in_index(f"{noun}_trigrams"))
        parameters["query"] = " AND ".join(_quoted(part) for part in parts if len(part) >= 3)
    return f"({' AND '.join(conditions)})", parameters


def ranked(
    connection: Connection, noun: str, dossier: int, words: str, limit: int
) -> list[tuple[int, float]]:
    """Claims or findings that share words with a text, best first, as (id, score above 0)."""
    found = list(dict.fromkeys(_WORD.findall(words)))[:LONGEST_QUERY]
    if not found:
        return []
    index = f"{noun}_trigrams" if _UNSPACED.search(words) else f"{noun}_words"
    rows = connection.execute(
        text(
            f"SELECT f.id, -bm25({index}) AS score FROM {index} "
            f"JOIN {noun} AS f ON f.id = {index}.rowid "
            f"WHERE {index} MATCH :query AND f.dossier = :dossier "
            "ORDER BY score DESC, f.id LIMIT :limit"
        ),
        {"query": " OR ".join(map(_quoted, found)), "dossier": dossier, "limit": limit},
    )
    return [(row.id, max(row.score, 0.0)) for row in rows]


def spread(connection: Connection, noun: str, dossier: int, word: str = "") -> int:
    """How many claims or findings of a dossier hold a word in any of its forms; all without one."""
    query = f"SELECT count(*) FROM {noun} WHERE dossier = :dossier"
    if word:
        query += f" AND {_in_index(f'{noun}_words')}"
    found = connection.execute(text(query), {"dossier": dossier, "query": _quoted(word)})
    return int(found.scalar_one())


def _in_index(index: str, query: str = ":query") -> str:
    noun = index.partition("_")[0]
    return f"{noun}.id IN (SELECT rowid FROM {index} WHERE {index} MATCH {query})"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _like(words: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", words.strip())
    return f"%{escaped}%"
