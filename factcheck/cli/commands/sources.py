"""`sources`: the documents brought in, with their texts where wanted."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.listing import Row, add_dossier, listed
from factcheck.domain.dossiers import Dossier

if TYPE_CHECKING:
    from factcheck.store import Store

_HEADS = ("id", "kind", "published", "publisher", "characters", "title")


def add_arguments(parser: ArgumentParser) -> None:
    """Add which dossier, and whether with texts."""
    add_dossier(parser)
    parser.add_argument("--text", action="store_true", help="add the captured text of each")


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """List the sources; with their texts, each source by itself."""
    if not arguments.text:
        return listed(open_store, arguments, _HEADS, _rows)
    answer = listed(open_store, arguments, _HEADS, _rows_with_text)
    lines = []
    for shape in answer.value:
        heading = f"Source {shape['id']}: {shape['title'] or shape['file_name']}"
        lines += [heading, "", *shape["text"].split("\n"), ""]
    return Answer(answer.value, lines[:-1] or answer.lines)


def _rows(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.incoming import sources

    return [
        Row(
            shapes.source(source),
            (
                source.id,
                source.kind,
                source.published.value if source.published else "",
                source.publisher,
                source.characters,
                source.name,
            ),
        )
        for source in sources.every(store, dossier.id)
    ]


def _rows_with_text(store: "Store", dossier: Dossier) -> list[Row]:
    from factcheck.services.incoming import sources

    return [
        Row({**row.shape, "text": sources.text_of(store, row.shape["id"])}, row.cells)
        for row in _rows(store, dossier)
    ]
