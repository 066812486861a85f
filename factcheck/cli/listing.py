"""What the listing commands share: which dossiers, and one table for each."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import table
from factcheck.cli.shapes import Shape
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store


@dataclass(frozen=True, slots=True)
class Row:
    """One thing listed: as JSON, and as the cells of a table."""

    shape: Shape
    cells: Sequence[object]


RowsOf = Callable[["Store", Dossier], list[Row]]


def add_dossier(parser: ArgumentParser) -> None:
    """Add the option that narrows a listing."""
    parser.add_argument(
        "--dossier", metavar="NAME", help="by its name or id; without it, every dossier"
    )


def chosen(store: "Store", wanted: str | None) -> list[Dossier]:
    """The dossier wanted, or every one. Raises UserError when there is none of that name or id."""
    from factcheck.services.deciding import dossiers

    return dossiers.every(store) if wanted is None else [dossiers.find(store, wanted)]


def listed(
    open_store: OpenStore, arguments: Namespace, heads: Sequence[str], rows_of: RowsOf
) -> Answer:
    """What the dossiers hold, in a table for each one that holds any."""
    value: list[Shape] = []
    lines: list[str] = []
    with opened(open_store) as store:
        for dossier in chosen(store, arguments.dossier):
            rows = rows_of(store, dossier)
            value += [row.shape for row in rows]
            if rows:
                lines += ["", dossier.name, *table(heads, [row.cells for row in rows])]
    return Answer(value, lines[1:] or [f"There are no {arguments.command}."])
