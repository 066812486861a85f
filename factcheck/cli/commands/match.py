"""`match`: findings ranked for each claim of two lists; nothing is kept."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import progress
from factcheck.cli.answer import OpenStore
from factcheck.cli.streams import write
from factcheck.cli.values import positive

if TYPE_CHECKING:
    from factcheck.cli.shapes import Shape
    from factcheck.services.suggesting.matching import Ranked


def add_arguments(parser: ArgumentParser) -> None:
    """Add the two lists and how many findings are wanted."""
    for name, of in (("--claims", "claims"), ("--findings", "findings")):
        parser.add_argument(
            name,
            metavar="FILE",
            type=Path,
            required=True,
            help=f"{of} as CSV or JSON Lines: id, text and, where known, date, speaker, source",
        )
    parser.add_argument(
        "-k", metavar="N", type=positive, default=10, help="how many findings for each claim (10)"
    )


def run(_open_store: OpenStore, arguments: Namespace) -> None:
    """Write a line of JSON for each claim as it is ranked, with `--json` and without."""
    from factcheck.services.suggesting import matching

    total, found = matching.rank_files(arguments.claims, arguments.findings, arguments.k)
    with progress.shown(arguments, "Matching") as tell:
        for done, ranked in enumerate(found, start=1):
            write(json.dumps(_shape(ranked), ensure_ascii=False) + "\n")
            tell(done, total)


def _shape(ranked: "Ranked") -> "Shape":
    ranking = [
        {
            "finding": match.finding,
            "score": round(match.score, 4),
            "reasons": list(match.reasons),
            "likely": match.likely,
        }
        for match in ranked.ranking
    ]
    note = {"note": ranked.note} if ranked.note else {}
    return {"claim": ranked.claim, "ranking": ranking, **note}
