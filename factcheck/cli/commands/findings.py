"""`findings`: what reports found."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "no.", "grade", "pairings", "edition", "finding")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier."""
    add_dossier(parser)


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the findings."""
    return listed(open_store, arguments, _HEADS, _rows)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.deciding import findings

    return [
        Row(
            shapes.finding(finding),
            (
                finding.id,
                finding.number,
                finding.grade.replace("_", " "),
                finding.pairings,
                finding.edition.name if finding.edition else "",
                finding.text,
            ),
        )
        for finding in findings.every(store, dossier.id)
    ]
