"""`export`: a dossier's sheet, that of some of its claims, or a published one, in a file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.cli import progress
from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.cli.values import positive


def add_arguments(parser: ArgumentParser) -> None:
    """Add which claims, and where to."""
    parser.add_argument("--dossier", metavar="NAME", required=True, help="by its name or id")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, required=True, help="where the sheet goes"
    )
    parser.add_argument("--format", metavar="F", help="without it, the ending of FILE says which")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--claim",
        metavar="ID",
        type=positive,
        action="append",
        default=[],
        help="only this claim; may be given several times, in the order wanted",
    )
    which.add_argument(
        "--version",
        metavar="N",
        type=positive,
        default=0,
        help="the sheet as it was published in this version",
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "letter"),
        default="a4",
        help="the size of the pages of PDF, Word and Excel (a4 if left out)",
    )
    parser.add_argument(
        "--templates",
        metavar="FOLDER",
        type=Path,
        help="your own templates, logo and colours (without it, the folder in your settings)",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Write the sheet and say what it lacks."""
    from factcheck import settings
    from factcheck.services.publication import sheets
    from factcheck.sheets import Finish, Paper, Watch

    folder = arguments.templates or settings.load().own_templates
    with (
        opened(open_store) as store,
        progress.shown(arguments, "Writing the sheet") as tell,
    ):
        written = sheets.export(
            store,
            dossier=arguments.dossier,
            path=arguments.output,
            format_name=arguments.format,
            only=arguments.claim,
            version=arguments.version,
            watch=Watch(tell),
            finish=Finish(Paper(arguments.paper), folder),
        )
    sheet = written.sheet
    lines = [f"{written.path}: {counted(len(sheet.claims), 'claim')}, {written.format}"]
    if sheet.draft:
        lines.append(f"The sheet says DRAFT: {counted(len(sheet.missing), 'thing')} missing.")
    elif written.missing:
        lines.append(f"Left out, because nobody gave it: {counted(len(written.missing), 'thing')}.")
    lines += [f"  claim {missing.claim_number}: {missing.what}" for missing in written.missing]
    lines += written.remarks
    value = {
        "sheet": str(written.path),
        "format": written.format,
        "claims": len(sheet.claims),
        "draft": sheet.draft,
        "missing": [{"claim": m.claim_id, "what": m.what} for m in written.missing],
        "remarks": list(written.remarks),
    }
    return Answer(value, lines)
