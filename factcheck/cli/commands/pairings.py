"""`pairings`: which finding bears on which claim, and how."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "claim", "finding", "stance", "made by", "note")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the pairings."""
    return listed(open_store, arguments, _HEADS, _rows)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.deciding import pairings

    return [
        Row(
            shapes.pairing(pairing, dossier.id),
            (
                pairing.id,
                pairing.claim,
                pairing.finding,
                pairing.stance,
                pairing.made_by,
                pairing.note,
            ),
        )
        for pairing in pairings.every(store, dossier.id)
    ]
