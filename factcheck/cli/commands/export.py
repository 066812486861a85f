"""`export`: a dossier's sheet, or that of some of its claims, in a file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.cli.answer import Answer, OpenStore, opened
from factcheck.cli.layout import counted
from factcheck.cli.values import positive


def add_arguments(parser: ArgumentParser) -> None:
    """Add which claims, and where to."""
    parser.add_argument("--dossier", metavar="NAME", required=True, help="by its name or id")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True)
    parser.add_argument("--format", metavar="F", help="without it, the ending of FILE says which")
    parser.add_argument(
        "--claim",
        metavar="ID",
        type=positive,
        action="append",
        default=[],
        help="only this claim; may be given several times, in the order wanted",
    )


def run(open_store: OpenStore, arguments: Namespace) -> Answer:
    """Write the sheet and say what it lacks."""
    from factcheck.services import sheets

    with opened(open_store) as store:
        written = sheets.export(
            store,
            dossier=arguments.dossier,
            path=arguments.output,
            format_name=arguments.format,
            only=arguments.claim,
        )
    sheet = written.sheet
    lines = [f"{written.path}: {counted(len(sheet.claims), 'claim')}, {written.format}"]
    if sheet.draft:
        lines.append(f"The sheet says DRAFT: {counted(len(sheet.missing), 'thing')} missing.")
    lines += [f"  claim {missing.claim_number}: {missing.what}" for missing in sheet.missing]
    value = {
        "sheet": str(written.path),
        "format": written.format,
        "claims": len(sheet.claims),
        "draft": sheet.draft,
        "missing": [{"claim": m.claim_id, "what": m.what} for m in sheet.missing],
    }
    return Answer(value, lines)
