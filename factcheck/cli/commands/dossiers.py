"""`dossiers`: the subjects under check, and how much each holds."""

from argparse import ArgumentParser, Namespace

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import table
from factcheck.cli.listing import add_dossier, chosen

_HEADS = ("id", "sources", "claims", "supported", "disputed", "unverified", "findings",
          "pairings", "name")  # fmt: skip


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List every dossier, or the one wanted."""
    from factcheck.services.deciding import dossiers

    with opened(open_store) as store:
        value = [
            shapes.dossier(dossier, dossiers.tally(store, dossier.id))
            for dossier in chosen(store, arguments.dossier)
        ]
    rows = [[({**shape, **shape["verdicts"]})[head] for head in _HEADS] for shape in value]
    return Answer(value, table(_HEADS, rows) or ["There are no dossiers."])
