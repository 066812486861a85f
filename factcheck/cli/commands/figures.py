"""`figures`: the numbers that claims and findings assert."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "value", "unit", "period", "verb", "speaker", "of")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the figures of the claims, then of the findings."""
    return listed(open_store, arguments, _HEADS, _rows)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.inbox import figures

    return [
        Row(
            shapes.asserted(known),
            (
                known.id,
                f"{known.figure.value:,g}",
                known.figure.unit,
                known.figure.period,
                known.cue,
                known.speaker,
                known.figure.of,
            ),
        )
        for known in figures.every(store, dossier.id)
    ]
