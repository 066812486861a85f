"""`claims`: what officials say, and what became of it."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "no.", "verdict", "status", "said", "speaker", "claim")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the claims."""
    return listed(open_store, arguments, _HEADS, _rows)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.deciding import claims

    return [
        Row(
            shapes.claim(claim),
            (
                claim.id,
                claim.number,
                claim.verdict,
                claim.status,
                claim.said.value if claim.said else "",
                claim.speaker.name if claim.speaker else "",
                claim.text,
            ),
        )
        for claim in claims.every(store, dossier.id)
    ]
