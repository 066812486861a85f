"""How well two lists from elsewhere are matched, beside a plain full-text search in the same run.

    python -m tests.benchmarks.eval_match_lists --claims C.jsonl --findings F.jsonl --pairs P.json

`P.json` gives for each claim's id the ids of the findings that answer it. Claims and findings are
lists as `factcheck match` reads them. Prints the mean average precision of the first `-k`, and the
claims whose first right finding moved against the full-text search, the farthest first.
"""

import argparse
import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.matching import Item, Key, Matcher, lists
from factcheck.matching import encoder as encoders
from factcheck.services.suggesting.matching import with_figures

MOST_TOLD = 20

Ranking = dict[Key, list[Key]]


def searched(claims: Sequence[Item], findings: Sequence[Item], most: int) -> Ranking:
    """What SQLite's FTS5 finds, with Porter's stems and BM25, titles indexed too."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='porter unicode61')")
    base.executemany(
        "INSERT INTO texts(rowid, text) VALUES (?, ?)",
        [(n, f"{one.text} {one.heading}") for n, one in enumerate(findings)],
    )
    asked = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?"
    found: Ranking = {}
    for claim in claims:
        words = dict.fromkeys(re.findall(r"\w+", claim.text.lower()))
        query = " OR ".join(f'"{word}"' for word in words)
        rows = base.execute(asked, (query, most)) if words else ()
        found[claim.id] = [findings[row[0]].id for row in rows]
    base.close()
    return found


def precision(ranking: Sequence[Key], right: set[Key], most: int) -> float:
    """The average precision of the first `most`."""
    hits, total = 0, 0.0
    for rank, found in enumerate(ranking[:most], 1):
        if found in right:
            hits += 1
            total += hits / rank
    return total / min(len(right), most)


def moved(
    claims: Sequence[Item], before: Callable[[Key], int], after: Callable[[Key], int]
) -> None:
    """Print the claims whose rank rose and those whose rank fell."""
    steps = {claim.id: before(claim.id) - after(claim.id) for claim in claims}
    for title, sign in (("improved", 1), ("regressed", -1)):
        chosen = [claim for claim in claims if steps[claim.id] * sign > 0]
        chosen.sort(key=lambda claim: -abs(steps[claim.id]))
        print(f"{title}: {len(chosen)}")
        for claim in chosen[:MOST_TOLD]:
            print(f"  {before(claim.id):>4} -> {after(claim.id):<4} {claim.text[:90]!r}")


def main() -> None:
    """Print the measures of the full-text search, of words, and of words with meaning."""
    parser = argparse.ArgumentParser(description="How well two lists are matched.")
    for name in ("claims", "findings", "pairs"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("-k", type=int, default=5, help="how many are looked at")
    arguments = parser.parse_args()
    claims, findings = (
        [with_figures(item) for item in lists.read(path.read_bytes(), path.name)]
        for path in (arguments.claims, arguments.findings)
    )
    pairs = {key: set(right) for key, right in json.loads(arguments.pairs.read_text()).items()}
    claims = [claim for claim in claims if claim.id in pairs]
    runs = {"FTS5, porter": searched(claims, findings, arguments.k)}
    for name, encoder in (("words", None), ("words and meaning", encoders.installed())):
        if encoder or name == "words":
            matcher = Matcher(findings, encoder, encoders.vectors() if encoder else None)
            matcher.learn()
            runs[name] = {
                claim.id: [match.finding for match in matcher.rank(claim, arguments.k)]
                for claim in claims
            }
    for name, run in runs.items():
        values = [precision(run[claim.id], pairs[claim.id], arguments.k) for claim in claims]
        print(f"{name:<18} MAP@{arguments.k} {sum(values) / len(values):.3f}")

    def first(run: Ranking) -> Callable[[Key], int]:
        def rank(key: Key) -> int:
            hits = (n for n, found in enumerate(run[key], 1) if found in pairs[key])
            return next(hits, arguments.k + 1)

        return rank

    moved(claims, first(runs["FTS5, porter"]), first(list(runs.values())[-1]))


if __name__ == "__main__":
    main()
