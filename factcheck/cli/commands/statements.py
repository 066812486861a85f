"""`statements`: who said what in the sources, and what was decided of it."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "source", "decision", "side", "mode", "check", "speaker", "statement")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the statements, source by source in the order of their texts."""
    return listed(open_store, arguments, _HEADS, _rows)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.inbox import figures, statements

    return [
        Row(
            shapes.proposal(statement, figures.in_text(statement.selector.exact)),
            (
                statement.id,
                statement.source,
                statement.decision,
                statement.side.replace("_", " "),
                statement.mode,
                f"{statement.checkability}%",
                statement.speaker.name,
                statement.selector.exact,
            ),
        )
        for statement in statements.every(store, dossier.id)
    ]
