"""How well findings are ranked, and what a change of the engine improved and regressed.

    python -m tests.benchmarks.eval_matching --save before.json
    python -m tests.benchmarks.eval_matching --against before.json

The 130 claims and 430 findings in tests/matching/data are made up for this. `findings` of a claim
grades them: 3 answers it, 1 is of another year or another country. Every answer has a `kind`.
"""

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from factcheck.matching import Item, Key, Matcher, lists
from factcheck.matching import encoder as encoders
from factcheck.matching.meaning import Encoder
from factcheck.services.suggesting.matching import with_figures

DATA = Path(__file__).parents[1] / "matching" / "data"
RIGHT = 2  # the grade from which a finding answers a claim
LOOKED_AT = 10


def items() -> tuple[list[Item], list[Item]]:
    """The own claims and findings, with their figures."""
    asked, given = (
        [with_figures(item) for item in lists.read((DATA / name).read_bytes(), name)]
        for name in ("claims.jsonl", "findings.jsonl")
    )
    return asked, given


def answers() -> dict[Key, set[Key]]:
    """For each own claim the findings that answer it."""
    return {
        row["id"]: {finding for finding, grade in row["findings"].items() if grade >= RIGHT}
        for row in _rows()
    }


def first_right_ranks(encoder: Encoder | None) -> tuple[dict[str, int | None], float]:
    """For each claim the rank of the first right finding, if any; and seconds a claim."""
    asked, given = items()
    right = answers()
    matcher = Matcher(given, encoder)
    matcher.learn()
    begun = time.perf_counter()
    ranks = {}
    for claim in asked:
        order = [match.finding for match in matcher.rank(claim, LOOKED_AT)]
        ranks[str(claim.id)] = next(
            (rank for rank, found in enumerate(order, 1) if found in right[claim.id]), None
        )
    return ranks, (time.perf_counter() - begun) / len(asked)


def measures(ranks: list[int | None]) -> dict[str, float]:
    """Recall at 1 and 3, and the mean of 1/rank."""
    found = [rank for rank in ranks if rank]
    return {
        "r1": sum(rank == 1 for rank in found) / len(ranks),
        "r3": sum(rank <= 3 for rank in found) / len(ranks),
        "mrr": sum(1 / rank for rank in found) / len(ranks),
    }


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / "claims.jsonl").read_text("utf-8").splitlines()]


def _told(name: str, ranks: list[int | None]) -> str:
    values = "  ".join(f"{key} {value:.3f}" for key, value in measures(ranks).items())
    return f"{name:<14} {len(ranks):>4} claims  {values}"


def _compare(ranks: dict[str, int | None], before: dict[str, int | None]) -> None:
    texts = {row["id"]: row["text"] for row in _rows()}
    last = LOOKED_AT + 1
    moved = {
        claim: (before[claim] or last, rank or last)
        for claim, rank in ranks.items()
        if claim in before and before[claim] != rank
    }
    for title, sign in (("improved", 1), ("regressed", -1)):
        chosen = [claim for claim, (was, now) in moved.items() if (was - now) * sign > 0]
        print(f"{title}: {len(chosen)}")
        for claim in chosen:
            print(f"  {claim:<5} {before[claim] or '-'} -> {ranks[claim] or '-'}  {texts[claim]}")


def main() -> None:
    """Print the measures, by kind too, and against a saved run what moved."""
    parser = argparse.ArgumentParser(description="How well findings are ranked.")
    parser.add_argument("--save", type=Path, help="keep this run")
    parser.add_argument("--against", type=Path, help="a kept run to compare with")
    parser.add_argument("--words-only", action="store_true", help="leave the encoder out")
    arguments = parser.parse_args()
    encoder = None if arguments.words_only else encoders.installed()
    print("words and meaning" if encoder else "words only")
    ranks, seconds = first_right_ranks(encoder)
    kinds = defaultdict(list)
    for row in _rows():
        kinds[row["kind"]].append(ranks[row["id"]])
    for kind, of_kind in kinds.items():
        print(_told(kind, of_kind))
    print(_told("all", list(ranks.values())), f" {1000 * seconds:.1f} ms a claim")
    if arguments.against:
        _compare(ranks, json.loads(arguments.against.read_text("utf-8")))
    if arguments.save:
        arguments.save.write_text(json.dumps(ranks), "utf-8")


if __name__ == "__main__":
    main()
