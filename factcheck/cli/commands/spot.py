"""`spot`: who says what in files; nothing is kept."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from factcheck.cli import progress, shapes
from factcheck.cli.answer import Answer, OpenStore
from factcheck.cli.layout import counted
from factcheck.cli.refusals import refusals
from factcheck.domain.statements import Statement

if TYPE_CHECKING:
    from factcheck.services.inbox.spotting import SpottedFile
    from factcheck.spotting import Spotted


def add_arguments(parser: ArgumentParser) -> None:
    """Add which files."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="documents of any kind it reads")


def run(_open_store: OpenStore, arguments: Namespace) -> Answer:
    """Find the statements in the files; one that cannot be read is a complaint."""
    from factcheck.services.inbox import spotting

    total = len(arguments.files)
    found: list[SpottedFile] = []
    with progress.shown(arguments, "Reading") as tell:
        tell(0, total)
        for spotted in spotting.spot_files(arguments.files):
            found.append(spotted)
            tell(len(found), total)
    read = [(one.file, one.spotted) for one in found if one.spotted is not None]
    return Answer(
        [shapes.spotted(file, spotted) for file, spotted in read],
        [line for file, spotted in read for line in _lines(file, spotted)],
        refusals([one.error for one in found]),
    )


def _lines(file: str, spotted: "Spotted") -> list[str]:
    head = f"{file}: {counted(len(spotted.statements), 'statement')}"
    return [head, *(_line(statement) for statement in spotted.statements)]


def _line(statement: Statement) -> str:
    speaker = statement.speaker.name or "unnamed"
    words = " ".join(statement.text.split())
    place = f"{statement.start}-{statement.end}"
    return f"  {place}  {statement.side.replace('_', ' ')}, {speaker}, {statement.mode}: {words}"
