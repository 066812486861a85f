"""`suggest`: what may be paired with a claim, with the reasons; nothing is decided."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import progress
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import table
from factcheck.cli.values import positive

if TYPE_CHECKING:
    from factcheck.cli.shapes import Shape
    from factcheck.domain.suggestions import Suggestion

_HEADS = ("finding or passage", "may", "text", "from", "reasons")


def add_arguments(parser: ArgumentParser) -> None:
    """Add the claim, and how much is wanted."""
    parser.add_argument("--claim", metavar="ID", type=int, required=True, help="the claim, by id")
    parser.add_argument(
        "-k",
        metavar="N",
        type=positive,
        default=10,
        help="how many findings, and how many passages (10)",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Tell the findings, then the passages of reports that are not kept, each best first."""
    from factcheck.services.suggesting import suggestions

    reading = progress.shown(arguments, "Reading the reports")
    with opened(open_store) as store, reading as tell:
        told = suggestions.of_claim(store, arguments.claim, limit=arguments.k, progress=tell)
    lines = table(_HEADS, [_cells(one) for one in told.found])
    return Answer([_shape(one) for one in told.found], lines if told.found else [told.why_none])


def _shape(one: "Suggestion") -> "Shape":
    passage = one.passage
    return {
        "finding": one.finding.id if one.finding else None,
        "passage": {"source": passage.source.id, "start": passage.start, "end": passage.end}
        if passage
        else None,
        "text": one.text,
        "score": round(one.score, 4),
        "reasons": list(one.reasons),
        "likely": one.likely,
    }


def _cells(one: "Suggestion") -> tuple[object, ...]:
    return one.key, one.likely or "", one.text, one.whence, "; ".join(one.reasons)
