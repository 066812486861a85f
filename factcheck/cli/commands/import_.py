"""`import`: files and addresses into a dossier, with an outcome for each."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import progress, shapes
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.cli.refusals import refusals
from factcheck.cli.values import date
from factcheck.domain import text as texts
from factcheck.domain.sources import Source, SourceKind

if TYPE_CHECKING:
    from factcheck.services.incoming.importing import Brought

_UNKNOWN = dict.fromkeys(
    ("kind", "title", "publisher", "published", "language", "pages", "characters", "sha256")
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add which files, where to, and what is known of them."""
    parser.add_argument(
        "files", metavar="FILE_OR_URL", nargs="+", help="documents, and addresses of web pages"
    )
    parser.add_argument(
        "--dossier",
        metavar="NAME",
        required=True,
        help="where to: a dossier by its name or id; it is made where there is none",
    )
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in SourceKind],
        default="",
        help="what they are (without it, found out from each)",
    )
    parser.add_argument("--edition", metavar="YEAR", default="", help="a report's edition")
    parser.add_argument(
        "--publisher", metavar="P", default="", help="who published them (without it, found out)"
    )
    parser.add_argument(
        "--date",
        metavar="D",
        type=date,
        default="",
        help="when they were published: 2021, 2021-07 or 2021-07-05 (without it, found out)",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Bring the files in; any that is refused is a complaint, and the others are kept."""
    from factcheck.reading.telling import Listener
    from factcheck.services.incoming import importing
    from factcheck.services.incoming.bringing import Details

    details = Details(
        kind=arguments.kind,
        publisher=arguments.publisher,
        date=arguments.date,
        edition=arguments.edition,
    )
    total = len(arguments.files)
    alone = total == 1  # then its pages are counted, else the documents
    outcomes: list[Brought] = []
    with opened(open_store) as store, progress.shown(arguments, "Bringing in") as tell:
        tell(0, total)
        for brought in importing.import_files(
            store,
            dossier=arguments.dossier,
            given=arguments.files,
            details=details,
            listener=Listener(progress=tell) if alone else None,
        ):
            outcomes.append(brought)
            tell(len(outcomes), total)
    lines = [line for brought in outcomes for line in _lines(brought)]
    complaint = refusals([brought.error for brought in outcomes])
    return Answer([_shape(brought) for brought in outcomes], lines, complaint)


def _shape(brought: "Brought") -> shapes.Shape:
    imported = brought.imported
    return {
        "file": brought.file,
        "outcome": brought.outcome,
        "source": imported.source.id if imported else None,
        **(shapes.described(imported.source) if imported else _UNKNOWN),
        "warnings": list(imported.warnings) if imported else [],
        "error": brought.error or None,
    }


def _lines(brought: "Brought") -> list[str]:
    outcome = f"{brought.outcome:<9}"
    file = texts.unturned(brought.file)
    if brought.imported is None:
        return [f"{outcome}  {file}: {brought.error}"]
    source = brought.imported.source
    indent = " " * len(outcome)
    return [
        f"{outcome}  {file}: {_described(source)}",
        *(f"{indent}  {warning}" for warning in brought.imported.warnings),
    ]


def _described(source: Source) -> str:
    title = f"“{source.title}”" if source.title else "no title"
    published = str(source.published) if source.published else ""
    size = counted(source.characters, "character")
    pages = counted(source.pages, "page") if source.pages else ""
    return ", ".join(filter(None, (title, source.publisher, published, pages, size)))
